"""Semicolons, dashes and dots that run on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_RANGE = re.compile(r"(?<=[\dmp])\s?[-‐‑–—]\s?(?=[£\d])")
_MARK = re.compile(r";|[–—]|(?<=\s)-{1,2}(?=\s)|…|\.(?:\s?\.){2,}")
_NAMES = {";": "A semicolon (;)", "…": "A row of dots", ".": "A row of dots"}


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        text = unit.words
        ranges = [hit.span() for hit in _RANGE.finditer(text) if not _in_address(unit.words, hit.start())]
        for start, end in ranges:
            yield Hit(
                unit=unit, start=start, end=end, message="A dash can look like a minus.", advice="Write “to”."
            )
        for hit in _MARK.finditer(text):
            if any(start <= hit.start() < end for start, end in ranges):
                continue
            name = _NAMES.get(hit[0][0], "A dash")
            advice = "Use a full stop. Make 2 sentences."
            yield Hit(
                unit=unit, start=hit.start(), end=hit.end(), message=f"{name} is hard to read.", advice=advice
            )


def _in_address(text: str, at: int) -> bool:
    """True inside a phone number, a date in figures or a web address: more than one dash, or a slash or @."""
    first = text.rfind(" ", 0, at) + 1
    word = text[first:].split(" ", 1)[0]
    return len(re.findall(r"[-‐‑–—]", word)) > 1 or any(sign in word for sign in "/@")


RULE = Rule(
    id="semicolon-or-dash",
    level="please-look",
    group="Sentences",
    asks="There are no semicolons, dashes or rows of dots.",
    why="Many readers do not know these marks. A full stop tells them to pause.",
    source="NHS service manual (dashes)*; Mencap, Am I making myself clear*; Inclusion Europe",
    quick=True,
    bad=("We met; we talked.", "We met – it was good.", "Come 2pm - 4pm.", "Read pages 5-10."),
    good=("We met. We talked.", "Come from 2pm to 4pm.", "Co-production is new."),
    find=_find,
)
