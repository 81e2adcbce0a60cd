"""Percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_PERCENTAGE = re.compile(r"(?P<number>\d+(?:\.\d+)?)?\s*(?:%|\bper\s?cent\b|\bpercentages?\b)", re.IGNORECASE)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _PERCENTAGE.finditer(unit.words):
            start = hit.start() + len(hit[0]) - len(hit[0].lstrip())
            message = f"“{hit[0].strip()}” is hard to picture."
            yield Hit(unit=unit, start=start, end=hit.end(), message=message, advice=_advice(hit["number"]))


def _advice(number: str | None) -> str:
    if number is None or "." in number or not 0 < int(number) < 100:
        return "Say it as a number of people or things out of 10 or 100."
    tens, rest = divmod(int(number), 10)
    return f"Write “{tens} out of 10”." if not rest else f"Write “{number} out of 100”."


RULE = Rule(
    id="percentage",
    level="must-fix",
    group="Numbers",
    asks="Shares are people or things out of 10 or 100, not percentages.",
    why="Many people do not know what a percentage is. They can picture 6 people out of 10.",
    source="NHS service manual*; The Advocacy Project*; Inclusion Europe",
    bad=("About 60% of people said yes.", "Costs rose by 5 per cent."),
    good=("About 6 out of 10 people said yes.",),
    find=_find,
)
