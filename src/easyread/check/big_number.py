"""Big or exact numbers: 12,467."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page, Unit

LARGE = Limit(
    "big-number", "from", 1000, "NHS service manual writes a comma from 1,000 on; The Advocacy Project rounds"
)
_NUMBER = re.compile(r"(?<![\w£$€.,/:+-])(\d{1,3}(?:,\d{3})+|\d{4,})(?![\w/:-]|[.,]\d)")

_YEAR = re.compile(
    r"(?i)\b(?:in|of|by|since|from|until|before|after|between|during|year|[a-z]{3,9}ber|and)\s$"
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.is_furniture:
            continue
        for hit in _NUMBER.finditer(unit.words):
            number = int(hit[1].replace(",", ""))
            if number < page.limit(LARGE) or _is_no_amount(unit, hit, number):
                continue
            digits = len(str(number))
            rough = round(number, -(digits - 2))
            exact = number != rough
            if not exact and ("," in hit[1]) and number < 1_000_000:
                continue
            advice = f"Write “about {rough:,}”." if exact else _words(number)
            yield Hit(
                unit=unit,
                start=hit.start(),
                end=hit.end(),
                message=f"{hit[1]} is a big number.",
                advice=advice,
            )


def _is_no_amount(unit: Unit, hit: re.Match[str], number: int) -> bool:
    """True for years, phone numbers and reference numbers."""
    if "," not in hit[1] and (1700 <= number <= 2100 or hit[1].startswith("0") or len(hit[1]) > 7):
        return True
    if "," not in hit[1] and 1000 <= number <= 2100 and _YEAR.search(unit.words[: hit.start()]):
        return True
    around = unit.words[max(0, hit.start() - 12) : hit.end() + 4]
    return re.search(r"(?i)phone|call|text\b|number|ref|no\.|\d\s\d{3,4}|room|code|£", around) is not None


def _words(number: int) -> str:
    if number >= 1_000_000:
        return "Write it in words, such as “2 million”."
    return f"Write it with a comma: {number:,}."


RULE = Rule(
    id="big-number",
    level="please-look",
    group="Numbers",
    asks="Big numbers are rounded.",
    why="Readers need to know how much it is, more or less.",
    source="The Advocacy Project*; NHS service manual*",
    limits=(LARGE,),
    quick=True,
    bad=("The group helped 12,467 people.", "It reached 3,000,000 people.", "We have 4500 members."),
    good=("The group helped about 12,000 people.", "This was in 1998.", "The church was built in 1614."),
    find=_find,
)
