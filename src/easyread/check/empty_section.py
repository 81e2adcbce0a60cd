"""A heading with nothing below it."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page, Unit


def _find(page: Page) -> Iterator[Hit]:
    blocks = page.document.blocks if page.document is not None else ()
    full = {number for number, block in enumerate(blocks, start=1) if type(block).__name__ == "Figure"}
    heading: Unit | None = None
    for unit in [*page.units, None]:
        if unit is not None and unit.kind != "heading":
            heading = None
            continue
        if (
            heading is not None
            and (unit is None or unit.level <= heading.level)
            and heading.block + 1 not in full
        ):
            yield all_of(heading, "There is nothing below this heading.", "Take it out, or say something.")
        heading = unit


RULE = Rule(
    id="empty-section",
    level="please-look",
    group="Structure",
    asks="There is text below each heading.",
    why="A heading promises that something comes.",
    source="common practice",
    bad=("# News\n\n## Town\n\n## Hall\n\nWe met.\n",),
    good=("# News\n\n## Town\n\n### Hall\n\nWe met.\n",),
    find=_find,
)
