"""Dates with st, nd, rd or th: 4th December."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.dates import MONTH
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)\s+(?:of\s+)?({MONTH})\b|\b({MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)\b"
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _DATE.finditer(unit.words):
            day, month = (hit[1], hit[2]) if hit[1] else (hit[4], hit[3])
            message = f"“{hit[0]}” has letters that nobody needs."
            advice = f"Write “{day} {month}”."
            yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="date-ending",
    level="please-look",
    group="Numbers",
    asks="Dates are a number and a month.",
    why="The small letters look like part of a word.",
    source="NHS service manual*",
    quick=True,
    bad=("We meet on 4th December.", "Come on July 3rd."),
    good=("We meet on 4 December.",),
    find=_find,
)
