"""A booklet in the order in which it is read aloud: what audio.py and ssml.py share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.model import Booklet, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Sentences that are said without a pause; a heading stands alone."""

    lines: tuple[str, ...]
    heading: bool = False


def spoken(booklet: Booklet) -> Iterator[Said]:
    """What is said, from pause to pause."""
    label, *others = booklet.cover or ("",)
    yield Said(lines=tuple(filter(None, (label, booklet.title))), heading=True)
    yield Said(lines=(*others, booklet.status))
    for section in booklet.sections:
        if section.heading:
            yield Said(lines=(section.heading,), heading=True)
        for row in section.rows:
            yield Said(lines=_lines(row))


def _lines(row: Row) -> tuple[str, ...]:
    numbers = range(row.number, row.number + len(row.lines)) if row.number else [0] * len(row.lines)
    said = [
        f"{number} {line.text.text}" if number else line.text.text
        for number, line in zip(numbers, row.lines, strict=True)
    ]
    return (*said, *row.answers)
