"""The paragraphs, lists and tables of an OpenDocument text to blocks, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from easyread.model import Block, Figure, Heading, Note, Origin, Paragraph, Quote, Table, Text
from easyread.read.cells import together
from easyread.read.clean import Cleaner
from easyread.read.compose import with_title
from easyread.read.items import Items
from easyread.read.links import is_address
from easyread.read.names import is_quotation
from easyread.read.spans import Span, joined, paragraphs_of, text_of

# "The same cell 1,000 times more" is how tables say that the rest is empty, and also an attack.
MOST_REPEATS = 50
LONGEST_CHAIN = 20
_BESIDE = {
    "note": "This footnote was left out of the text.",
    "annotation": "This comment was left out. It is not part of the text.",
    "table-of-content": "This list of contents was left out.",
    "hidden-text": "These words are hidden in the file. They were left out.",
    "tracked-changes": "These words were struck out in the file. They were left out.",
    "forms": "This form was left out.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a style says: its own name and the one that it rests on, whether it is bold or in italics."""

    parent: str = ""
    bold: bool | None = None
    italic: bool | None = None
    numbered: bool = False
    start: int = 1


@dataclass(slots=True, kw_only=True)
class Odt:
    """An open text, and what was noted while reading it. `line` counts its paragraphs."""

    cleaner: Cleaner
    styles: Mapping[str, Style]
    line: int = 0
    notes: list[Note] = field(default_factory=list)
    italic: set[int] = field(default_factory=set)
    counted: dict[str, int] = field(default_factory=dict)

    def origin(self) -> Origin:
        return Origin(line=self.line, end_line=self.line)

    def note(self, code: str, message: str, text: str) -> None:
        words = self.cleaner.text(text, self.line).text
        self.notes.append(Note(code=code, message=message, text=words, origin=self.origin()))

    def chain(self, name: str) -> list[str]:
        """The names of a style and of those that it rests on."""
        found: list[str] = []
        while name and len(found) < LONGEST_CHAIN:
            found.append(name.replace("_20_", " ").lower())
            name = self.styles[name].parent if name in self.styles else ""
        return found


def name_of(node: Any) -> str:
    """The name of an element without its namespace; "" for a comment."""
    return node.tag.rpartition("}")[2] if node is not None and isinstance(node.tag, str) else ""


def value(node: Any, name: str) -> str:
    """An attribute, whatever namespace it is in."""
    return next((str(told) for key, told in node.attrib.items() if key.rpartition("}")[2] == name), "")


def styles_of(tree: Any) -> dict[str, Style]:
    """The styles that the text itself defines, and the lists that count their items."""
    found: dict[str, Style] = {}
    for node in tree.iter():
        if name_of(node) == "style":
            looks = [part for part in node if name_of(part) == "text-properties"]
            bold = [value(part, "font-weight") for part in looks]
            italic = [value(part, "font-style") for part in looks]
            found[value(node, "name")] = Style(
                parent=value(node, "parent-style-name"),
                bold=bold[0] in ("bold", "600", "700", "800", "900") if bold and bold[0] else None,
                italic=italic[0] in ("italic", "oblique") if italic and italic[0] else None,
            )
        elif name_of(node) == "list-style":
            first = next((part for part in node if name_of(part)), None)
            numbered = name_of(first) == "list-level-style-number"
            start = value(first, "start-value") if first is not None else ""
            begins = int(start) if start.isdecimal() and len(start) < 6 else 1
            found[value(node, "name")] = Style(numbered=numbered, start=begins)
    return found


def blocks_of(odt: Odt, body: Any) -> Iterator[Block]:
    """All blocks under `body`, with the title at level 1."""
    yield from with_title(list(_blocks(odt, body)))


def _blocks(odt: Odt, node: Any) -> Iterator[Block]:
    for child in node:
        kind = name_of(child)
        if kind in ("p", "h"):
            yield from _paragraph(odt, child)
        elif kind == "list":
            items = Items(odt.notes)
            others: list[Block] = []
            _list(odt, child, items, others, 0, numbered=False)
            yield from items.flush()
            yield from others
        elif kind == "table":
            yield from _table(odt, child)
        elif kind in _BESIDE:
            words = " ".join(" ".join(child.itertext()).split())
            if words:
                odt.note("left-out", _BESIDE[kind], words)
        elif kind:
            yield from _blocks(odt, child)


def _paragraph(odt: Odt, node: Any) -> Iterator[Block]:
    odt.line += 1
    origin = odt.origin()
    spans: list[Span] = []
    boxes: list[Any] = []
    chain = odt.chain(value(node, "style-name"))
    _inside(
        odt,
        node,
        spans,
        boxes,
        _look(odt, value(node, "style-name"), Span()) if name_of(node) == "p" else Span(),
    )
    words = [span for span in spans if span.kind != "image"]
    text = text_of(words)
    level = value(node, "outline-level")
    if text.text and name_of(node) == "h":
        yield Heading(text=text, origin=origin, level=min(int(level) + 1 if level.isdecimal() else 2, 6))
    elif text.text and "title" in chain:
        yield Heading(text=Text(text=text.text), origin=origin, level=1)
    elif text.text and any(is_quotation(name) for name in chain):
        yield Quote(text=text, origin=origin)
    elif text.text:
        if all(span.italic for span in words if span.kind == "words" and span.text.strip()):
            odt.italic.add(origin.line)
        for _, part in paragraphs_of(words):
            yield Paragraph(text=part, origin=origin)
    for span in spans:
        if span.kind == "image":
            yield Figure(alt=span.text, origin=origin)
    for box in boxes:
        yield from _blocks(odt, box)


