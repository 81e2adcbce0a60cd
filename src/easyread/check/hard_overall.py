"""A text whose school grade is high."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import FEW_WORDS, about_all, scored
from easyread.check.units import Page

MOST = Limit("hard-overall", "grade", 9, "the hardest of 17 UK Easy Read papers that we measured: 9.3")


def _find(page: Page) -> Iterator[Hit]:
    _, scores = scored(page)
    if scores.words >= FEW_WORDS and scores.grade is not None and scores.grade > page.limit(MOST):
        message = f"The school grade (Flesch-Kincaid) is {scores.grade:.0f}. Published Easy Read has about 7."
        yield from about_all(
            page, message, "Use shorter sentences and shorter words. Do not aim at the number."
        )


RULE = Rule(
    id="hard-overall",
    level="please-look",
    group="Sentences",
    asks="The text is no harder than Easy Read made by people.",
    why="The number is a smoke alarm. It does not say what is wrong, or that a text is easy.",
    source="Norfolk County Council*; Department for Work and Pensions manual*; our measure",
    limits=(MOST,),
    bad=("Organisational priorities necessitate participatory reconfiguration of arrangements. " * 16,),
    good=("We will meet in the library. We will talk about buses. " * 12,),
    find=_find,
)
