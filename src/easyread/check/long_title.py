"""Titles with many words."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page
from easyread.english.scores import count_words

MOST = Limit("long-title", "most-words", 10, "NHS service manual: 65 letters, which is about 10 words")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        words = count_words(unit.words)
        if unit.kind == "title" and words > page.limit(MOST):
            yield all_of(unit, f"The title has {words} words.", "Say in a few words what the paper is about.")


RULE = Rule(
    id="long-title",
    level="please-look",
    group="Structure",
    asks="The title is short.",
    why="The title tells readers if the paper is for them.",
    source="NHS service manual*",
    limits=(MOST,),
    quick=True,
    bad=("# What we did in the hall on Monday and what we will do next week\n\nWe met.\n",),
    good=("# What we did\n\nWe met.\n",),
    find=_find,
)
