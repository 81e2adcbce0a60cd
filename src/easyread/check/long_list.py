"""Lists with too many items."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, lists
from easyread.check.units import Page

MOST = Limit("long-list", "most", 8, "NHS service manual: 6 for all readers; Easy Read items are shorter")


def _find(page: Page) -> Iterator[Hit]:
    for items in lists(page):
        if len(items) > page.limit(MOST):
            message = f"This list has {len(items)} items."
            yield all_of(items[0][0], message, "Make 2 lists, each with its own first line.")


RULE = Rule(
    id="long-list",
    level="please-look",
    group="Sentences",
    asks="Lists are short.",
    why="The last items of a long list are not read.",
    source="NHS service manual*",
    limits=(MOST,),
    quick=True,
    bad=(
        "# News\n\nBring:\n\n- tea\n- milk\n- cups\n- cake\n- pens\n- paper\n- chairs\n- a table\n- a lamp\n",
    ),
    good=("# News\n\nBring:\n\n- tea\n- milk\n- cups\n",),
    find=_find,
)
