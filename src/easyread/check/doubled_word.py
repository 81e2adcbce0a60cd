"""A word that stands twice: "the the"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_TWICE = re.compile(r"(?<![\w-])([a-z]{2,})\s+\1(?![\w-])")
_FINE = frozenset(
    {"had", "that", "very", "really", "no", "yes", "many", "again", "out", "in", "on", "is", "ha", "bye"}
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _TWICE.finditer(unit.words):
            if hit[1] not in _FINE:
                message = f"“{hit[1]}” stands here twice."
                yield Hit(
                    unit=unit, start=hit.start(), end=hit.end(), message=message, advice="Take one out."
                )


RULE = Rule(
    id="doubled-word",
    level="must-fix",
    asks="No word stands twice by mistake.",
    why="A small mistake can stop a reader for a long time.",
    source="common practice",
    quick=True,
    bad=("We met at the the hall.",),
    good=("We met at the hall.", "She said that that was fine."),
    find=_find,
)
