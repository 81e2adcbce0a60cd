"""Points to rows: one point is one row, and a point that is too long breaks where it can."""

from __future__ import annotations

from easyread.model import Line, Point, Row
from easyread.styles import Limits

# These belong to the line before them: an item to its lead-in, an explanation to its hard word.
_JOINED = ("item", "explain")


def rows_of(points: tuple[Point, ...], limits: Limits) -> tuple[Row, ...]:
    """The rows of `points`, in order. Every row of a broken point has the point's picture."""
    return tuple(
        Row(lines=lines, picture=point.picture)
        for point in _with_lists(points)
        for lines in _broken(_groups(point.lines, limits.row_items), limits)
    )


def _with_lists(points: tuple[Point, ...]) -> list[Point]:
    """The points, with a list that stands alone put under its lead-in: the eye must see both at once."""
    joined: list[Point] = []
    for point in points:
        before = joined[-1] if joined else Point(lines=())
        leads = bool(before.lines) and before.lines[-1].kind == "lead-in"
        if leads and point.lines and point.lines[0].kind == "item":
            joined[-1] = Point(lines=(*before.lines, *point.lines), picture=before.picture or point.picture)
        else:
            joined.append(point)
    return joined


def _groups(lines: tuple[Line, ...], most_items: int) -> list[tuple[Line, ...]]:
    """Lines that may not be parted, together: a list, a hard word with its explanation.

    Only a list of more than `most_items` is parted, as a row of that height may not fit on a page. Where more
    than one explanation follows, the first stays; its neighbours are ideas of their own.
    """
    groups: list[tuple[Line, ...]] = []
    for line in lines:
        before = groups[-1] if groups else ()
        leads = bool(before) and before[-1].kind == "lead-in"
        full = line.kind == "item" and sum(other.kind == "item" for other in before) >= most_items
        full = full or (line.kind == "explain" and bool(before) and before[-1].kind == "explain")
        if before and (line.kind in _JOINED or leads) and not full:
            groups[-1] = (*before, line)
        else:
            groups.append((line,))
    return groups


def _broken(groups: list[tuple[Line, ...]], limits: Limits) -> list[tuple[Line, ...]]:
    """The groups in few rows that fit, halved where the words balance best. A group alone is never broken."""
    lines = tuple(line for group in groups for line in group)
    fits = len(lines) <= limits.row_lines and _words(lines) <= limits.row_words
    if fits or len(groups) < 2:
        return [lines] if lines else []
    total = _words(lines)
    sizes = [_words(group) for group in groups]
    cut = min(range(1, len(groups)), key=lambda place: abs(total - 2 * sum(sizes[:place])))
    return [*_broken(groups[:cut], limits), *_broken(groups[cut:], limits)]


def _words(lines: tuple[Line, ...]) -> int:
    return sum(len(line.text.text.split()) for line in lines)
