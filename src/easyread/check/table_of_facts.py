"""Tables."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    seen: set[int] = set()
    for unit in page.units:
        if unit.kind == "cell" and unit.block not in seen:
            seen.add(unit.block)
            yield all_of(unit, "Here is a table.", "Say each fact in a sentence, with a picture.")


RULE = Rule(
    id="table-of-facts",
    level="please-look",
    group="Structure",
    asks="Facts are in sentences, not in tables.",
    why="Readers must look up, down and across to find one fact.",
    source="Department for Work and Pensions manual*; W3C, Making Content Usable*",
    quick=True,
    bad=("# News\n\n| Day | Time |\n|---|---|\n| Monday | 2pm |\n",),
    good=("# News\n\nWe meet on Monday at 2pm.\n",),
    find=_find,
)
