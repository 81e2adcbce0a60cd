"""Dates in figures: 04/12/26."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import by_pattern
from easyread.check.units import Page

_DATE = re.compile(r"(?<![\w/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\w/]|[.-]\d)")


def _find(page: Page) -> Iterator[Hit]:
    advice = "Write the month as a word: 4 December 2026."
    yield from by_pattern(page.units, _DATE, "“{}” is a date in figures.", advice)


RULE = Rule(
    id="date-in-figures",
    level="please-look",
    group="Numbers",
    asks="The month of a date is a word.",
    why="Readers may not know which figure is the month.",
    source="NHS service manual*",
    quick=True,
    bad=("Send it by 04/12/2026.",),
    good=("Send it by 4 December 2026.",),
    find=_find,
)
