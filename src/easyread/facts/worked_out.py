"""Amounts that follow from those of the source: rounded ones, the day two days later, how many are named."""

from __future__ import annotations

import re

from easyread.facts.amounts import amounts
from easyread.facts.amounts.amount import Amount
from easyread.facts.amounts.calendar import DAYS
from easyread.facts.amounts.number_words import WORDS, number_of
from easyread.facts.reading import Reading

NEAR = 0.05  # a rounded number is at most this share away
_LATER = re.compile(rf"\b(a|\d+|{WORDS}) (day|week)s? (later|earlier|before|after)\b")
_ROW = 6  # more names than this are not counted


def is_rounded(exact: Amount, other: Amount) -> bool:
    """1,204 told as "more than 1,200": the bound is true, and the number is near and round."""
    if (
        exact.kind != other.kind
        or exact.bound
        or isinstance(exact.value, str)
        or isinstance(other.value, str)
    ):
        return False
    value, told = float(exact.value), float(other.value)
    if value < 20 or told % 5 or abs(value - told) > NEAR * value:
        return False
    return (
        (other.bound in {">", "≥"} and value > told)
        or (other.bound in {"<", "≤"} and value < told)
        or (other.bound == "~" and value != told)
    )


def days_worked_out(source: Reading) -> frozenset[str]:
    """The weekdays that "two days later" comes to, from those that the source names."""
    found: set[str] = set()
    named = [str(a.value).lower() for a in source.amounts if str(a.value).lower() in DAYS]
    for number, unit, way in _LATER.findall(source.text.lower()):
        steps = int(number_of(number)) * (7 if unit == "week" else 1)
        steps = -steps if way in {"earlier", "before"} else steps
        found |= {DAYS[(DAYS.index(day) + steps) % 7].capitalize() for day in named}
    return frozenset(found)


def is_later(amount: Amount, source: Reading) -> bool:
    """Whether the amount is the "two days" of "two days later"."""
    return any(
        a.kind == amount.kind and a.value == amount.value
        for hit in _LATER.finditer(source.text.lower())
        for a in amounts(hit[0])
    )


def counts_a_row(amount: Amount, source: Reading) -> bool:
    """ "2 charities" where the source names two of them."""
    if amount.kind != "count" or not 2 <= float(amount.value) <= _ROW:
        return False
    return any(
        len({token.i, *(t.i for t in token.conjuncts)}) == int(float(amount.value))
        for unit in source.units
        for token in unit.doc
        if token.pos_ == "PROPN" and token.dep_ != "conj" and any(c.lower_ == "and" for c in token.children)
    )
