"""Web addresses that are long, or start with https."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

MOST = Limit("long-web-address", "letters", 40, "our choice: it fits on one line of a handout in 16 point")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>()“”\"]+|\b[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com)/[^\s<>()“”\"]+"
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if "/" not in unit.words and "www." not in unit.words:
            continue
        for hit in _ADDRESS.finditer(unit.words):
            address = hit[0].rstrip(".,;")
            if len(address) > page.limit(MOST) or address.startswith("http"):
                what = (
                    "is long to type" if len(address) > page.limit(MOST) else "has letters that nobody needs"
                )
                yield Hit(
                    unit=unit,
                    start=hit.start(),
                    end=hit.start() + len(address),
                    message=f"This web address {what}.",
                    advice="Give a short address, and leave out “https://”. Put it on a line of its own.",
                )


RULE = Rule(
    id="long-web-address",
    level="please-look",
    asks="Web addresses are short and can be typed.",
    why="People type the address from paper. Each sign can go wrong.",
    source="Australian Government Style Manual*; NHS service manual*",
    limits=(MOST,),
    quick=True,
    bad=("Go to https://www.example.org.", "See www.example.org/services/adults/day-centres/2026/times"),
    good=("Go to www.example.org.",),
    find=_find,
)
