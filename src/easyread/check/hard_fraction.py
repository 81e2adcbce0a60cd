"""Fractions other than a half or a quarter: two thirds, 3/4."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import by_pattern
from easyread.check.units import Page, Unit

_FRACTION = re.compile(
    r"\b(?:two|three|four|five|six|seven|\d)[\s-](?:thirds|fifths|sixths|sevenths|eighths|ninths|tenths)\b"
    r"|\b(?:one[\s-]|a\s)(?:third|fifth|sixth|eighth|tenth)(?:\sof)\b|\bthree[\s-]quarters\b"
    r"|(?<![\w/])(?<!\d )[1-9]/(?:[2-9]|10)(?![\w/])|[¾⅓⅔⅕⅛]",
    re.IGNORECASE,
)


_PARTS = frozenset(
    {"third", "thirds", "quarters", "fifth", "fifths", "sixth", "sixths"}
    | {"sevenths", "eighth", "eighths", "ninths", "tenth", "tenths"}
)


def _may_have(unit: Unit) -> bool:
    """A quick look before the slow one."""
    return unit.has(_PARTS) or any(sign in unit.words for sign in "/¾⅓⅔⅕⅛")


def _find(page: Page) -> Iterator[Hit]:
    advice = "Say it as a number of people or things: “2 out of 3”."
    yield from by_pattern(
        (unit for unit in page.units if _may_have(unit)),
        _FRACTION,
        "“{}” is a hard share to picture.",
        advice,
    )


RULE = Rule(
    id="hard-fraction",
    level="please-look",
    group="Numbers",
    asks="Shares are said with whole numbers, “half” or “a quarter”.",
    why="Readers can picture 2 out of 3 people.",
    source="NHS service manual*; W3C, Making Content Usable*",
    quick=True,
    bad=("Two thirds of people said yes.", "About 3/4 came."),
    good=("2 out of 3 people said yes.", "Half of us came."),
    find=_find,
)
