"""A day on which people must come or send something, with no day of the week."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.dates import DATE, WEEKDAY
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_ASKS = re.compile(
    r"\b(?:must|please|deadline|closes?|closing|meets?|meeting|come|join|apply|reply|send|book|open day|"
    r"workshop|event|takes? place|register|return)\b",
    re.IGNORECASE,
)
_JUST_BEFORE = re.compile(
    r"\b(?:by|until|before|on|is|are|from|deadline:?|date:?)\s*(?:the\s+)?$", re.IGNORECASE
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind not in {"sentence", "item", "cell"}:
            continue
        past = any(token.tag_ == "VBD" for token in unit.doc)
        for hit in DATE.finditer(unit.words):
            before = unit.words[: hit.start()]
            if before.rstrip(" ,").lower().endswith(WEEKDAY) or past:
                continue
            if _JUST_BEFORE.search(before) and _ASKS.search(unit.words):
                message = f"“{hit[0]}” has no day of the week."
                advice = "Add the day: Friday 4 December 2026."
                yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="no-weekday",
    level="please-look",
    group="Numbers",
    asks="Days to come or to answer have a day of the week.",
    why="People plan by days of the week.",
    source="NHS service manual*",
    bad=("Send the form by 4 December 2026.",),
    good=(
        "Send the form by Friday 4 December 2026.",
        "The law changed on 5 July 1948.",
        "It was the home of a writer before its sale on 5 July 1948.",
    ),
    find=_find,
)
