"""List items with too many words."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, lists
from easyread.check.units import Page
from easyread.english.scores import count_words

MOST = Limit("long-list-item", "most-words", 15, "UK Government: no sentence is longer than 10 to 15 words")


def _find(page: Page) -> Iterator[Hit]:
    for items in lists(page):
        for item in items:
            words = sum(count_words(unit.words) for unit in item)
            if words > page.limit(MOST) and len(item) > 1:
                message = f"This list item has {len(item)} sentences and {words} words."
                yield all_of(item[0], message, "Say one short thing in each item.")


RULE = Rule(
    id="long-list-item",
    level="please-look",
    group="Sentences",
    asks="Each item of a list is one short thing.",
    why="A list helps only if readers can see it at a glance.",
    source="NHS service manual*; our choice",
    limits=(MOST,),
    quick=True,
    bad=(
        "# News\n\nBring:\n\n- tea\n- a chair that is light. It must fold. You can ask us for one of ours, "
        "if you like.\n",
    ),
    good=("# News\n\nBring:\n\n- tea\n- a light chair\n",),
    find=_find,
)
