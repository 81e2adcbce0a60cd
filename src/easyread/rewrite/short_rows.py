"""Cuts a point that grew too long for one row: an explanation with a picture of its own is a row too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from easyread.model import Line, Point
from easyread.rewrite.points import leans, length

# S22 and W06 of the standards ask for 35 words and one new hard word in a row. Real sentences with their
# explanations are longer: from 40 words on, two rows are easier than one, and take hardly more paper.
MOST_WORDS = 40
MOST_LINES = 5
MOST_WORDS_JOINED, MOST_LINES_JOINED = 60, 6  # as many as a row of the handout may have (its style.toml)


def short_rows(point: Point) -> tuple[Point, ...]:
    """The point as one row, or as few as hold it. A list stays with its lead-in, and a line that leans on the
    one before ("It …") with that line; so do the first explanation and what a figure of speech means.
    Explanations that do not fit are rows of their own, one by one: each may have the picture of its word.
    """
    rows: list[list[Line]] = []
    for block in _blocks(point.lines):
        if rows and not _explains(rows[-1]) and _fits([*rows[-1], *block]):
            rows[-1].extend(block)
        else:
            rows.append(list(block))
    return tuple(Point(lines=tuple(lines), picture=point.picture) for lines in rows)


def without_bare_meanings(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The points, where explanations that got no picture of their own stand in the row before them again.

    Of several explanations after a row, those without a picture come first, so that they stand beside it.
    """
    joined: list[Point] = []
    for point in _bare_first(points):
        lines = [*joined[-1].lines, *point.lines] if joined else []
        if joined and _is_bare(point) and _fits(lines, MOST_LINES_JOINED, MOST_WORDS_JOINED):
            joined[-1] = replace(joined[-1], lines=tuple(lines))
        else:
            joined.append(point)
    return tuple(joined)


def _bare_first(points: tuple[Point, ...]) -> list[Point]:
    """The points with each run of explanations in the order that they are joined in."""
    out: list[Point] = []
    for explains, points_of_run in groupby(points, key=lambda point: _explains(point.lines)):
        run = list(points_of_run)
        out.extend(sorted(run, key=lambda point: not _is_bare(point)) if explains else run)
    return out


def _is_bare(point: Point) -> bool:
    return point.picture is None and _explains(point.lines)


def _explains(lines: Sequence[Line]) -> bool:
    return all(line.kind == "explain" for line in lines)


def _fits(lines: Sequence[Line], most_lines: int = MOST_LINES, most_words: int = MOST_WORDS) -> bool:
    return len(lines) <= most_lines and sum(map(length, lines)) <= most_words


def _blocks(lines: tuple[Line, ...]) -> list[list[Line]]:
    """The lines in pieces that are not parted. What a figure of speech means stands with the figure."""
    blocks: list[list[Line]] = []
    for line in lines:
        told = [block for block in blocks if not _explains(block)]
        if told and _is_figure(line):
            told[-1].append(line)
        elif blocks and _stays(line, blocks[-1]):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _stays(line: Line, block: list[Line]) -> bool:
    """Whether a line stays in the row of the lines before it."""
    before = block[-1]
    if line.kind == "explain":
        same = before.sources == line.sources  # "BSL is short for …", "BSL is …"
        return same or before.kind != "explain"
    return line.kind == "item" or before.kind == "lead-in" or leans(line)


def _is_figure(line: Line) -> bool:
    return line.kind == "explain" and any(source.startswith("phrases:") for source in line.sources)
