"""The main points of a long paper, said once more at its start, in the words of the paper itself."""

from __future__ import annotations

from collections import Counter

from easyread.model import Draft, Point, Section
from easyread.styles import Limits

_LEANS = ("but", "so", "and", "then", "they", "it", "this", "that", "these", "those", "he", "she", "also")
_FEWEST = 2  # a list of one is none
_MOST_LINES = 3  # a row of more lines is not one main point


def main_points(draft: Draft, sections: tuple[Section, ...], limits: Limits) -> tuple[Point, ...]:
    """The points of `sections` with the sentences that matter most, in the order of the paper.

    None where the paper is short, or where fewer than two points can stand alone.
    """
    points = tuple(point for section in sections for point in section.points)
    if len(points) < limits.main_points_rows:
        return ()
    best = _best(_ranked(draft, sections), limits)
    if len(best) < _FEWEST:
        return points[: limits.main_points] if limits.main_points_rows <= 1 else ()
    return tuple(point for point in points if any(point is one for one in best))


def _ranked(draft: Draft, sections: tuple[Section, ...]) -> list[tuple[int, Point]]:
    """The points that can stand alone with the place of their section, the one that matters most first."""
    rank = {key: place for place, key in enumerate(draft.main_points)}
    last = len(rank)
    found = [
        (min((rank.get(key, last) for key in _keys(point)), default=last), place, point)
        for place, section in enumerate(sections)
        for point in section.points
    ]
    able = [one for one in found if one[0] < last and _stands(one[2])]
    return [(place, point) for _, place, point in sorted(able, key=lambda one: one[0])]


def _best(ranked: list[tuple[int, Point]], limits: Limits) -> list[Point]:
    """As many as fit, and not all from one section: the main points are of the whole paper."""
    most = (
        max(_FEWEST, -(-limits.main_points // 2)) if len({place for place, _ in ranked}) > 1 else len(ranked)
    )
    best: list[Point] = []
    seen: Counter[int] = Counter()
    room = limits.main_points_words
    for place, point in ranked:
        size = sum(len(line.text.text.split()) for line in point.lines)
        if len(best) < limits.main_points and seen[place] < most and size <= room:
            best.append(point)
            seen[place] += 1
            room -= size
    return best


def _keys(point: Point) -> tuple[str, ...]:
    return tuple(key for line in point.lines for key in line.sources)


def _stands(point: Point) -> bool:
    """Whether the point can be read without the one before it, and says something: a question does not."""
    first = point.lines[0]
    opening = (first.text.text.casefold().split() or [""])[0].strip("“‘\"',")
    own = [line for line in point.lines if line.kind != "explain"]
    asks = any(line.text.text.rstrip("”’\"' ").endswith("?") for line in own)
    return not asks and first.kind == "say" and opening not in _LEANS and len(own) <= _MOST_LINES
