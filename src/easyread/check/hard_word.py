"""Rare or long words that the glossary does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page
from easyread.check.unknown import hard_words

ADVICE = "Use an easier word, or say what it means."


def _find(page: Page) -> Iterator[Hit]:
    for unknown in hard_words(page):
        unit, start, end = unknown.places[0]
        times = f" It comes {len(unknown.places)} times." if len(unknown.places) > 1 else ""
        message = f"“{unit.words[start:end]}” may be a hard word.{times}"
        yield Hit(unit=unit, start=start, end=end, message=message, advice=ADVICE)


RULE = Rule(
    id="hard-word",
    level="please-look",
    group="Words",
    asks="Words are common ones.",
    why="People know the words that they hear and read every day.",
    source="UK Government, Accessible communication formats*; W3C, Making Content Usable*; NHS manual*",
    one_of=True,
    quick=True,
    bad=("We will ascertain what people need.", "There is a paucity of beds."),
    good=("We will find out what people need.", "There are not many beds."),
    find=_find,
)