def _look(odt: Odt, name: str, above: Span) -> Span:
    """How words of a style look, on top of how the words around them look."""
    style = odt.styles.get(name, Style())
    bold = above.bold if style.bold is None else style.bold
    if style.parent.lower().startswith("strong"):
        bold = True
    return Span(bold=bold, italic=above.italic if style.italic is None else style.italic, link=above.link)


def _inside(odt: Odt, node: Any, spans: list[Span], boxes: list[Any], look: Span) -> None:
    """The words inside a paragraph, in order; text boxes are kept for after it."""
    _words(odt, node.text, spans, look)
    for child in node:
        kind = name_of(child)
        if kind in ("s", "tab"):
            _words(odt, " ", spans, look)
        elif kind == "line-break":
            spans.append(Span(kind="hard", text=" "))
        elif kind in _BESIDE:
            odt.note("left-out", _BESIDE[kind], " ".join(child.itertext()))
        elif kind == "text-box":
            boxes.append(child)
        elif kind in ("title", "desc"):
            alt = odt.cleaner.text(child.text or "", odt.line).text
            if alt:
                spans.append(Span(kind="image", text=alt))
        elif kind == "a":
            target = value(child, "href")
            if not is_address(target) or target.startswith("#"):
                odt.note("left-out", "This link is no web address. It was left out.", target)
                target = ""
            _inside(odt, child, spans, boxes, Span(bold=look.bold, italic=look.italic, link=target))
        elif kind:
            _inside(odt, child, spans, boxes, _look(odt, value(child, "style-name"), look))
        _words(odt, child.tail, spans, look)


def _words(odt: Odt, words: str | None, spans: list[Span], look: Span) -> None:
    if words:
        clean = odt.cleaner.clean(words, odt.line)
        spans.append(Span(text=clean, bold=look.bold, italic=look.italic, link=look.link))


def _list(odt: Odt, node: Any, items: Items, others: list[Block], level: int, *, numbered: bool) -> None:
    """The items of a list and of the lists inside it."""
    named = odt.styles.get(value(node, "style-name"))
    numbered = named.numbered if named is not None else numbered
    count = named.start - 1 if named is not None else 0
    if value(node, "continue-numbering") == "true" or value(node, "continue-list"):
        count = odt.counted.get(value(node, "style-name"), count)
    for item in node:
        if name_of(item) not in ("list-item", "list-header"):
            continue
        start = value(item, "start-value")
        count = int(start) if start.isdecimal() and len(start) < 6 else count + 1
        own: list[Text] = []
        nested: list[Any] = []
        for child in item:
            if name_of(child) == "list":
                nested.append(child)
                continue
            for block in _paragraph(odt, child) if name_of(child) in ("p", "h") else _blocks(odt, child):
                if isinstance(block, Heading | Paragraph | Quote):
                    own.append(block.text)
                else:
                    others.append(block)
        text = joined(own)
        if text.text:
            items.add(text, odt.origin(), level=level, label=str(count) if numbered else "")
        for inner in nested:
            _list(odt, inner, items, others, level + 1, numbered=numbered)
    odt.counted[value(node, "style-name")] = count


def _table(odt: Odt, table: Any) -> Iterator[Block]:
    """A Table; one with one row or one column only places things, and becomes blocks."""
    rows = [node for node in table.iter() if name_of(node) == "table-row" and _table_of(node) is table]
    cells = [[c for c in row if name_of(c) in ("table-cell", "covered-table-cell")] for row in rows]
    if len(rows) == 1 or max((len(row) for row in cells), default=0) < 2:
        for cell in (cell for row in cells for cell in row):
            yield from _blocks(odt, cell)
        return
    origin = Origin(line=odt.line + 1, end_line=odt.line + 1)
    others: list[Block] = []
    found: list[tuple[Text, ...]] = []
    down: dict[int, tuple[int, Text]] = {}  # column -> rows still to fill, and the words
    for row in cells:
        texts: list[Text] = []
        for cell in row:
            text, more = together(_blocks(odt, cell))
            others += more
            for _ in range(_number(cell, "number-columns-repeated")):
                place = len(texts)
                left, above = down.pop(place, (0, Text(text="")))
                if left and not text.text:
                    texts.append(above)
                    down[place] = (left - 1, above)
                    continue
                texts.append(text)
                if (over := _number(cell, "number-rows-spanned")) > 1:
                    down[place] = (over - 1, text)
        if any(text.text for text in texts):
            found.append(tuple(texts))
    width = max((max((i + 1 for i, t in enumerate(row) if t.text), default=0) for row in found), default=0)
    if found:
        yield Table(rows=tuple((*row, *(Text(text=""),) * width)[:width] for row in found), origin=origin)
    yield from others


def _table_of(row: Any) -> Any:
    return next((above for above in row.iterancestors() if name_of(above) == "table"), None)


def _number(cell: Any, name: str) -> int:
    told = value(cell, name)
    return min(int(told), MOST_REPEATS) if told.isdecimal() and len(told) < 7 and int(told) else 1
