"""at least 3 is not 3, and by Friday is not on Friday."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.amounts import amounts
from easyread.facts.amounts.amount import Amount
from easyread.facts.reading import Reading, Unit
from easyread.facts.same_amount import same_amount
from easyread.facts.verdict import Fault

_KINDS = {"date": "date", "clock": "date", "count": "number", "share": "number"}


_ABOUT = re.compile(r"\b(?:about|around|nearly|almost|more than|over|less than|under|just)\b")


_LAST_DAY = re.compile(r"\b(?:clos(?:es?|ing)|deadline|ends?|expires?|last|final|still|finish\w*)\b")
_FLIPS = {("<", "≥"), ("≥", "<"), (">", "≤"), ("≤", ">")}


def bound_faults(
    amount: Amount, old: list[Amount], unit: Unit, source: Reading, lines: Reading
) -> Iterator[Fault]:
    """ "at least 3" is not "3", and "by Friday" is not "on Friday"."""
    before = {o.bound for o in old}
    if amount.bound == "~" and any(a.bound == "~" for a in source.amounts):
        return
    if amount.bound in before or (amount.kind == "share" and amount.bound == "~"):
        return
    if amount.bound in {">", "≥", "<", "≤"} and _is_end_of_range(amount, source):
        return
    others = {a.bound for a in lines.amounts if same_amount(a, amount)}
    if before <= others:
        return
    if any((b, amount.bound) in _FLIPS for b in before) and _noes(source) != _noes(lines):
        return
    said = {
        "≥": "at least",
        "≤": "up to",
        ">": "more than",
        "<": "less than",
        "~": "about",
        "end": "by",
        "start": "from",
        "": "",
    }
    if amount.kind in {"date", "clock"}:
        if {amount.bound} | before <= {"end", "≤", "<"} or {amount.bound} | before <= {"start", "≥", ">"}:
            return
        if not amount.bound and "start" in before | {amount.bound} and "end" not in before:
            return  # "from May" -> "in May": seen by the verb
        if not amount.bound and not re.search(
            rf"\b(?:on|in|at) (?:the |§ )?{re.escape(amount.said.lower())}", unit.text.lower()
        ):
            return
        if amount.bound and before == {""} and amount.bound == "start":
            return
        if amount.bound == "end" and (_LAST_DAY.search(source.text.lower()) or "not" in unit.text.lower()):
            return
        kind = "order"
    else:
        kind = "more-less" if amount.bound != "~" else "quantity"
        if {amount.bound} | before <= {"≤", "<"} and re.search(r"within|in less", unit.text):
            return
    was = " / ".join(said[b] for b in sorted(before) if b) or "no such word"
    yield Fault(
        kind, f"{name_of(amount)} has “{said[amount.bound] or 'no such word'}”, not “{was}”", unit.line
    )


def _is_end_of_range(amount: Amount, source: Reading) -> bool:
    """ "between 6 and 16" told as "more than 6 but less than 16"."""
    for hit in re.finditer(r"\bbetween (\S*\d\S*) and (\S*\d[^\s,.]*)", source.text.lower()):
        side = hit[1] if amount.bound in {">", "≥"} else hit[2]
        if any(a.value == amount.value for a in amounts(side)):
            return True
    return False


def _noes(reading: Reading) -> bool:
    return bool(
        re.search(r"\b(?:not|no|nobody|never|cannot|none|without|nor)\b|n['’]t\b", reading.text.lower())
    )


def kind_of(amount: Amount) -> str:
    return _KINDS.get(amount.kind, "amount")


def name_of(amount: Amount) -> str:
    word = {"date": "the date", "clock": "the time", "count": "the number"}.get(amount.kind, "the amount")
    return f"{word} “{amount.said}”"
