"""The words “Easy Read” are not in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import about_all, is_long_enough, whole_text
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    if is_long_enough(page) and not re.search(r"\beasy[\s-]read\b", whole_text(page), re.IGNORECASE):
        message = "The text does not say that it is Easy Read."
        yield from about_all(
            page, message, "If it is Easy Read, put the words “Easy Read” on the first page."
        )


RULE = Rule(
    id="no-label",
    level="info",
    group="Structure",
    asks="The first page says “Easy Read”.",
    why="People look for these words.",
    source="common practice",
    quick=True,
    bad=("# News\n\n" + "We met at the hall. " * 26 + "\n",),
    good=("# News\n\nThis paper is in Easy Read. " + "We met at the hall. " * 26 + "\n",),
    find=_find,
)
