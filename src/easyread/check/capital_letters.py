"""Whole words in capital letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page
from easyread.english.easy_words import is_easy

_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind == "quote":
            continue
        words = _CAPITALS.findall(unit.doc.text)
        if len(words) > 1 and unit.doc.text.isupper():
            yield all_of(unit, "This line is all in capital letters.", "Use small letters.")
            continue
        for hit in _CAPITALS.finditer(unit.doc.text):
            if (len(hit[0]) > 3 and is_easy(hit[0].lower())) or hit[0] in {"NOT", "ALL", "AND", "YOU", "ANY"}:
                yield Hit(
                    unit=unit,
                    start=hit.start(),
                    end=hit.end(),
                    message=f"“{hit[0]}” is in capital letters.",
                    advice=f"Write “{hit[0].lower()}”.",
                )


RULE = Rule(
    id="capital-letters",
    level="please-look",
    asks="Words are in small letters.",
    why="Words in capitals lose their shape, and look like shouting.",
    source="NHS service manual*; RNIB and UKAAF minimum standards*",
    bad=("You MUST come early.", "ABOUT THE NEW CENTRE"),
    good=("You must come early.", "Ask the NHS."),
    find=_find,
)
