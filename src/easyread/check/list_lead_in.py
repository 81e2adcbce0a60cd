"""A list whose first line does not end with a colon."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, lead_in, lists
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for items in lists(page):
        before = lead_in(page, items[0][0])
        if before is not None and len(items) > 1 and not before.words.rstrip().endswith((":", "?")):
            message = "A list comes next. This line does not end with a colon."
            yield all_of(before, message, "End the line with a colon (:), or write a line that does.")


RULE = Rule(
    id="list-lead-in",
    level="please-look",
    group="Sentences",
    asks="A line with a colon stands before each list.",
    why="The colon tells readers, and people who listen, that a list comes.",
    source="NHS service manual*; W3C, Making Content Usable*",
    quick=True,
    bad=("# News\n\nWe had a good day.\n\n- chairs\n- tables\n",),
    good=("# News\n\nWe need:\n\n- chairs\n- tables\n",),
    find=_find,
)
