"""Numbers that count things, and numbers with a unit: 3 people, 2 weeks, 5 miles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.amounts.amount import Amount
from easyread.facts.amounts.bounds import bound_of
from easyread.facts.amounts.money import per
from easyread.facts.amounts.number_words import BIG, NUM, ONES, TENS, WORDS, WORTH, number_of

_UNITS: dict[str, tuple[str, float]] = {
    "second": ("minute", 1 / 60),
    "minute": ("minute", 1),
    "hour": ("minute", 60),
    "day": ("minute", 1440),
    "week": ("minute", 10080),
    "fortnight": ("minute", 20160),
    "month": ("month", 1),
    "year": ("month", 12),
    "decade": ("month", 120),
    "mile": ("mile", 1),
    "metre": ("metre", 1),
    "meter": ("metre", 1),
    "kilometre": ("metre", 1000),
    "km": ("metre", 1000),
    "cm": ("metre", 0.01),
    "gram": ("gram", 1),
    "kg": ("gram", 1000),
    "kilo": ("gram", 1000),
    "mg": ("gram", 0.001),
    "ml": ("litre", 0.001),
    "litre": ("litre", 1),
    "time": ("time", 1),
    "degree": ("degree", 1),
}


def counts(low: str) -> Iterator[Amount]:
    low = re.sub(r"\bhalf (?:an|a) hour\b", "30 minutes", low)
    low = re.sub(r"\bhalf a year\b", "6 months", low)
    low = re.sub(r"\ban hour and a half\b", "90 minutes", low)
    low = re.sub(r"\bonce\b(?= an? | every|[.,;]|$| more)", "1 time", low)
    low = re.sub(r"\btwice\b", "2 times", low)
    low = re.sub(r"\bdoubl(?:e[ds]?|ing)\b", "2 times", low)
    low = re.sub(r"\b(?:treble|triple)[ds]?\b", "3 times", low)
    low = re.sub(r"\ba dozen\b", "12", low)
    low = re.sub(r"\ba (hundred|thousand|million)\b", r"1 \1", low)
    low = re.sub(r"\ba fortnight\b", "2 weeks", low)
    pattern = re.compile(
        rf"(?<![\w£.])(?:(?P<tens>{'|'.join(TENS)})-(?P<ones>{'|'.join(ONES[1:10])})"
        rf"|(?P<n>{NUM})(?:st|nd|rd|th|s)?|(?P<w>{WORDS}))"
        r"(?: (?P<big>hundred|thousand|million|billion)(?: and (?P<rest>\d+|\w+))?)?(?![\w])"
    )
    for hit in pattern.finditer(low):
        g = hit.groupdict()
        if g["w"] == "one" and not _counts_one(low, hit):
            continue  # "one of them", "a new one"
        value = float(WORTH[g["tens"]] + WORTH[g["ones"]]) if g["tens"] else number_of(g["n"] or g["w"])
        value *= BIG.get(g["big"] or "", 1)
        if g["rest"]:
            value += WORTH.get(g["rest"], int(g["rest"]) if g["rest"].isdigit() else 0)
        bound = bound_of(low, hit.start(), hit.end())
        unit = _unit(low[hit.end() :])
        if unit and not _BETWEEN.search(low[hit.end() : hit.end() + unit.start(1)]):
            name = unit[1].removesuffix("s") if unit[1] not in {"cm", "km"} else unit[1]
            kind, size = _UNITS[name]
            yield Amount(
                kind, round(value * size, 4), bound, per(low, hit.end() + unit.end()), f"{hit[0]} {unit[1]}"
            )
        else:
            yield Amount("count", value, bound, said=hit[0])


# Between a number and its unit these may not stand, but for "ten or twelve months".
_BETWEEN = re.compile(rf"[ -](?:a|an|per|each|every|and|in|for|of|the|(?:or|to)(?! (?:{NUM}|{WORDS}) ))\b")


def _unit(after: str) -> re.Match[str] | None:
    """The unit behind a number, also of "ten or twelve months"."""
    return re.match(
        rf"(?:[ -](?:or|to) (?:{NUM}|{WORDS}))?[ -](?:[a-z]+ )??(?:[a-z]+ )??(seconds?|minutes?|hours?|days?"
        r"|weeks?|fortnights?|months?|years?|decades?|miles?|metres?"
        r"|km|cm|kilometres?|grams?|kg|kilos?|mg|ml|litres?|times?|degrees?)\b",
        after,
    )


_ONE_AFTER = {
    "of",
    "another",
    "who",
    "that",
    "which",
    "can",
    "is",
    "was",
    "has",
    "will",
    "to",
    "and",
    "but",
    "may",
    "must",
    "should",
    "had",
    "would",
    "could",
    "does",
    "by",
    "for",
    "with",
    "thing",
    "way",
    "side",
}


_ONE_BEFORE = {
    "no",
    "the",
    "this",
    "that",
    "each",
    "every",
    "any",
    "which",
    "new",
    "old",
    "other",
    "another",
    "last",
    "first",
    "some",
    "easy",
    "good",
}


def _counts_one(low: str, hit: re.Match[str]) -> bool:
    """Whether "one" is a number: not in "one of them", "the new one", "no one"."""
    after = re.match(r"-?[ ]?([a-z]+)", low[hit.end() :])
    before = re.search(r"([a-z]+) $", low[: hit.start()])
    return (
        after is not None and after[1] not in _ONE_AFTER and (before is None or before[1] not in _ONE_BEFORE)
    )
