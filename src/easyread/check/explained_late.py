"""A hard word that is explained, but not where it first comes."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.explained import first_uses
from easyread.check.explanations import late_explanation
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for first in first_uses(page):
        later = None if first.explained else late_explanation(page, first)
        if later is None:
            continue
        match = first.use.match
        where = f" on line {later.origin.line}" if later.origin.line else " further down"
        yield Hit(
            unit=first.use.unit,
            start=match.start_char,
            end=match.end_char,
            message=f"“{match.form}” comes here first. It is explained{where}.",
            advice="Move the explanation up to here.",
        )


RULE = Rule(
    id="explained-late",
    level="please-look",
    asks="Hard words are explained where they first come.",
    why="A reader who meets the word here does not know it yet.",
    source="UK Government, Accessible communication formats*; Australian Government Style Manual*",
    one_of=True,
    quick=True,
    bad=("We use co-production. It works well. People like it. Co-production means to plan as a team.",),
    good=("We use co-production. Co-production means that people plan together. It works well.",),
    find=_find,
)
