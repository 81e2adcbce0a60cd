"""Two headings that say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    seen: set[str] = set()
    for unit in page.units:
        if unit.kind != "heading":
            continue
        name = re.sub(r"\W+", " ", unit.words.lower()).strip()
        if name in seen:
            yield all_of(unit, "Another heading says the same.", "Give each part its own heading.")
        seen.add(name)


RULE = Rule(
    id="same-heading",
    level="please-look",
    group="Structure",
    asks="Each heading stands once.",
    why="Readers cannot tell the 2 parts from each other.",
    source="W3C, Making Content Usable*; common practice",
    quick=True,
    bad=("# News\n\n## What we did\n\nWe met.\n\n## What we did\n\nWe ate.\n",),
    good=("# News\n\n## What we did\n\nWe met.\n\n## What we ate\n\nWe ate.\n",),
    find=_find,
)
