"""Phone numbers with no spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_PHONE = re.compile(r"(?<![\w£.,/-])(?:\+?44\d{9,10}|0\d{9,10})(?![\w/-])")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _PHONE.finditer(unit.words):
            number = hit[0]
            spaced = f"{number[:5]} {number[5:8]} {number[8:]}".strip()
            advice = f"Put spaces in it: {spaced}."
            yield Hit(
                unit=unit,
                start=hit.start(),
                end=hit.end(),
                message="This number has no spaces.",
                advice=advice,
            )


RULE = Rule(
    id="phone-number",
    level="please-look",
    group="Numbers",
    asks="Phone numbers have spaces.",
    why="People dial the number part by part.",
    source="W3C, Making Content Usable*; common practice",
    quick=True,
    bad=("Call 01632960123.",),
    good=("Call 01632 960 123.",),
    find=_find,
)
