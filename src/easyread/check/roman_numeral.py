"""Roman numerals: Part IV, (ii)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_WORDS = (
    "part chapter section phase stage volume schedule appendix annex annexe type table level act title tier"
)
_NAMED = (*_WORDS.split(), "article", "band", "strand", "grade")
_BEFORE = frozenset({*_NAMED, "war"})
_ROMAN = re.compile(
    rf"\b(?:{'|'.join(_NAMED)})\s+(?P<n>[IVX]{{1,5}})\b(?!(?<=I)\s+[a-z])"
    r"|\((?P<m>ii|iii|iv|vi|vii|viii|ix|xi|xii)\)|(?<=World War )(?P<w>I{1,2})\b",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if "(" not in unit.words and not unit.has(_BEFORE):
            continue
        for hit in _ROMAN.finditer(unit.words):
            number = hit["n"] or hit["m"] or hit["w"]
            if hit["n"] and not number.isupper():
                continue
            message = f"“{number}” is a number in Roman letters."
            start = hit.start() + hit[0].index(number)
            yield Hit(
                unit=unit,
                start=start,
                end=start + len(number),
                message=message,
                advice="Write 1, 2, 3 and so on.",
            )


RULE = Rule(
    id="roman-numeral",
    level="please-look",
    group="Numbers",
    asks="There are no Roman numerals.",
    why="Few people can read them, and a screen reader reads letters.",
    source="W3C, Making Content Usable*; Department for Work and Pensions manual*",
    quick=True,
    bad=("Read Part IV.", "Points (ii) and (iii) are new."),
    good=("Read Part 4.", "This is the part I like."),
    find=_find,
)
