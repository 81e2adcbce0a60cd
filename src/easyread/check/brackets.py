"""Words in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_SHORT_FORM = re.compile(r"[(\[][A-Z][A-Za-z&]{1,7}[)\]]")  # "the Big Group (BG)": there it helps


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _BRACKETS.finditer(unit.words):
            if not _SHORT_FORM.fullmatch(hit[0]):
                yield Hit(
                    unit=unit,
                    start=hit.start(),
                    end=hit.end(),
                    message="Words in brackets break the sentence.",
                    advice="Put them in a sentence of their own, or leave them out.",
                )


RULE = Rule(
    id="brackets",
    level="please-look",
    group="Sentences",
    asks="There are no brackets.",
    why="A reader must keep the first half in mind while reading the rest.",
    source="NHS service manual*; Mencap, Am I making myself clear*",
    quick=True,
    bad=("The meeting (on Monday) is in town.",),
    good=("The meeting is in town. It is on Monday.", "Ask the National Health Service (NHS)."),
    find=_find,
)
