"""The elements of a web page to blocks, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from easyread.model import Block, Bullets, Figure, Heading, Note, Origin, Paragraph, Quote, Text
from easyread.read.cells import together
from easyread.read.clean import Cleaner
from easyread.read.html_head import title_node
from easyread.read.html_inline import Look, Page, alone, look_inside, words
from easyread.read.html_page import HEADINGS, is_element
from easyread.read.html_table import is_data, table_of
from easyread.read.spans import Span, joined, paragraphs_of, said_by
from easyread.read.wordlists import word_set

_LISTS = ("ul", "ol")
_PLAIN = Look()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The blocks of a post, its notes, and the first lines of paragraphs in italics from end to end."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    italic: frozenset[int]


def blocks_of(
    post: Any, cleaner: Cleaner, *, base: str = "", whole: bool = False, titled: bool = False
) -> Found:
    """All blocks under `post`. `base`: the address of the page. `whole`: no part of it is furniture.

    `titled`: its title is known, so that no heading is taken for it.
    """
    page = Page(cleaner=cleaner, base=base, whole=whole, title=None if titled else title_node(post))
    blocks = tuple(_blocks(page, post))
    return Found(blocks=blocks, notes=tuple(page.notes), italic=frozenset(page.italic))


def _blocks(page: Page, node: Any) -> Iterator[Block]:
    """The blocks inside an element."""
    spans: list[Span] = []
    yield from _flow(page, node, _PLAIN, spans)
    yield from _paragraphs(page, spans, node)


def _flow(page: Page, node: Any, look: Look, spans: list[Span]) -> Iterator[Block]:
    """Adds the words of an element to `spans`; a block among them first ends the paragraph."""
    spans += words(page, node.text, node, look)
    for child in node:
        found = alone(page, child, look)
        if found is not None:
            spans += found
        elif child.tag in word_set("web", "inline") and child is not page.title:
            yield from _flow(page, child, look_inside(page, child, look), spans)
        else:
            yield from _paragraphs(page, spans, node)
            spans.clear()
            yield from _block(page, child)
        spans += words(page, child.tail, child, look)


def _block(page: Page, node: Any) -> Iterator[Block]:
    if node is page.title or node.tag in HEADINGS:
        yield from _heading(page, node)
    elif node.tag in _LISTS:
        yield from _list(page, node)
    elif node.tag == "dl":
        yield from _terms(page, node)
    elif node.tag == "blockquote":
        yield from _quote(page, node)
    elif node.tag == "table" and is_data(node):
        yield from table_of(node, lambda cell: together(_blocks(page, cell)))
    elif node.tag == "figure":
        yield from _figure(page, node)
    else:
        yield from _blocks(page, node)


def _origin(node: Any) -> Origin:
    line = node.sourceline or 0
    return Origin(line=line, end_line=line)


def _paragraphs(page: Page, spans: list[Span], node: Any) -> Iterator[Block]:
    origin = _origin(node)
    for _, text in paragraphs_of([span for span in spans if span.kind != "image"]):
        yield Paragraph(text=text, origin=origin)
    said = [span for span in spans if span.kind == "words" and span.text.strip()]
    if said and all(span.italic for span in said):
        page.italic.add(origin.line)
    for span in spans:
        if span.kind == "image":
            yield Figure(alt=span.text, origin=origin, source=span.target)


def _heading(page: Page, node: Any) -> Iterator[Block]:
    text, figures = together(_blocks(page, node))
    if text.text:
        level = 1 if node is page.title else max(2, int(node.tag[1:]) if node.tag in HEADINGS else 2)
        yield Heading(text=text, origin=_origin(node), level=level)
    yield from figures


def _list(page: Page, node: Any) -> Iterator[Block]:
    """One flat list. Numbers that a flat list would change are kept as words."""
    nested = any(node is not part for part in node.iter(*_LISTS))
    ordered = node.tag == "ol"
    numbered = ordered and (nested or node.get("start", "1") != "1" or node.get("reversed") is not None)
    number = _start(node)
    items: list[Text] = []
    others: list[Block] = []
    for child in node:
        if not is_element(child) or alone(page, child, _PLAIN) is not None:
            continue
        own = [Text(text=f"{number}.")] if numbered and child.tag == "li" else []
        number += child.tag == "li"
        inside = _block(page, child) if child.tag in _LISTS else _blocks(page, child)
        for block in inside:
            if isinstance(block, Bullets):
                items += [joined(own)] if own else []
                items += block.items
                own = []
            elif isinstance(block, Heading | Paragraph | Quote):
                own.append(block.text)
                own += [Text(text=block.who)] if isinstance(block, Quote) and block.who else []
            else:
                others.append(block)
        items += [joined(own)] if own else []
    items = [item for item in items if item.text]
    if items:
        yield Bullets(items=tuple(items), origin=_origin(node), ordered=ordered and not numbered)
    if nested and items:
        page.note(
            "flattened", "A list inside a list was made into one list.", items[0].text, _origin(node).line
        )
    yield from others


def _start(node: Any) -> int:
    told = str(node.get("start", "1"))
    return int(told) if told.isdecimal() and len(told) < 6 else 1


def _terms(page: Page, node: Any) -> Iterator[Block]:
    """A list of terms: each with what it means behind it."""
    items: list[list[Text]] = []
    others: list[Block] = []
    for part in node.iter("dt", "dd"):
        if next((above for above in part.iterancestors("dl")), None) is not node:
            continue
        text, figures = together(_blocks(page, part))
        others += figures
        if part.tag == "dt" or not items:
            items.append([text])
        else:
            items[-1].append(text)
    texts = tuple(text for item in items if (text := joined(_with_colon(item))).text)
    if texts:
        yield Bullets(items=texts, origin=_origin(node))
    yield from others


def _with_colon(item: list[Text]) -> list[Text]:
    first = item[0]
    if len(item) > 1 and first.text and first.text[-1].isalnum():
        return [Text(text=f"{first.text}:", marks=first.marks), *item[1:]]
    return item


def _quote(page: Page, node: Any) -> Iterator[Block]:
    """A quotation for each paragraph. A last line such as "— Sam Green", or a <cite>, says who spoke."""
    blocks = list(_blocks(page, node))
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    who = ""
    if len(paragraphs) > 1:
        last = paragraphs[-1].text.text
        cited = [" ".join("".join(part.itertext()).split()) for part in node.iter("cite", "footer")]
        who = said_by(last) or (last if last in cited else "")
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield block
        elif not who or block is not paragraphs[-1]:
            name = who if who and block is paragraphs[-2] else ""
            yield Quote(text=block.text, origin=block.origin, who=name)


def _figure(page: Page, node: Any) -> Iterator[Block]:
    """A picture with its caption. A figure that holds a table or a quotation is that."""
    blocks = list(_blocks(page, node))
    pictures = [block for block in blocks if isinstance(block, Figure)]
    words = [block.text for block in blocks if isinstance(block, Paragraph)]
    if next(node.iter("img"), None) is None or len(pictures) + len(words) < len(blocks):
        yield from blocks
        return
    first = pictures[0] if pictures else Figure(alt="", origin=_origin(node))
    caption = joined(words)
    if first.alt or caption.text:
        yield replace(first, caption=caption if caption.text else None)
    yield from pictures[1:]
