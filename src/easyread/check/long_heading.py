"""Headings with many words."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page
from easyread.english.scores import count_words

MOST = Limit("long-heading", "most-words", 8, "our choice: it fits on 2 lines of a handout")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        words = count_words(unit.words)
        if unit.kind == "heading" and words > page.limit(MOST):
            yield all_of(unit, f"This heading has {words} words.", f"Use {MOST.value:.0f} words or fewer.")


RULE = Rule(
    id="long-heading",
    level="please-look",
    group="Structure",
    asks="Headings are short.",
    why="Readers look at headings to find their place.",
    source="W3C, Making Content Usable*; NHS service manual*",
    limits=(MOST,),
    quick=True,
    bad=("# News\n\n## What we did in the hall on Monday and next week\n\nWe met.\n",),
    good=("# News\n\n## What we did\n\nWe met.\n",),
    find=_find,
)
