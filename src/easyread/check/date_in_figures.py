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
    for hit in by_pattern(page.units, _DATE, "“{}” is a date in figures.", advice):
        if _is_a_date(hit.unit.words[hit.start : hit.end]):
            yield hit


def _is_a_date(written: str) -> bool:
    """False for the number of a version: 0.7.13, 1.4.10. With points, a date has 2 figures for its month."""
    day, month, _ = (int(part) for part in re.split(r"\D", written))
    fits = 1 <= min(day, month) <= 12 and max(day, month) <= 31
    return fits and not re.fullmatch(r"\d\d?\.\d\.\d\d", written)


RULE = Rule(
    id="date-in-figures",
    level="please-look",
    group="Numbers",
    asks="The month of a date is a word.",
    why="Readers may not know which figure is the month.",
    source="NHS service manual*",
    quick=True,
    bad=("Send it by 04/12/2026.",),
    good=("Send it by 4 December 2026.", "We use version 2.4.10 of the form."),
    find=_find,
)
