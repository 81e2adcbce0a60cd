"""The main points of a long paper, said once more at its start, in the words of the paper itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from easyread.layout.on_its_own import stands_alone, tells
from easyread.model import Draft, Point, Section
from easyread.styles import Limits

_FEWEST = 2  # a list of one is none
_MOST_LINES = 3  # a row of more lines is not one main point
_PLACE = 4.0  # what the sentence that matters most is worth, beside what its line tells
_ENOUGH = 2.5  # a line that is worth less is no main point: better two than four


def main_points(draft: Draft, sections: tuple[Section, ...], limits: Limits) -> tuple[Point, ...]:
    """The points of `sections` with the sentences that matter most, in the order of the paper.

    None where the paper is short, or where fewer than two points can stand alone.
    """
    if sum(len(section.points) for section in sections) < limits.main_points_rows:
        return ()
    sections = tuple(replace(section, points=_with_meanings(section.points)) for section in sections)
    points = tuple(point for section in sections for point in section.points)
    ranked = _ranked(draft, sections)
    best = _best([(place, point) for worth, place, point in ranked if worth >= _ENOUGH], limits)
    if len(best) < _FEWEST and limits.main_points_rows <= 1:  # a page of main points must have some
        best = _best([(place, point) for _, place, point in ranked], limits) or list(
            points[: limits.main_points]
        )
    elif len(best) < _FEWEST:
        return ()
    return tuple(point for point in points if any(point is one for one in best))


def _with_meanings(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The points, each with the meanings of its hard words that are rows of their own after it."""
    joined: list[Point] = []
    for point in points:
        if joined and all(line.kind == "explain" for line in point.lines):
            joined[-1] = replace(joined[-1], lines=(*joined[-1].lines, *point.lines))
        else:
            joined.append(point)
    return tuple(joined)


def _ranked(draft: Draft, sections: tuple[Section, ...]) -> list[tuple[float, int, Point]]:
    """The points that can stand alone with their worth and the place of their section, best first.

    What counts is how much the sentence matters in the text, and what its line tells by itself.
    """
    rank = {key: place for place, key in enumerate(draft.main_points)}
    last = max(len(rank), sum(len(section.points) for section in sections))
    found: list[tuple[float, int, Point]] = []
    for place, section in enumerate(sections):
        for point in section.points:
            best = min((rank.get(key, last) for key in _keys(point)), default=last)
            if best < last and _stands(point):
                worth = _PLACE * (1 - best / last) + tells(_first(point))
                found.append((worth, place, point))
    return sorted(found, key=lambda one: -one[0])


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
    own = [line for line in point.lines if line.kind != "explain"]
    asks = any(line.text.text.rstrip("”’\"' ").endswith("?") for line in own)
    return not asks and first.kind == "say" and len(own) <= _MOST_LINES and stands_alone(_first(point))


def _first(point: Point) -> str:
    """The words of its first line."""
    return point.lines[0].text.text
