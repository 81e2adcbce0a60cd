"""How hard a text is: lengths, passives, hard words, and the Flesch formulas by textstat, line by line."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english import cmudict
from easyread.english.easy_words import is_hard
from easyread.english.parser import parse
from easyread.model import Scores

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LONG_WORDS = 15  # UK Government, "Accessible communication formats": sentences of 10 to 15 words
# Under these a mean says little about a text. The Flesch formulas were made on samples of 100 words
# (Flesch 1948); in 30 words, one word with 3 more syllables moves the grade by a school year (11.8 x 3 / 30).
MIN_WORDS = 30
MIN_LINES = 3

_INNER_STOP = re.compile(r"[.!?]+(?=.*\w)")


def score(lines: Iterable[str]) -> Scores:
    """The scores of `lines`, where each line is one sentence, heading or list item."""
    return score_parsed([parse(line)[:] for line in lines])


def score_parsed(lines: Sequence[Doc | Span], *, quick: bool = False) -> Scores:
    """The scores of lines that are parsed already; `quick`: of words alone, so lengths and no more."""
    kept = [(line, count_words(line.text)) for line in lines]
    kept = [(line, words) for line, words in kept if words]
    lengths = sorted(words for _, words in kept)
    total = sum(lengths)
    if total < MIN_WORDS or len(kept) < MIN_LINES:
        return Scores(sentences=len(kept), words=total, too_short=True)
    if quick:
        return _lengths(lengths)
    running = [token for line, _ in kept for token in line if token.is_alpha or token.like_num]
    grades = [formulas(line.text) for line, _ in kept]
    return replace(
        _lengths(lengths),
        passives=round(100 * sum(len(passive_verbs(line)) for line, _ in kept) / len(kept), 1),
        hard_words=round(sum(is_hard(token) for token in running) / max(1, len(running)), 3),
        grade=round(sum(g * words for (g, _), (_, words) in zip(grades, kept, strict=True)) / total, 1),
        ease=round(sum(e * words for (_, e), (_, words) in zip(grades, kept, strict=True)) / total, 1),
    )


def _lengths(lengths: Sequence[int]) -> Scores:
    """What the numbers of words say, shortest first."""
    total = sum(lengths)
    return Scores(
        sentences=len(lengths),
        words=total,
        mean_words=round(total / len(lengths), 1),
        p95_words=float(lengths[math.ceil(0.95 * len(lengths)) - 1]),  # nearest rank
        over_15=round(sum(length > LONG_WORDS for length in lengths) / len(lengths), 3),
    )


@lru_cache(maxsize=20_000)
def count_words(text: str) -> int:
    """The words of `text`: "co-production", "2.5" and a web address are one each; a lone dash is none."""
    return sum(piece[0].isalnum() or any(letter.isalnum() for letter in piece) for piece in text.split())


def passive_verbs(line: Doc | Span) -> list[int]:
    """The token indexes of the verbs that the parse calls passive ("was asked", "is being built")."""
    marked = {token.head.i for token in line if token.dep_ in {"nsubjpass", "csubjpass", "auxpass"}}
    return sorted(marked)


@lru_cache(maxsize=20_000)
def formulas(line: str) -> tuple[float, float]:
    """Grade and reading ease of one line. Stops inside it go, or "Dr. Lee" would count as two sentences."""
    cmudict.prepare()
    import textstat

    one = _INNER_STOP.sub("", line)
    return float(textstat.flesch_kincaid_grade(one)), float(textstat.flesch_reading_ease(one))
