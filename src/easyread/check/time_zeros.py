"""Times with more signs than they need: 2:00pm, 2.30 p.m."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_TIME = re.compile(r"(?<![\d£])(\d{1,2})(?:([:.])(\d\d))?\s?([ap])\.?m\b(?:\.(?=\s|$|,))?", re.IGNORECASE)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _TIME.finditer(unit.words):
            zeros = hit[3] == "00"
            stops = ("." in hit[0][-4:-1] and f"{hit[4]}.m" in hit[0].lower()) or (
                hit[0].lower().endswith("m.") and ".m" in hit[0].lower()
            )
            if zeros or stops:
                minutes = "" if hit[3] in {None, "00"} else f":{hit[3]}"
                advice = f"Write “{hit[1]}{minutes}{hit[4].lower()}m”."
                message = f"“{hit[0]}” has signs that nobody needs."
                yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="time-zeros",
    level="please-look",
    group="Numbers",
    asks="Times are short, such as 2pm or 2:30pm.",
    why="Fewer signs are easier to read.",
    source="NHS service manual*",
    quick=True,
    bad=("We meet at 2:00pm.", "Come at 2 p.m. on Monday."),
    good=("We meet at 2pm.", "Come at 2:30pm."),
    find=_find,
)
