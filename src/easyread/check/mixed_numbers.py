"""Two kinds of number in one sentence: figures and words, or shares and percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import said
from easyread.check.units import Page

_NUMBERS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty"}
)
_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_NUMBERS))})\b", re.IGNORECASE)
_PERCENT = re.compile(r"%|per\s?cent")
_SHARE = re.compile(r"\b(?:out of|in every|half|a third|a quarter)\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?<![\w/:.-])\d+(?!\w|[/:.]\d|\s(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December))"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        text = unit.words
        word = _WORD.search(text) if unit.has(_NUMBERS) else None
        figures = [hit for hit in _FIGURE.finditer(text) if word and not _YEAR.fullmatch(hit[0])]
        percent = _PERCENT.search(text)
        share = _SHARE.search(text) if percent else None
        if word and figures:
            message = f"“{word[0]}” is in letters and “{figures[0][0]}” is in figures."
            yield Hit(
                unit=unit, start=word.start(), end=word.end(), message=message, advice="Use figures for both."
            )
        elif percent and share:
            message = f"“{percent[0]}” and “{share[0]}” are 2 ways to say a share."
            advice = "Use one way: “6 out of 10”."
            yield Hit(unit=unit, start=percent.start(), end=percent.end(), message=message, advice=advice)


RULE = Rule(
    id="mixed-numbers",
    level="please-look",
    group="Numbers",
    asks="Numbers are written in one way.",
    why="Readers can only compare what looks the same.",
    source="NHS service manual*; lucid-lint, profile for Easy to Read*",
    one_of=True,
    quick=True,
    bad=("We have two halls and 12 rooms.", "Half said yes and 30% said no."),
    good=("We have 2 halls and 12 rooms.",),
    find=_find,
)
