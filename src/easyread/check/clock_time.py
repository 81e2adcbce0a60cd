"""Times of the 24-hour clock, and 12 noon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_TIME = re.compile(
    r"(?<![\d.:£])(?:(?:1[3-9]|2[0-3])[:.][0-5]\d(?![\d%])|0\d[:][0-5]\d|(?:[01]\d|2[0-3])[0-5]\d\s?(?:hours|hrs)\b"
    r"|12\s?(?:noon|midnight|pm|am)\b|00[:.]00)"
)

# "at 14.30", "from 10.00 to 14.30"; not "rose from 12.1 to 14.30"
_IS_TIME = re.compile(r"\b(?:at|until|till|(?:from|between)\s\d{1,2}[.:]\d\d\s(?:to|and|until|-))\s*$")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _TIME.finditer(unit.words):
            point = re.fullmatch(r"\d\d\.\d\d", hit[0])
            if point and not _IS_TIME.search(unit.words[: hit.start()]):
                continue  # a number with a point
            yield Hit(
                unit=unit,
                start=hit.start(),
                end=hit.end(),
                message=f"“{hit[0]}” is a hard way to say the time.",
                advice=_advice(hit[0]),
            )


def _advice(written: str) -> str:
    if written.startswith("12"):
        return "Write “midday” or “midnight”."
    digits = re.sub(r"\D", "", written)
    hour, minutes = int(digits[:2]), digits[2:4]
    half = "pm" if hour >= 12 else "am"
    return f"Write “{(hour - 1) % 12 + 1}{'' if minutes == '00' else ':' + minutes}{half}”."


RULE = Rule(
    id="clock-time",
    level="please-look",
    group="Numbers",
    asks="Times are like 2pm or 2:30pm, midday or midnight.",
    why="Many people know only the hours from 1 to 12.",
    source="NHS service manual*",
    quick=True,
    bad=("We meet at 14:30.", "Lunch is at 12 noon.", "It is from 10.00 to 14.30."),
    good=("We meet at 2:30pm.", "Lunch is at midday.", "The share is 3 (0.20 to 21.59)."),
    find=_find,
)
