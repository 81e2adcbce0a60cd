"""The order in which a person reads the parts of a page: rows from the top, columns one after another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from easyread.read.pdf_open import Part

# Columns of running text have at least this many rows, and lines of at least so many letters on average.
COLUMN_ROWS = 4
COLUMN_LETTERS = 18
# Beside a column of text, a gutter is at least one letter wide.
GUTTER = 0.9
# A gap of more than so many line heights ends the shorter column.
GAP = 1.9
# A heading below the columns is larger than their text.
LARGER = 1.12
STEP = 3.0  # points: how fine we look for gutters
MOST_COLUMNS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Parts that stand beside each other on one line, from left to right."""

    parts: tuple[Part, ...]
    column: int = 0  # rows of one column have one number
    right: float = 0  # where the column ends

    @property
    def top(self) -> float:
        return min(part.top for part in self.parts)

    @property
    def bottom(self) -> float:
        return max(part.bottom for part in self.parts)

    @property
    def left(self) -> float:
        return self.parts[0].left

    @property
    def size(self) -> float:
        return max(part.size for part in self.parts)


def reading_order(parts: Sequence[Part]) -> list[Row]:
    """The rows of a page in reading order."""
    counter = [0]
    return _ordered(_rows(parts), counter, MOST_COLUMNS)


def _rows(parts: Sequence[Part]) -> list[Row]:
    """Parts whose heights overlap by more than half are one row."""
    rows: list[list[Part]] = []
    for part in sorted(parts, key=lambda part: (part.bottom, part.left)):
        for row in reversed(rows[-6:]):
            last = row[-1]
            overlap = min(part.bottom, last.bottom) - max(part.top, last.top)
            if overlap > 0.5 * min(part.bottom - part.top, last.bottom - last.top):
                row.append(part)
                break
        else:
            rows.append([part])
    found = [Row(parts=tuple(sorted(row, key=lambda part: part.left))) for row in rows]
    return sorted(found, key=lambda row: row.bottom)


def _ordered(rows: list[Row], counter: list[int], deep: int) -> list[Row]:
    gutter = _gutter(rows) if deep else None
    found: list[Row] = []
    if gutter is not None:
        for band in filter(None, _bands(rows, gutter)):
            left, right = _sides(band, gutter)
            if _is_text(left) and _is_text(right):
                found += [*_ordered(left, counter, deep - 1), *_ordered(right, counter, deep - 1)]
            else:
                found += _numbered(band, counter)
        return found
    return _numbered(rows, counter)


def _numbered(rows: Sequence[Row], counter: list[int]) -> list[Row]:
    counter[0] += 1
    right = max((row.parts[-1].right for row in rows), default=0.0)
    return [Row(parts=row.parts, column=counter[0], right=right) for row in rows]


def _gutter(rows: Sequence[Row]) -> float | None:
    """The place between two columns: where the most rows have a gap between two of their parts."""
    votes: Counter[int] = Counter()
    for row in rows:
        for a, b in pairwise(row.parts):
            if b.left - a.right > GUTTER * min(a.size, b.size):
                votes.update(range(int(a.right / STEP) + 1, int(b.left / STEP) + 1))
    if not votes:
        return None
    most = max(votes.values())
    if most < COLUMN_ROWS:
        return None
    places = sorted(place for place, count in votes.items() if count == most)
    return places[len(places) // 2] * STEP


def _bands(rows: Sequence[Row], gutter: float) -> list[list[Row]]:
    """The rows cut into stretches with and without the gutter."""
    bands: list[list[Row]] = []
    split = False
    for row in rows:
        crosses = any(part.left < gutter < part.right for part in row.parts)
        both = row.parts[0].right <= gutter <= row.parts[-1].left
        last = bands[-1][-1] if bands else None
        far = last is not None and row.top - last.bottom > GAP * row.size
        larger = last is not None and row.size > LARGER * last.size
        if crosses or (split and (far or larger) and not both):
            new, now = True, False
        else:
            now = split or both
            new = not split and both
        if new and bands and not split and not now:
            new = False
        if new or not bands:
            bands.append(_taken(bands[-1], gutter) if bands and both else [])
        bands[-1].append(row)
        split = now
    return bands


def _taken(band: list[Row], gutter: float) -> list[Row]:
    """The last rows of the band before, where only the right column has a line: it may begin a bit higher."""
    taken: list[Row] = []
    while band and band[-1].left >= gutter:
        taken.insert(0, band.pop())
    return taken


def _sides(band: Sequence[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    left = [part for row in band for part in row.parts if part.left < gutter]
    right = [part for row in band for part in row.parts if part.left >= gutter]
    return _rows(left), _rows(right)


def _is_text(rows: Sequence[Row]) -> bool:
    """Whether the rows are running text, and not the cells of a table."""
    lengths = [sum(len(part.words) for part in row.parts) for row in rows]
    return len(rows) >= COLUMN_ROWS and sum(lengths) >= COLUMN_LETTERS * len(rows)
