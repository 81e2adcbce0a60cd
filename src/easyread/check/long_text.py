"""A text with many words."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import about_all, words_in
from easyread.check.units import Page

MOST = Limit("long-text", "most-words", 1000, "easyreadstandard.org: under 1,000 words")


def _find(page: Page) -> Iterator[Hit]:
    words = words_in(page)
    if words > page.limit(MOST):
        message = f"The text has {words:,} words."
        yield from about_all(page, message, "Choose the main points, or make more than one paper.")


RULE = Rule(
    id="long-text",
    level="please-look",
    group="Structure",
    asks="The text is short.",
    why="Many readers stop after a few pages.",
    source="easyreadstandard.org*; Staying Alive and Well group*",
    limits=(MOST,),
    quick=True,
    bad=("We met at the hall. " * 220,),
    good=("We met at the hall.",),
    find=_find,
)
