"""The tree of a Markdown file to blocks, with a note for all that a Document cannot hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from easyread.model import Block, Bullets, Figure, Heading, Note, Origin, Paragraph, Quote, Table, Text
from easyread.read.compose import ReadBlocks
from easyread.read.markdown_inline import spans
from easyread.read.spans import Span, joined, paragraphs_of, text_of, who_said

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_LISTS = ("bullet_list", "ordered_list")


def blocks_of(tree: SyntaxTreeNode, numbers: Sequence[int]) -> ReadBlocks:
    """All blocks under `tree`. `numbers` are the numbers of its lines in the file."""
    found = list(_children(tree, numbers))
    italic = {
        _origin(node, numbers).line for node in tree.children if node.type == "paragraph" and _is_italic(node)
    }
    return ReadBlocks(
        blocks=tuple(part for part in found if not isinstance(part, Note)),
        notes=tuple(part for part in found if isinstance(part, Note)),
        italic=frozenset(italic),
    )


def _children(node: SyntaxTreeNode, numbers: Sequence[int]) -> Iterator[Block | Note]:
    for child in node.children:
        yield from _block(child, numbers)


def _block(node: SyntaxTreeNode, numbers: Sequence[int]) -> Iterator[Block | Note]:
    """The blocks and notes that one node makes. An unknown node gives what is under it."""
    origin = _origin(node, numbers)
    if node.type == "heading":
        text = text_of(_spans(node))
        if text.text:
            yield Heading(text=text, origin=origin, level=int(node.tag[1:]))
        yield from _beside(node, origin)
    elif node.type == "paragraph":
        for down, text in paragraphs_of(_spans(node)):
            line = min(origin.line + down, origin.end_line)
            yield Paragraph(text=text, origin=Origin(line=line, end_line=origin.end_line))
        yield from _beside(node, origin)
    elif node.type in _LISTS:
        yield from _list(node, origin)
    elif node.type == "blockquote":
        yield from _quote(node, numbers)
    elif node.type == "table":
        yield from _table(node, origin)
    elif node.type in ("fence", "code_block"):
        words = " ".join(node.content.split())
        if words:
            yield Paragraph(text=Text(text=words), origin=origin)
    elif node.type == "html_block":
        yield _html(node.content, origin)
    else:
        yield from _children(node, numbers)


def _origin(node: SyntaxTreeNode, numbers: Sequence[int]) -> Origin:
    """The lines of a node, without blank lines that the parser counts at its end."""
    ends = [part.map[1] for part in node.walk() if part.map and (part.type == "inline" or not part.children)]
    if not node.map:
        return Origin(line=0)
    first = min(node.map[0], len(numbers) - 1)
    last = min(max([*ends, first + 1]), len(numbers)) - 1
    return Origin(line=numbers[first], end_line=numbers[last])


def _spans(node: SyntaxTreeNode) -> list[Span]:
    return [span for part in node.children if part.type == "inline" for span in spans(part)]


def _is_italic(node: SyntaxTreeNode) -> bool:
    words = [span for span in _spans(node) if span.kind == "words" and span.text.strip()]
    return bool(words) and all(span.italic for span in words)


def _beside(node: SyntaxTreeNode, origin: Origin) -> Iterator[Block | Note]:
    """Pictures and HTML among the words: the pictures as figures, the HTML as a note."""
    parts = [span for part in node.walk() if part.type == "inline" for span in spans(part)]
    for part in parts:
        if part.kind == "image":
            caption = Text(text=part.title) if part.title else None
            yield Figure(alt=part.text, origin=origin, source=part.target, caption=caption)
    html = [part.text for part in parts if part.kind == "html"]
    if html:
        yield _html(" ".join(html), origin)


def _html(content: str, origin: Origin) -> Note:
    text = content.strip()
    hidden = text.startswith("<!--")
    message = "A hidden comment was left out." if hidden else "This is code of a web page. It was left out."
    return Note(code="left-out", message=message, text=text, origin=origin)


def _list(node: SyntaxTreeNode, origin: Origin) -> Iterator[Block | Note]:
    """One flat list. Numbers that a flat list would change are kept as words."""
    nested = any(part.type in _LISTS for part in node.walk(include_self=False))
    ordered = node.type == "ordered_list"
    numbered = ordered and (nested or not _counts_from_one(node))
    items = tuple(_items(node, numbered=numbered))
    if items:
        yield Bullets(items=items, origin=origin, ordered=ordered and not numbered)
    if nested:
        yield Note(
            code="flattened",
            message="A list inside a list was made into one list.",
            text=items[0].text if items else "",
            origin=origin,
        )
    yield from _beside(node, origin)
    for part in node.walk():
        if part.type == "html_block":
            yield _html(part.content, origin)


def _counts_from_one(node: SyntaxTreeNode) -> bool:
    """Whether the author wrote 1, 2, 3 or 1, 1, 1. Other numbers ("1986.") say something."""
    numbers = [item.info for item in node.children]
    return numbers[0] == "1" and all(n in ("1", str(place)) for place, n in enumerate(numbers, 1))


def _items(node: SyntaxTreeNode, *, numbered: bool) -> Iterator[Text]:
    for item in node.children:
        own: list[Text] = [Text(text=f"{item.info}.")] if numbered else []
        for child in item.children:
            if child.type in _LISTS:
                if own:
                    yield joined(own)
                own = []
                yield from _items(child, numbered=child.type == "ordered_list")
            else:
                own += _texts(child)
        text = joined(own)
        if text.text:
            yield text


def _texts(node: SyntaxTreeNode) -> list[Text]:
    """All words under a node of a list item, whatever the node is."""
    found: list[Text] = []
    for part in node.walk():
        if part.type == "inline":
            found.append(text_of(list(spans(part))))
        elif part.type in ("fence", "code_block"):
            found.append(Text(text=" ".join(part.content.split())))
    return found


def _quote(node: SyntaxTreeNode, numbers: Sequence[int]) -> Iterator[Block | Note]:
    """A quotation for each paragraph. A last line such as "— Sam Green" says who spoke."""
    for child in node.children:
        if child.type != "paragraph":
            yield from _block(child, numbers)
            continue
        origin = _origin(child, numbers)
        parts, who = who_said(_spans(child))
        text = text_of(parts)
        if text.text:
            yield Quote(text=text, origin=origin, who=who)
        elif who:
            yield Paragraph(text=text_of(_spans(child)), origin=origin)
        yield from _beside(child, origin)


def _table(node: SyntaxTreeNode, origin: Origin) -> Iterator[Block | Note]:
    rows = [tuple(text_of(_spans(cell)) for cell in row.children) for row in node.walk() if row.type == "tr"]
    header = bool(rows) and any(cell.text for cell in rows[0])
    kept = rows if header else rows[1:]
    if kept:
        yield Table(rows=tuple(kept), origin=origin, header=header)
    yield from _beside(node, origin)
