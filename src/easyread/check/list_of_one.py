"""A list with one item."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, lists
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for items in lists(page):
        if len(items) == 1:
            yield all_of(items[0][0], "This list has one item.", "Make it a sentence.")


RULE = Rule(
    id="list-of-one",
    level="please-look",
    group="Sentences",
    asks="A list has 2 items or more.",
    why="Readers look for the next item.",
    source="common practice",
    quick=True,
    bad=("# News\n\nWe need:\n\n- chairs\n",),
    good=("# News\n\nWe need:\n\n- chairs\n- tables\n",),
    find=_find,
)
