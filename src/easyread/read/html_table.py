"""Tables of a web page that hold facts become Tables. Those that only place things do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from easyread.model import Block, Origin, Paragraph, Table, Text

# A cell that goes over more rows or columns than this is a mistake, or an attack.
WIDEST_SPAN = 50
MOST_COLUMNS = 100
_NO_DATA = ("h1", "h2", "h3", "h4", "table", "ul", "ol", "blockquote", "form", "article")

ReadCell = Callable[[Any], tuple[Text, list[Block]]]


def is_data(table: Any) -> bool:
    """Whether the table holds facts: two rows and two columns at least, and only words in its cells."""
    if table.get("role") in ("presentation", "none"):
        return False
    if next(table.iter("th", "caption"), None) is not None:
        return True
    if any(part is not table for part in table.iter(*_NO_DATA)):
        return False
    rows = list(islice(_rows(table), 2))
    return len(rows) == 2 and max(len(_cells(row)) for row in rows) > 1


def table_of(table: Any, read: ReadCell) -> Iterator[Block]:
    """The caption as a paragraph, the Table, and the pictures that stood in its cells."""
    origin = Origin(line=table.sourceline or 0, end_line=table.sourceline or 0)
    others: list[Block] = []
    rows: list[tuple[Text, ...]] = []
    down: dict[int, tuple[int, Text]] = {}  # column -> how many more rows its cell goes over, and its words
    heads: list[bool] = []
    for part in table:
        if part.tag == "caption":
            text, _ = read(part)
            if text.text:
                yield Paragraph(text=text, origin=origin)
    for row in _rows(table):
        cells, figures = _row(row, down, read)
        others += figures
        if any(cell.text for cell in cells):
            rows.append(cells)
            heads.append(all(cell.tag == "th" for cell in _cells(row)) or row.getparent().tag == "thead")
    if rows:
        width = max(len(row) for row in rows)
        full = tuple((*row, *(Text(text=""),) * (width - len(row))) for row in rows)
        yield Table(rows=full, origin=origin, header=heads[0])
    yield from others


def _rows(table: Any) -> Iterator[Any]:
    for part in table:
        if part.tag == "tr":
            yield part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in part if row.tag == "tr")


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _row(row: Any, down: dict[int, tuple[int, Text]], read: ReadCell) -> tuple[tuple[Text, ...], list[Block]]:
    """The cells of a row. A cell that goes over several rows stands in each of them."""
    found: list[Text] = []
    figures: list[Block] = []
    for cell in _cells(row):
        _from_above(found, down)
        text, more = read(cell)
        figures += more
        over = _span(cell, "colspan") if len(found) < MOST_COLUMNS else 1
        for place in range(over):
            if (rows := _span(cell, "rowspan")) > 1:
                down[len(found)] = (rows - 1, text)
            found.append(text if place == 0 else Text(text=""))
    _from_above(found, down)
    return tuple(found), figures


def _from_above(found: list[Text], down: dict[int, tuple[int, Text]]) -> None:
    while len(found) in down:
        left, text = down.pop(len(found))
        if left > 1:
            down[len(found)] = (left - 1, text)
        found.append(text)


def _span(cell: Any, name: str) -> int:
    told = str(cell.get(name, "1")).strip()
    return min(int(told), WIDEST_SPAN) if told.isdecimal() and len(told) < 5 and int(told) else 1
