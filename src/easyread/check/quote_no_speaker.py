"""A quotation with nobody who says it."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    blocks = page.document.blocks if page.document is not None else ()
    named = {number for number, block in enumerate(blocks, start=1) if getattr(block, "who", "")}
    seen: set[int] = set()
    for place, unit in enumerate(page.units):
        if unit.kind != "quote" or unit.block in seen:
            continue
        seen.add(unit.block)
        before = page.units[place - 1].words.rstrip() if place else ""
        if unit.block not in named and not before.endswith((":", "says", "said")):
            yield all_of(
                unit, "The text does not say first who says this.", "Write a line before: “Tom says:”."
            )


RULE = Rule(
    id="quote-no-speaker",
    level="please-look",
    group="Sentences",
    asks="The text says who speaks, before what they said.",
    why="Readers need to know whose words they read.",
    source="LeDeR Easy Read reports*; common practice",
    quick=True,
    bad=("# News\n\nWe met on Monday.\n\n> I like it here.\n",),
    good=("# News\n\nTom says:\n\n> I like it here.\n",),
    find=_find,
)
