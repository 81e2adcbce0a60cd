"""An explanation that is too long."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.explanations import explanations
from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page
from easyread.english.scores import count_words

MOST = Limit("long-explanation", "most-words", 15, "UK Government: no sentence is longer than 10 to 15 words")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        words = count_words(unit.words)
        if words <= page.limit(MOST):
            continue
        for said in explanations(page, unit):
            yield all_of(
                unit,
                f"The explanation of “{said.match.form}” has {words} words.",
                "Say the main point in a short sentence. Put the rest in the next one.",
            )
            break


RULE = Rule(
    id="long-explanation",
    level="please-look",
    asks="Explanations are short.",
    why="Readers need the meaning fast, to go on with the text.",
    source="UK Government, Accessible communication formats*; Inclusion Europe, Information for all*",
    limits=(MOST,),
    quick=True,
    bad=(
        "Co-production means that people who use a service and people who run it plan all of it as a team.",
    ),
    good=("Co-production means that people plan and decide things together.",),
    find=_find,
)
