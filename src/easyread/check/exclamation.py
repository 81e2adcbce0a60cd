"""Exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind == "quote":  # as it was said
            continue
        for hit in re.finditer(r"!+", unit.words):
            yield Hit(
                unit=unit,
                start=hit.start(),
                end=hit.end(),
                message="An exclamation mark can sound as if you talk to a child.",
                advice="Use a full stop.",
            )


RULE = Rule(
    id="exclamation",
    level="please-look",
    group="Words",
    asks="There are no exclamation marks.",
    why="Easy Read is for adults. Calm words sound more adult.",
    source="Australian Government Style Manual*; Sheffield NHS*; Dudley NHS*",
    quick=True,
    bad=("Come and have fun!",),
    good=("Come and have fun.",),
    find=_find,
)
