"""Money and shares: £20 a week, 60%, 6 out of 10."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.amounts.amount import Amount
from easyread.facts.amounts.bounds import bound_of
from easyread.facts.amounts.number_words import BIG, NUM, WORDS, number_of

SHARES = re.compile(
    rf"(?P<p>{NUM}) ?(?:%|per ?cent\b)|\b(?P<a>{NUM}|{WORDS}) (?:out of(?:"
    rf" every)?|in(?: every)?) (?P<b>\d+|five|ten|three|four|two|a hundred)\b(?!"
    rf" (?:week|day|month|year|hour|minute|place|wa))"
    r"|\b(?P<n>one|two|three|four|a|1|2|3|4)?[ -]?(?P<f>half|halves|thirds?"
    r"|quarters?|fifths?)(?: of)?\b(?! (?:an hour|a year|an? mile|past|day"
    r"|hour|birthday|time|year|week))"
)


MONEY = re.compile(
    rf"(?P<c>[£$€]) ?(?P<n>{NUM})(?: ?(?P<big>million|billion|m|bn|k|thousand)\b)?"
    rf"|\b(?P<pence>\d+) ?p\b|\b(?P<n2>{NUM}) (?P<c2>pounds?|euros?|dollars?"
    rf"|pence)\b"
)


def shares(hit: re.Match[str], low: str) -> Iterator[Amount]:
    g = hit.groupdict()
    bound = bound_of(low, hit.start(), hit.end())
    if g["p"]:
        value = number_of(g["p"])
    elif g["a"]:
        value = 100 * number_of(g["a"]) / number_of(g["b"])
    else:
        parts = {"h": 2, "t": 3, "q": 4, "f": 5}[g["f"][0]]
        value = 100 * number_of(g["n"] or "") / parts
    if value <= 100 or g["p"]:
        yield Amount("share", round(value, 2), bound, said=hit[0].strip().removesuffix(" of"))


def per(low: str, end: int) -> str:
    found = re.match(
        (
            r"(?: \w+)?,? ?(?:a|an|per|each|every|/) ?(hour|day|week|month|year"
            r"|person|mile|night|visit|family|time)\b"
        ),
        low[end:],
    )
    return found[1] if found else ""


def money(hit: re.Match[str], low: str) -> Iterator[Amount]:
    g = hit.groupdict()
    bound = bound_of(low, hit.start(), hit.end())
    if g["pence"]:
        sign, value = "£", float(g["pence"]) / 100
    else:
        value = number_of(g["n"] or g["n2"]) * BIG.get(g["big"] or "", 1)
        sign = g["c"] or {"p": "£", "e": "€", "d": "$"}[(g["c2"] or "p")[0]]
        if (g["c2"] or "") == "pence":
            value /= 100
    yield Amount("money" + sign, value, bound, per(low, hit.end()), hit[0].strip())
