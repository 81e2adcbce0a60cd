"""A last day that readers must count: "within 28 days"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_COUNT = re.compile(
    r"\b(?:within|no later than|not later than|in the next|up to)\s+(?:\d+|one|two|three|four|five|six|"
    r"seven|ten|fourteen|twenty|thirty)(?:-|\s)(?:working\s+|calendar\s+|business\s+)?(?:days?|weeks?|months?)(?:\s+(?:of|from|after|before)\b)?",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _COUNT.finditer(unit.words):
            if hit[0].lower().startswith(("up to", "in the next")) and not re.search(
                r"(?:of|from|after)$", hit[0]
            ):
                continue
            advice = "Give the last day as a date, if you can."
            message = f"“{hit[0]}” must be counted on a calendar."
            yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="counted-deadline",
    level="please-look",
    group="Numbers",
    asks="The last day to do something is a date.",
    why="People can miss the day if they must count.",
    source="common practice",
    quick=True,
    bad=("Reply within 28 days of this letter.",),
    good=("Reply by Friday 4 December 2026.",),
    find=_find,
)
