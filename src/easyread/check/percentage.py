"""Percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page, Unit

_PERCENTAGE = re.compile(r"(?P<number>\d+(?:\.\d+)?)?\s*(?:%|\bper\s?cent\b|\bpercentages?\b)", re.IGNORECASE)
_PARTS = frozenset({"per", "percent", "percentage", "percentages"})  # or %
_NO_SHARE = re.compile(
    r"\s*(?:discount|off|increase|rise|growth|drop|cut|fall|interest|tax|more|less|higher|lower|CI\b|confidence)",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if "%" not in unit.words and not unit.has(_PARTS):
            continue
        for hit in _PERCENTAGE.finditer(unit.words):
            start = hit.start() + len(hit[0]) - len(hit[0].lstrip())
            message = f"“{hit[0].strip()}” is hard to picture."
            yield Hit(unit=unit, start=start, end=hit.end(), message=message, advice=_advice(hit, unit))


def _advice(hit: re.Match[str], unit: Unit) -> str:
    """What to write. A change or a discount is no share of people, so no words are given for it."""
    number: str | None = hit["number"]
    if _NO_SHARE.match(unit.words, hit.end()) or re.search(r"\bby\s*$", unit.words[: hit.start()]):
        return "Say how much it is in pounds, people or things."
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
    quick=True,
    bad=("About 60% of people said yes.", "Costs rose by 5 per cent."),
    good=("About 6 out of 10 people said yes.",),
    find=_find,
)
