"""Sums of money that are hard to read: £5.00, £5k, £1.2m."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_MONEY = re.compile(
    r"£\s?\d[\d,]*(?:\.00\b|(?:\.\d+)?\s?(?:k|m|bn|tn)\b|\.\d\b(?!\d|\s?(?:million|billion)))"
    r"|\b\d+\s?(?:GBP|pounds sterling)\b",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _MONEY.finditer(unit.words):
            advice = "Write it like £5, £2.50 or £2 million."
            message = f"“{hit[0]}” is hard to read."
            yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="money-form",
    level="please-look",
    group="Numbers",
    asks="Money is written like £5 or £2.50.",
    why="Readers look for the sum as they see it in a shop.",
    source="NHS service manual*; common practice",
    quick=True,
    bad=("It costs £5.00.", "We have £20k.", "They spent £1.2m."),
    good=("It costs £5.", "It costs £2.50."),
    find=_find,
)
