"""Tables on a page: rows whose parts stand below each other in columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from easyread.model import Text
from easyread.read.marks import list_mark
from easyread.read.pdf_lines import Line
from easyread.read.spans import Span, text_of

MOST_COLUMNS = 15
MOST_ROWS = 400
# Where the lines of a cell are closer than the rows of the table, the gaps differ by at least this much.
TWO_GAPS = 1.3

Cells = tuple[tuple[Text, ...], ...]
Column = list[float]  # left and right


def table_at(lines: Sequence[Line], place: int) -> tuple[Cells, int]:
    """The table that begins at `place`, and how many lines it takes: 0 when there is none."""
    if len(lines[place].cells) < 2 or list_mark(lines[place].words) is not None:
        return (), 0
    run, columns = _run(lines, place)
    several = [line for line in run if len(line.cells) > 1]
    if len(several) < 2 or len(columns) < 2:
        return (), 0
    rows = _joined(run, columns)
    if len(rows) < 2:
        return (), 0
    return tuple(tuple(text_of(cell) for cell in row) for row in rows), len(run)


def _run(lines: Sequence[Line], place: int) -> tuple[list[Line], list[Column]]:
    """The lines from `place` on that fit in the same columns."""
    first = lines[place]
    columns: list[Column] = []
    run: list[Line] = []
    for line in lines[place : place + MOST_ROWS]:
        last = run[-1] if run else first
        if line.page != last.page:  # a table may go on at the top of the next page
            if line.page != last.page + 1 or len(line.cells) < 2:
                break
        elif line.row.column != last.row.column or line.row.top - last.row.bottom > 3 * line.row.size:
            break
        wider = _with(columns, line)
        if wider is None or (len(line.cells) == 1 and _is_below(line, run)):
            break
        columns = wider
        run.append(line)
    gaps = _gaps(run)
    while run and len(run[-1].cells) == 1 and _place(run[-1], 0, columns) == 0:
        if gaps[-1] < TWO_GAPS * min(gaps) and max(gaps) > TWO_GAPS * min(gaps):
            break  # the second line of a cell
        run.pop()  # a line in the first column alone, below the table, is text
        gaps.pop()
    return run, columns


def _is_below(line: Line, run: Sequence[Line]) -> bool:
    """A line alone that stands further from the table than its rows from each other."""
    gaps = _gaps(run)
    return bool(gaps) and line.row.bottom - run[-1].row.bottom > 1.25 * max(gaps)


def _gaps(run: Sequence[Line]) -> list[float]:
    """How far each line is below the one before it. The first line of a page is far from all others."""
    found = [b.row.bottom - a.row.bottom if a.page == b.page else 0.0 for a, b in pairwise(run)]
    widest = max(found, default=0.0)
    return [gap if gap > 0 else max(widest, 1.0) for gap in found]


def _with(columns: Sequence[Column], line: Line) -> list[Column] | None:
    """The columns with room for this line, or None when a part of it lies over two of them."""
    found = [list(column) for column in columns]
    for part in line.row.parts:
        over = [column for column in found if part.left < column[1] and part.right > column[0]]
        if len(over) > 1:
            return None
        if over:
            over[0][0], over[0][1] = min(over[0][0], part.left), max(over[0][1], part.right)
        else:
            found.append([part.left, part.right])
    found.sort()
    apart = all(a[1] <= b[0] for a, b in pairwise(found))
    return found if apart and len(found) <= MOST_COLUMNS else None


def _place(line: Line, part: int, columns: Sequence[Column]) -> int:
    left = line.row.parts[part].left
    return max((i for i, column in enumerate(columns) if column[0] <= left), default=0)


def _joined(run: Sequence[Line], columns: Sequence[Column]) -> list[list[list[Span]]]:
    """The rows; a line that goes on with the cells above it is part of their row."""
    gaps = _gaps(run)
    two = bool(gaps) and max(gaps) > TWO_GAPS * min(gaps)
    middle = (max(gaps) + min(gaps)) / 2 if gaps else 0.0
    rows: list[list[list[Span]]] = []
    for number, line in enumerate(run):
        places = [_place(line, part, columns) for part in range(len(line.cells))]
        goes_on = number > 0 and (gaps[number - 1] < middle if two else 0 not in places)
        if not goes_on:
            rows.append([[] for _ in columns])
        for place, cell in zip(places, line.cells, strict=True):
            rows[-1][place] += [Span(text=" "), *cell]
    return rows
