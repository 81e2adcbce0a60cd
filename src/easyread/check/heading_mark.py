"""Headings that end with a full stop or a colon."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        text = unit.words.rstrip()
        if unit.kind in {"title", "heading"} and text.endswith((".", ";", ",")) and not text.endswith("..."):
            message = f"This heading ends with “{text[-1]}”."
            yield all_of(unit, message, "Take the mark out.")


RULE = Rule(
    id="heading-mark",
    level="please-look",
    group="Structure",
    asks="Headings end with no mark, or with a question mark.",
    why="A heading with a stop looks like a sentence.",
    source="NHS service manual*; common practice",
    quick=True,
    bad=("# News\n\n## What we did.\n\nWe met.\n",),
    good=("# News\n\n## What did we do?\n\nWe met.\n",),
    find=_find,
)
