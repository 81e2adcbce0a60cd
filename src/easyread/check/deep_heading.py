"""Headings of many levels, and levels that are left out."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page

MOST = Limit("deep-heading", "levels", 3, "UNE 153101: no more than 3 levels")


def _find(page: Page) -> Iterator[Hit]:
    before = 1
    for unit in page.units:
        if unit.kind != "heading" or not unit.level:
            continue
        if unit.level > page.limit(MOST) + 1:
            message = f"This heading is on level {unit.level}."
            yield all_of(unit, message, "Use 2 levels, or 3 at most.")
        elif unit.level > before + 1:
            message = f"A level is left out: {before}, then {unit.level}."
            yield all_of(unit, message, f"Make it a heading of level {before + 1}.")
        before = unit.level


RULE = Rule(
    id="deep-heading",
    level="please-look",
    group="Structure",
    asks="There are 2 levels of headings, or 3.",
    why="Readers, and people who listen, lose their place in many levels.",
    source="UNE 153101, as summed up by others*; NHS service manual*",
    limits=(MOST,),
    quick=True,
    bad=(
        "# News\n\n## Town\n\n### Hall\n\n#### Room\n\n##### Chair\n\nWe met.\n",
        "# News\n\n#### Hall\n\nWe met.\n",
    ),
    good=("# News\n\n## Town\n\n### Hall\n\nWe met.\n",),
    find=_find,
)
