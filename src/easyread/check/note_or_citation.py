"""Footnotes, and names with years in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.dates import MONTH
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_NOTE = re.compile(
    r"[¹²³⁴-⁹]+|(?<!: )\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]|\[\^\w+\]|\bet al\b\.?|\bibid\b\.?"
    rf"|\((?!{MONTH})[A-Z][\w’'-]+(?:(?:,| and| &)\s[A-Z][\w’'-]+)*,?\s"
    r"(?:19|20)\d\d[a-z]?(?:[,:;][^)]{0,40})?\)"
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _NOTE.finditer(unit.words):
            if hit[0] in {"²", "³"} and not re.search(r"[a-z]{3}[.,;:?!’”)]*$", unit.words[: hit.start()]):
                continue  # 5 m², I²: a number that is multiplied by itself
            advice = "Leave it out, or put it in a part “Find out more”."
            message = f"“{hit[0]}” is a note that sends readers away."
            yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="note-or-citation",
    level="please-look",
    group="Structure",
    asks="There are no footnotes or sources in the text.",
    why="Most readers do not know what the small number or the year is for.",
    source="common practice",
    quick=True,
    bad=("People like it.¹", "People like it (Green, 2019).", "This is old [3]."),
    good=("People like it.", "The room has 20 m² and I² is high."),
    find=_find,
)
