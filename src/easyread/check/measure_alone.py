"""A weight, size or distance with nothing to compare it with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_MEASURE = re.compile(
    r"(?<![\w£.])\d[\d,.]*\s?(?:kg|kilos?|kilograms?|grams?|ml|millilitres?|litres?|cm|"
    r"centimetres?|mm|millimetres?|km|kilometres?|hectares?|acres?|tonnes?|degrees|sq\s?m)\b(?!\s?Hg)",
    re.IGNORECASE,
)
_LIKE = re.compile(
    r"\b(?:about the (?:size|weight|length)|as (?:big|long|heavy|much|far) as|the same as|like an?)\b",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _MEASURE.finditer(unit.words):
            if not _LIKE.search(unit.words):
                advice = "Compare it with a thing that people know, such as a bag of sugar."
                message = f"“{hit[0]}” is hard to picture."
                yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="measure-alone",
    level="please-look",
    group="Numbers",
    asks="Sizes and weights are compared with things that people know.",
    why="A number alone does not say if it is much.",
    source="Easy Read Online*; W3C, Making Content Usable*",
    quick=True,
    bad=("The box weighs 5 kg.",),
    good=("The box weighs 5 kg, as much as a cat.",),
    find=_find,
)
