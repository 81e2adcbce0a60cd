"""The paragraphs and tables of a Word file to blocks, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from easyread.model import Block, Figure, Heading, Paragraph, Quote, Table, Text
from easyread.read.cells import together
from easyread.read.compose import with_title
from easyread.read.docx_inline import inside
from easyread.read.docx_parts import DELETED, ListKind, Word, is_on, style_name, value, w
from easyread.read.items import Items
from easyread.read.names import is_quotation
from easyread.read.spans import paragraphs_of, text_of

_HEADING = re.compile(r"heading ([1-9])")
_CONTENTS = re.compile(r"toc [1-9]")
MOST_COLUMNS = 100


def blocks_of(word: Word, body: Any) -> Iterator[Block]:
    """All blocks under `body`, with the title at level 1."""
    items = Items(word.notes)
    yield from with_title([*_blocks(word, body, items), *items.flush()])


def _blocks(word: Word, node: Any, items: Items) -> Iterator[Block]:
    for child in node:
        if child.tag == w("p"):
            yield from _paragraph(word, child, items)
        elif child.tag == w("tbl"):
            yield from items.flush()
            yield from _table(word, child)
        elif isinstance(child.tag, str) and child.tag not in DELETED and child.tag != w("sectPr"):
            yield from _blocks(word, child, items)


def _paragraph(word: Word, paragraph: Any, items: Items) -> Iterator[Block]:
    word.line += 1
    origin = word.origin()
    found = inside(word, paragraph)
    spans = [span for span in found.spans if span.kind != "image"]
    text = text_of(spans)
    level = _level(word, paragraph)
    kind = None if level else word.list_kind(paragraph)
    names = [style_name(style) for style in word.style(paragraph)]
    if text.text and kind:
        if items.ends_at(kind.number, kind.level):
            yield from items.flush()
        items.add(text, origin, level=kind.level, label=_label(word, kind))
    elif text.text:
        yield from items.flush()
        if names and _CONTENTS.fullmatch(names[0]):
            word.note("left-out", "This is a line of the list of contents. It was left out.", text.text)
        elif level:
            yield Heading(text=text, origin=origin, level=level)
        elif any(is_quotation(name) for name in names):
            yield Quote(text=text, origin=origin)
        else:
            said = [span for span in spans if span.kind == "words" and span.text.strip()]
            if all(span.italic for span in said):
                word.italic.add(origin.line)
            for _, part in paragraphs_of(spans):
                yield Paragraph(text=part, origin=origin)
    for span in found.spans:
        if span.kind == "image":
            yield from items.flush()
            yield Figure(alt=span.text, origin=origin, source=span.target)
    for box in found.boxes:
        yield from items.flush()
        yield from _blocks(word, box, items)
        yield from items.flush()


def _level(word: Word, paragraph: Any) -> int:
    """1 for a title, 2 for "Heading 1" and so on, 0 for what is no heading."""
    told = value(paragraph.find(f"{w('pPr')}/{w('outlineLvl')}"))
    for style in word.style(paragraph):
        name = style_name(style)
        if name == "title":
            return 1
        if match := _HEADING.fullmatch(name):
            return int(match[1]) + 1
        told = told or value(style.find(f"{w('pPr')}/{w('outlineLvl')}"))
    return int(told) + 2 if told.isdecimal() and int(told) < 9 else 0


def _label(word: Word, kind: ListKind) -> str:
    """The number of an item as Word counts it, or "" for a bullet."""
    if kind.form == "bullet":
        return ""
    key = (kind.number, kind.level)
    word.counted[key] = word.counted.get(key, kind.start - 1) + 1
    for other in [other for other in word.counted if other[0] == kind.number and other[1] > kind.level]:
        del word.counted[other]
    count = word.counted[key]
    if kind.form in ("lowerLetter", "upperLetter") and count <= 26:
        letter = chr(ord("a") + count - 1)
        return letter if kind.form == "lowerLetter" else letter.upper()
    return str(count)


def _table(word: Word, table: Any) -> Iterator[Block]:
    """A Table; one with one row or one column only places things, and becomes blocks."""
    rows = list(_inside(table, w("tr")))
    cells = [list(_inside(row, w("tc"))) for row in rows]
    if len(rows) == 1 or max((len(row) for row in cells), default=0) < 2:
        items = Items(word.notes)
        for cell in (cell for row in cells for cell in row):
            yield from _blocks(word, cell, items)
        yield from items.flush()
        return
    origin = word.origin()
    others: list[Block] = []
    found: list[tuple[Text, ...]] = []
    for row in cells:
        texts: list[Text] = []
        for cell in row:
            items = Items(word.notes)
            text, more = together((*_blocks(word, cell, items), *items.flush()))
            others += more
            if _goes_on(cell) and found and len(texts) < len(found[-1]) and not text.text:
                text = found[-1][len(texts)]
            texts.append(text)
            over = value(cell.find(f"{w('tcPr')}/{w('gridSpan')}"))
            wide = min(int(over), MOST_COLUMNS) if over.isdecimal() and len(over) < 4 else 1
            texts += [Text(text="")] * (wide - 1)
        if any(text.text for text in texts):
            found.append(tuple(texts))
    width = max((len(row) for row in found), default=0)
    if found:
        full = tuple((*row, *(Text(text=""),) * (width - len(row))) for row in found)
        yield Table(rows=full, origin=origin, header=_has_header(table, rows))
    yield from others


def _has_header(table: Any, rows: list[Any]) -> bool:
    """The first row is a header unless the file says that it is not."""
    if is_on(rows[0].find(f"{w('trPr')}/{w('tblHeader')}")):
        return True
    look = table.find(f"{w('tblPr')}/{w('tblLook')}")
    return look is None or look.get(w("firstRow"), "1") not in ("0", "false")


def _inside(node: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also where a control or a change stands around them."""
    for child in node:
        if child.tag == tag:
            yield child
        elif (
            isinstance(child.tag, str)
            and child.tag not in DELETED
            and child.tag not in (w("tbl"), w("tc"), w("p"))
        ):
            yield from _inside(child, tag)


def _goes_on(cell: Any) -> bool:
    """Whether the cell is the lower part of one that goes over several rows."""
    merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merged is not None and value(merged) != "restart"
