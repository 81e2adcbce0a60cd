"""Groups lines into points: one row of the handout each, and no row that starts with "It" or "This"."""

from __future__ import annotations

import re

from easyread.glossary.grammar import words
from easyread.model import Line, Point

# S22 of the standards: at most 3 sentences and 35 words in a row; 20 to 25 is the aim.
AIM_WORDS = 22
MOST_WORDS = 35
MOST_LINES = 3


def length(line: Line) -> int:
    """How many words a line has."""
    return len(line.text.text.split())


def leans(line: Line) -> bool:
    """Whether a line needs the one before it to be understood."""
    text = line.text.text.lower()
    first = (text.split() or [""])[0].strip("“\"'‘(,")
    phrases = words("needs-line-before-phrases")
    return first in words("needs-line-before") or any(re.match(rf"{phrase}\b", text) for phrase in phrases)


def points_of(groups: list[tuple[Line, ...]]) -> tuple[Point, ...]:
    """Points from the lines of each sentence of one paragraph, in order.

    A sentence that leans on the one before joins its point; short ones are packed together up to AIM_WORDS;
    a list stays whole.
    """
    packed: list[list[Line]] = []
    for group in groups:
        for block in _blocks(group):
            if packed and _joins(packed[-1], block):
                packed[-1].extend(block)
            else:
                packed.append(list(block))
    return tuple(Point(lines=tuple(lines)) for lines in packed)


def _blocks(group: tuple[Line, ...]) -> list[list[Line]]:
    """The lines of one sentence in pieces that are not parted: a lead-in with its items, a line alone."""
    out: list[list[Line]] = []
    for line in group:
        if line.kind == "item" and out and out[-1][-1].kind in {"lead-in", "item"}:
            out[-1].append(line)
        else:
            out.append([line])
    return out


def _joins(current: list[Line], block: list[Line]) -> bool:
    if current[-1].kind == "item" or block[0].kind in {"lead-in", "item"}:
        return block[0].kind == "item" and current[-1].kind in {"item", "lead-in"}
    total = sum(length(x) for x in current) + sum(length(x) for x in block)
    if leans(block[0]):
        return total <= MOST_WORDS + 10 and len(current) < MOST_LINES + 1
    return total <= AIM_WORDS and len(current) < MOST_LINES
