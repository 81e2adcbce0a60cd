"""Sentences with too many words."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page
from easyread.english.scores import count_words

MOST = Limit(
    "long-sentence",
    "look",
    15,
    "UK Government, Department of Health, Patient Information Forum: 10 to 15 words",
)
FAR_TOO_MANY = Limit("long-sentence", "fix", 20, "NHS service manual: no more than 20 words, for all readers")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        words = count_words(unit.words)
        if words > page.limit(MOST):
            yield Hit(
                unit=unit,
                start=0,
                end=len(unit.words),
                message=f"This sentence has {words} words.",
                advice=f"Use {page.limit(MOST):.0f} words or fewer. Say one thing in each sentence.",
                level="must-fix" if words > page.limit(FAR_TOO_MANY) else None,
            )


RULE = Rule(
    id="long-sentence",
    level="please-look",
    group="Sentences",
    asks="Each sentence has 15 words or fewer.",
    why="A short sentence is easier to keep in mind until its end.",
    source="UK Government, Accessible communication formats*; Patient Information Forum*; NHS manual*",
    limits=(MOST, FAR_TOO_MANY),
    quick=True,
    bad=("We will meet in the big room at the library on Monday so that we can all talk about buses.",),
    good=("We will meet in the big room at the library on Monday. We will talk about buses.",),
    find=_find,
)
