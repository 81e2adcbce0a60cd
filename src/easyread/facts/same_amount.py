"""Whether two amounts are one, and whether a figure stands there in another form."""

from __future__ import annotations

import re

from easyread.facts.amounts.amount import Amount
from easyread.facts.amounts.number_words import WORTH, ordinals
from easyread.facts.reading import Reading


def same_amount(one: Amount, other: Amount) -> bool:
    if one.kind == "clock" and other.kind == "clock":
        a, b = float(one.value), float(other.value)
        return a == b or (
            abs(a - b) == 720 and not re.search(r"am|pm|morning|evening|:", one.said + other.said)
        )
    if one.kind == "share" and other.kind == "share":
        a, b = float(one.value), float(other.value)
        return abs(a - b) < 0.7 or (
            abs(a - b) <= 5 and "~" in {one.bound, other.bound} and "%" in one.said + other.said
        )
    if {one.kind, other.kind} == {"count", "date"} and isinstance(one.value, str) != isinstance(
        other.value, str
    ):
        text, number = (one, other) if isinstance(one.value, str) else (other, one)
        return str(text.value) == f"{float(number.value):g}"
    if one.kind != other.kind:
        units = {one.kind, other.kind}
        return (
            "count" in units
            and not units & {"date", "clock", "share", "time"}
            and _bare(one) == _bare(other)
            and not any(k.startswith("money") for k in units)
        )
    if one.kind == "date":
        return _same_date(str(one.value), str(other.value))
    return one.value == other.value and (not one.per or not other.per or one.per == other.per)


def _bare(amount: Amount) -> str:
    found = re.findall(r"[\d.]+", amount.said)
    word = found[0] if found else amount.said.split()[0]
    return f"{WORTH[word]}" if word in WORTH else word


def _same_date(one: str, other: str) -> bool:
    """ "14 June" and "June" are one only where the day stands elsewhere; the set check sees to the day."""
    return one == other or ({"christmas", "easter"} & {one, other} != set() and one == other)


def still_written(amount: Amount, where: Reading, source: Reading) -> bool:
    """The figure stands there in another use ("2 to 4", "1st")."""
    if amount.kind == "count":
        figure = f"{float(amount.value):g}"
        if figure in ordinals(where.text) or re.search(
            rf"(?<![\d.,]){re.escape(figure)}(?:st|nd|rd|th)\b", where.text
        ):
            return True
        ones = {
            "1": r"\b(?:a|an|one|single|another|each|only|sole|lone|every|per)\b",
            "2": r"\b(?:both|two|pair|couple|twin|second)\b",
        }
        return figure in ones and re.search(ones[figure], where.text, re.IGNORECASE) is not None
    if amount.kind == "share" and amount.value == 50.0:
        return bool(re.search(r"\bhal(?:f|ves?|ved|ving)\b", where.text.lower()))
    if amount.kind == "time" and amount.value == 1:
        return bool(re.search(r"\bonce\b|\bone time\b|\b1 time\b", where.text.lower()))
    if (
        amount.kind == "date"
        and not re.search(r"\d", str(amount.value))
        and str(amount.value) in {"May", "March"}
    ):
        return str(amount.value).lower() in where.text.lower()
    if amount.kind in {"minute", "month"} and re.match(r"one\b|1\b", amount.said):
        return bool(re.search(r"\b(?:a|an|one|each|every|per|the|1)\b", where.text.lower()))
    return (
        amount.kind == "date"
        and " " not in str(amount.value)
        and str(amount.value).lower() in where.text.lower().split()
    )
