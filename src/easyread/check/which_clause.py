"""An added remark that starts with ", which" or ", who"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import said
from easyread.check.units import Page

_REMARK = re.compile(r",\s+(?:which|who|whose|whom|where)\b(?!\?)")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        for hit in _REMARK.finditer(unit.doc.text):
            start = hit.start() + len(hit[0]) - len(hit[0].lstrip(", "))
            yield Hit(
                unit=unit,
                start=start,
                end=hit.end(),
                message=f"“{unit.doc.text[start : hit.end()]}” hangs a second idea on the first.",
                advice="Make it a sentence of its own.",
            )


RULE = Rule(
    id="which-clause",
    level="please-look",
    group="Sentences",
    asks="There are no added remarks in a sentence.",
    why="Readers must find out what “which” points to.",
    source="W3C, Making Content Usable*; lucid-lint, profile for Easy to Read*",
    bad=("We met in the hall, which is near the park.",),
    good=("We met in the hall. The hall is near the park.",),
    find=_find,
)
