"""Old or unclear words for must: shall, ought, is to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import by_pattern, said
from easyread.check.units import Page

_WORDS = re.compile(r"\b(?:shall|ought(?: to)?|thou|hereby|whosoever|must needs)\b", re.IGNORECASE)


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        if unit.words.rstrip().endswith("?"):
            continue  # "Shall we start?"
        yield from by_pattern(
            [unit],
            _WORDS,
            "“{}” is an old word. It does not say if people must.",
            "Write “must”, “will” or “can”.",
        )


RULE = Rule(
    id="shall-or-ought",
    level="please-look",
    asks="It is clear what people must do, and what they can do.",
    why="Readers need to know if they have a choice.",
    source="common practice",
    quick=True,
    bad=("The group shall meet each month.", "You ought to ask first."),
    good=("The group must meet each month.", "Shall we start?"),
    find=_find,
)
