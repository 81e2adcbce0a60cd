"""Numbers, money, shares, dates and times, however they are written: "two weeks" and "14 days" are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORTH = (
    {w: n for n, w in enumerate(_ONES)} | {w: 10 * n for n, w in enumerate(_TENS, start=2)} | {"dozen": 12}
)
_BIG = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "m": 1_000_000,
    "bn": 1_000_000_000,
    "k": 1000,
}
_ORDINALS = {
    w: n
    for n, w in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        start=1,
    )
}
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORT_MONTHS = {m[:3]: n for n, m in enumerate(_MONTHS, start=1)} | {"sept": 9}
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_SEASONS = ["spring", "summer", "autumn", "winter", "christmas", "easter"]
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
_NUM = r"(?:\d+(?:,\d{3})*(?:\.\d+)?|\d*\.\d+)"
_WORDS = r"(?:" + "|".join([*_ONES, *_TENS]) + r")"
_MONTH = r"(?:" + "|".join(_MONTHS) + r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_END = {"by", "before", "until", "till", "than later", "ends", "prior"}
_START = {"from", "after", "since", "starting", "starts", "onwards", "following"}


@dataclass(frozen=True, slots=True)
class Amount:
    """One number with what it counts: kind "count", "money", "share", "date", "clock" or a unit."""

    kind: str
    value: float | str
    bound: str = ""  # "≥", "≤", ">", "<", "~", "end", "start"
    per: str = ""  # "week" in "£20 a week"
    said: str = ""  # as written


def plain(text: str) -> str:
    """Small letters, one kind of apostrophe and dash."""
    text = text.lower().replace("’", "'").replace("–", "-").replace("\u00a0", " ")
    text = re.sub(rf"\b{_WORDS}(?= o'clock)", lambda hit: str(_WORTH[hit[0]]), text)
    text = re.sub(r"\b(?:at once|all at once|once (?:the|you|we|they|it|your|he|she|this|a))\b", " ", text)
    return re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)


def amounts(text: str) -> tuple[Amount, ...]:
    """All amounts of a text, in no order that counts."""
    low = plain(text)
    out: list[Amount] = []
    for pattern, read in ((_DATES, _date), (_CLOCK, _clock), (_SHARES, _share), (_MONEY, _money)):
        while True:
            hit = pattern.search(low)
            if hit is None:
                break
            out.extend(read(hit, low))
            low = low[: hit.start()] + " § " + low[hit.end() :]
    out.extend(_counts(low))
    return tuple(out)


_DATES = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m>{_MONTH})(?:,? (?P<y>(?:19|20)\d\d))?\b"
    rf"|\b(?P<m2>{_MONTH}) (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y2>(?:19|20)\d\d))?(?! ?%)"
    r"|\b(?P<d3>\d{1,2})[/.](?P<m3>\d{1,2})[/.](?P<y3>(?:20|19)?\d\d)\b"
    rf"|\b(?P<w>{'|'.join(_DAYS)})s?\b|\b(?P<s>{'|'.join(_SEASONS)})\b"
    rf"|(?<![£$€])\b(?P<y4>(?:19|20)\d\d)\b(?! (?:people|pounds|homes|families|jobs|houses|members))"
    rf"|\b(?P<m5>{'|'.join(m for m in _MONTHS if m not in {'may', 'march'})})\b"
    r"|(?<=in )(?P<m6>may|march)\b|(?<=from )(?P<m7>may|march)\b|(?<=by )(?P<m8>may"
    r"|march)\b|(?<=until )(?P<m9>may|march)\b|(?<=to )(?P<m10>may|march)\b(?!"
    r" \w+ly)|(?<=next )(?P<m11>may|march)\b|(?<=last )(?P<m12>may|march)\b"
)
_CLOCK = re.compile(
    r"\b(?P<h>\d{1,2})(?:[.:](?P<mi>\d\d))? ?(?P<ap>am|pm|a\.m\.?|p\.m\.?)(?!\w)"
    r"|\b(?P<h2>\d{1,2}):(?P<mi2>\d\d)\b"
    r"|\b(?P<h3>\d{1,2}) o'clock(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night))?"
    r"|\b(?P<noon>noon|midday|midnight)\b"
)
_SHARES = re.compile(
    rf"(?P<p>{_NUM}) ?(?:%|per ?cent\b)|\b(?P<a>{_NUM}|{_WORDS}) (?:out of(?:"
    rf" every)?|in(?: every)?) (?P<b>\d+|five|ten|three|four|two|a hundred)\b(?!"
    rf" (?:week|day|month|year|hour|minute|place|wa))"
    r"|\b(?P<n>one|two|three|four|a|1|2|3|4)?[ -]?(?P<f>half|halves|thirds?"
    r"|quarters?|fifths?)(?: of)?\b(?! (?:an hour|a year|an? mile|past|day"
    r"|hour|birthday|time|year|week))"
)
_MONEY = re.compile(
    rf"(?P<c>[£$€]) ?(?P<n>{_NUM})(?: ?(?P<big>million|billion|m|bn|k|thousand)\b)?"
    rf"|\b(?P<pence>\d+) ?p\b|\b(?P<n2>{_NUM}) (?P<c2>pounds?|euros?|dollars?"
    rf"|pence)\b"
)


def _bound(low: str, start: int, end: int, *, time: bool = False) -> str:
    before = low[max(0, start - 40) : start].rstrip()
    after = low[end : end + 25]
    if re.match(
        r"[ -]?(?:[a-z]+ ){0,2}(?:or more|or over|and over|or older|or above|and above|at least|or later)\b",
        after,
    ):
        return "≥"
    if re.match(r"[ -]?(?:[a-z]+ ){0,2}(?:or less|or fewer|or under|and under|or younger|at most)\b", after):
        return "≤"
    if re.search(r"\b(?:at least|minimum of|no less than|no fewer than|not less than|a minimum of)$", before):
        return "≥"
    if re.search(
        r"\b(?:up to|at most|no more than|not more than|maximum of|a maximum of|no longer than)(?: [£$€])?$",
        before,
    ):
        return "≤"
    if re.search(
        (
            r"\b(?:more than|over|above|exceeding|longer than|older than|in excess"
            r" of|greater than|higher than)(?: the age of)?$"
        ),
        before,
    ):
        return ">"
    if re.search(
        r"\b(?:less than|under|below|fewer than|younger than|shorter than|lower than)(?: the age of)?$",
        before,
    ):
        return "<"
    if re.search(r"\b(?:about|around|approximately|roughly|nearly|almost|some|circa)(?: a| one)?$", before):
        return "~"
    if time:
        last = re.findall(r"[a-z]+", re.sub(r"\b(?:the|end|of|next|last|this|on|§)\b", "", before[-24:]))[-1:]
        if last and last[0] in _END:
            return "end"
        if last and last[0] in _START:
            return "start"
    return ""


def _date(hit: re.Match[str], low: str) -> Iterator[Amount]:
    g = hit.groupdict()
    bound = _bound(low, hit.start(), hit.end(), time=True)
    day = g["d"] or g["d2"] or g["d3"]
    month = next(
        (g[k] for k in ("m", "m2", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12") if g.get(k)), None
    )
    number = int(g["m3"]) if g["m3"] else (_SHORT_MONTHS.get(month.rstrip(".")[:3]) if month else None)
    year = g["y"] or g["y2"] or g["y3"] or g["y4"]
    if number and 1 <= number <= 12:
        name = _MONTHS[number - 1].capitalize()
        yield Amount(
            "date", f"{int(day)} {name}" if day else name, bound, said=f"{int(day)} {name}" if day else name
        )
    if year:
        year = year if len(year) == 4 else f"20{year}"
        yield Amount("date", year, "" if day or month else bound, said=year)
    if g["w"]:
        yield Amount("date", g["w"].capitalize(), bound, said=g["w"].capitalize())
    if g["s"]:
        yield Amount("date", g["s"], bound, said=g["s"])


def _clock(hit: re.Match[str], low: str) -> Iterator[Amount]:
    g = hit.groupdict()
    bound = _bound(low, hit.start(), hit.end(), time=True)
    if g["noon"]:
        yield Amount("clock", 0 if g["noon"] == "midnight" else 720, bound, said=hit[0])
        return
    hour = int(g["h"] or g["h2"] or g["h3"])
    late = (g["ap"] or "").startswith("p") or g["part"] in {"afternoon", "evening"} or g["night"] is not None
    if late and hour < 12:
        hour += 12
    if (g["ap"] or "").startswith("a") and hour == 12:
        hour = 0
    yield Amount("clock", hour * 60 + int(g["mi"] or g["mi2"] or 0), bound, said=hit[0].strip())


def _number(word: str) -> float:
    word = word.strip()
    if word in _WORTH:
        return float(_WORTH[word])
    if word in {"a", "", "a hundred"}:
        return 100.0 if word == "a hundred" else 1.0
    return float(word.replace(",", ""))


def _share(hit: re.Match[str], low: str) -> Iterator[Amount]:
    g = hit.groupdict()
    bound = _bound(low, hit.start(), hit.end())
    if g["p"]:
        value = _number(g["p"])
    elif g["a"]:
        value = 100 * _number(g["a"]) / _number(g["b"])
    else:
        parts = {"h": 2, "t": 3, "q": 4, "f": 5}[g["f"][0]]
        value = 100 * _number(g["n"] or "") / parts
    if value <= 100 or g["p"]:
        yield Amount("share", round(value, 2), bound, said=hit[0].strip().removesuffix(" of"))


def _per(low: str, end: int) -> str:
    found = re.match(
        (
            r"(?: \w+)?,? ?(?:a|an|per|each|every|/) ?(hour|day|week|month|year"
            r"|person|mile|night|visit|family|time)\b"
        ),
        low[end:],
    )
    return found[1] if found else ""


def _money(hit: re.Match[str], low: str) -> Iterator[Amount]:
    g = hit.groupdict()
    bound = _bound(low, hit.start(), hit.end())
    if g["pence"]:
        sign, value = "£", float(g["pence"]) / 100
    else:
        value = _number(g["n"] or g["n2"]) * _BIG.get(g["big"] or "", 1)
        sign = g["c"] or {"p": "£", "e": "€", "d": "$"}[(g["c2"] or "p")[0]]
        if (g["c2"] or "") == "pence":
            value /= 100
    yield Amount("money" + sign, value, bound, _per(low, hit.end()), hit[0].strip())


def _counts(low: str) -> Iterator[Amount]:
    low = re.sub(r"\bhalf (?:an|a) hour\b", "30 minutes", low)
    low = re.sub(r"\bhalf a year\b", "6 months", low)
    low = re.sub(r"\ban hour and a half\b", "90 minutes", low)
    low = re.sub(r"\bonce\b(?= an? | every|[.,;]|$| more)", "1 time", low)
    low = re.sub(r"\btwice\b", "2 times", low)
    low = re.sub(r"\bdouble\b", "2 times", low)
    low = re.sub(r"\ba dozen\b", "12", low)
    low = re.sub(r"\ba (hundred|thousand|million)\b", r"1 \1", low)
    low = re.sub(r"\ba fortnight\b", "2 weeks", low)
    pattern = re.compile(
        rf"(?<![\w£.])(?:(?P<tens>{'|'.join(_TENS)})-(?P<ones>{'|'.join(_ONES[1:10])})"
        rf"|(?P<n>{_NUM})(?:st|nd|rd|th)?|(?P<w>{_WORDS}))"
        r"(?: (?P<big>hundred|thousand|million|billion)(?: and (?P<rest>\d+|\w+))?)?(?![\w])"
    )
    for hit in pattern.finditer(low):
        g = hit.groupdict()
        if g["w"] == "one" and not _counts_one(low, hit):
            continue  # "one of them", "a new one"
        value = float(_WORTH[g["tens"]] + _WORTH[g["ones"]]) if g["tens"] else _number(g["n"] or g["w"])
        value *= _BIG.get(g["big"] or "", 1)
        if g["rest"]:
            value += _WORTH.get(g["rest"], int(g["rest"]) if g["rest"].isdigit() else 0)
        bound = _bound(low, hit.start(), hit.end())
        unit = re.match(
            (
                r"[ -](?:[a-z]+ )??(?:[a-z]+ )??(seconds?|minutes?|hours?|days?"
                r"|weeks?|fortnights?|months?|years?|decades?|miles?|metres?"
                r"|km|cm|kilometres?|grams?|kg|kilos?|mg|ml|litres?|times?|degrees?)\b"
            ),
            low[hit.end() :],
        )
        if unit and not re.search(
            r"[ -](?:a|an|per|each|every|and|or|in|for|of|to|the)\b",
            low[hit.end() : hit.end() + unit.start(1)],
        ):
            name = unit[1].removesuffix("s") if unit[1] not in {"cm", "km"} else unit[1]
            kind, size = _UNITS[name]
            yield Amount(
                kind, round(value * size, 4), bound, _per(low, hit.end() + unit.end()), f"{hit[0]} {unit[1]}"
            )
        else:
            yield Amount("count", value, bound, said=hit[0])


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


def ordinals(text: str) -> frozenset[str]:
    """First, second and so on as figures: "1st" and "first" are one."""
    low = plain(text)
    return frozenset(str(n) for w, n in _ORDINALS.items() if re.search(rf"\b{w}\b", low))
