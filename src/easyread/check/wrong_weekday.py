"""A date whose day of the week is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.dates import DATED, right_weekday
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in DATED.finditer(unit.words):
            right = right_weekday(hit)
            if right and right.lower() != hit["weekday"].lower():
                yield Hit(
                    unit=unit,
                    start=hit.start(),
                    end=hit.end(),
                    message=f"“{hit[0]}” is not right. That day is a {right}.",
                    advice="Check the date.",
                )


RULE = Rule(
    id="wrong-weekday",
    level="must-fix",
    group="Numbers",
    asks="Each date has its right day of the week.",
    why="People may come on the wrong day.",
    source="NHS service manual*; common practice",
    quick=True,
    bad=("We meet on Monday 4 December 2026.",),
    good=("We meet on Friday 4 December 2026.",),
    find=_find,
)
