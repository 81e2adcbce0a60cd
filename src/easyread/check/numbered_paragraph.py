"""Paragraphs with numbers such as 2.4."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_NUMBER = re.compile(r"\s*(?:\d+(?:\.\d+)+\.?|§\s?\d+)\s+(?=[A-Z])")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        hit = _NUMBER.match(unit.words) if unit.offset == 0 else None
        if hit is not None:
            message = f"“{hit[0].strip()}” is the number of a paragraph."
            yield Hit(unit=unit, start=0, end=hit.end(), message=message, advice="Leave the number out.")


RULE = Rule(
    id="numbered-paragraph",
    level="please-look",
    group="Structure",
    asks="Paragraphs and headings have no numbers such as 2.4.",
    why="The number comes first, and tells readers nothing.",
    source="common practice",
    quick=True,
    bad=("2.4 The group met on Monday.",),
    good=("The group met on Monday.",),
    find=_find,
)
