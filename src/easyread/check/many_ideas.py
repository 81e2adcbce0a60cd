"""Sentences that say 3 things or more."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, said
from easyread.check.units import Page
from easyread.check.verbs import finite_verbs

MOST = Limit("many-ideas", "most", 2, "our choice: one is best, 2 are common in Easy Read made by people")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        verbs = finite_verbs(unit.doc)
        if len(verbs) > page.limit(MOST):
            told = ", ".join(f"“{verb.text}”" for verb in verbs)
            advice = "Say one thing in each sentence."
            yield all_of(unit, f"This sentence says {len(verbs)} things: {told}.", advice)


RULE = Rule(
    id="many-ideas",
    level="please-look",
    group="Sentences",
    asks="Each sentence says one thing.",
    why="Readers lose the first thing while they read the second.",
    source="UK Government, Accessible communication formats*; Norfolk County Council*; easyreadstandard.org*",
    limits=(MOST,),
    unless="long-sentence",
    bad=("We met, and Ann said that the hall was cold.",),
    good=("We met on Monday. Ann was cold.",),
    find=_find,
)
