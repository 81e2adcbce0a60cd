"""Sentences with more than one comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, said
from easyread.check.units import Page

MOST = Limit("many-commas", "most", 2, "lucid-lint, profile for Easy to Read: 2 in a sentence")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        commas = len(re.findall(r",(?!\d)", unit.words))
        if commas > page.limit(MOST):
            advice = "Make short sentences, or a list."
            yield all_of(unit, f"This sentence has {commas} commas.", advice)


RULE = Rule(
    id="many-commas",
    level="please-look",
    group="Sentences",
    asks="Sentences have few commas.",
    why="A comma often shows that a sentence holds more than one idea.",
    source="lucid-lint, profile for Easy to Read*; NHS service manual*",
    limits=(MOST,),
    unless="long-sentence",
    quick=True,
    bad=("On Monday, when we met, Ann, who was late, sat down.",),
    good=("We met on Monday, and Ann was late.",),
    find=_find,
)
