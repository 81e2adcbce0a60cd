"""Numbers with a point: 2.7."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_DECIMAL = re.compile(r"(?<![\w£$€.,/-])\d+\.\d+(?![\w.]|\s?(?:am|pm|a\.m|p\.m|MB|GB|%)|/)")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _DECIMAL.finditer(unit.words):
            before = unit.words[: hit.start()].rstrip().lower()
            if before.endswith(
                ("section", "version", "at", "from", "to", "paragraph", "point", "chapter", "part")
            ):
                continue  # a number of a part, or a time
            if not before and unit.kind != "sentence":
                continue
            if not before:
                continue  # a numbered paragraph: see numbered-paragraph
            whole = round(float(hit[0]))
            such = f", such as “about {whole:,}”," if whole else ""
            advice = f"Write a whole number{such} where that is true enough."
            message = f"{hit[0]} has a decimal point."
            yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="decimal",
    level="please-look",
    group="Numbers",
    asks="Numbers are whole.",
    why="Many people do not know what comes after the point.",
    source="NHS service manual*; W3C, Making Content Usable*",
    quick=True,
    bad=("Each person waits 2.7 weeks.",),
    good=("Each person waits about 3 weeks.", "It costs £2.50."),
    find=_find,
)
