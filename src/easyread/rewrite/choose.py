"""Which of several ways to say a sentence is the easiest: the scores, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from easyread.english.easy_words import is_hard
from easyread.english.parser import parse
from easyread.model import Line
from easyread.rewrite.steps import LIMIT

# What makes lines hard, in points. The order of size is our own, from blind readings of drafts: length is
# marked most often, then hard words; a line more costs little, a line that leans on another a little more.
WORD_TOO_MANY = 1.0  # each word over LIMIT
HARD_WORD = 2.0
LINE = 0.2
LEANS = 0.3  # starts with "This": the reader must look back
# Candidates come with the most changed first, which also says words in full ("it is") and more plainly. A
# later one must be this much easier: then the first one lost a cut, not a short form.
MARGIN = 6.0


def is_easy(lines: Sequence[Line]) -> bool:
    """Whether no line is too long: then no other candidate is looked for."""
    return all(len(line.text.text.split()) <= LIMIT for line in lines)


def easiest(candidates: Sequence[tuple[Line, ...]]) -> tuple[Line, ...]:
    """The first candidate, unless a later one has fewer points by MARGIN: then the one with the fewest."""
    first = candidates[0]
    best = min(candidates, key=points)
    return best if points(first) - points(best) >= MARGIN else first


def points(lines: Sequence[Line]) -> float:
    """How hard the lines are to read: 0 is easy, and there is no upper end."""
    return sum(_points(line.text.text) for line in lines)


def _points(text: str) -> float:
    words = text.split()
    hard = sum(1 for token in parse(text) if is_hard(token)) if text else 0
    leans = text.startswith("This ")
    return WORD_TOO_MANY * max(0, len(words) - LIMIT) + HARD_WORD * hard + LINE + LEANS * leans
