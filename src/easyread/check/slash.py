"""A slash between words: "and/or", "his/her"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_SLASH = re.compile(
    r"(?<![\w./:@-])(?!(?:https?|www|n/a)\b)[A-Za-z][\w’'-]*(?:\s?/\s?[A-Za-z][\w’'-]*)+(?![\w./@])"
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if "/" not in unit.words:
            continue
        for hit in _SLASH.finditer(unit.words):
            if re.search(
                r"https?:|www\.|\.(?:uk|org|com)/", unit.words[max(0, hit.start() - 30) : hit.end()]
            ):
                continue
            if re.search(r"/(?:L|ml|kg|km|h|s)$", hit[0]):
                continue  # 5 mmol/L
            advice = "Write “or” or “and”."
            message = f"“{hit[0]}” has a slash. It can mean “and” or “or”."
            yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="slash",
    level="please-look",
    asks="There are no slashes between words.",
    why="Readers do not know which word to read, or how to say the mark.",
    source="common practice",
    quick=True,
    bad=("Bring your carer and/or friend.", "Each person has his/her own room."),
    good=("Bring your carer or a friend.", "Go to example.org/help."),
    find=_find,
)
