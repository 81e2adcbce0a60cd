"""Dates and times of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.amounts.amount import Amount
from easyread.facts.amounts.bounds import bound_of
from easyread.facts.amounts.calendar import DAYS, FEASTS, MONTH, MONTHS, SEASONS, SHORT_MONTHS

DATES = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m>{MONTH})(?:,? (?P<y>(?:19|20)\d\d))?\b"
    rf"|\b(?P<m2>{MONTH}) (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y2>(?:19|20)\d\d))?(?! ?%)"
    r"|\b(?P<d3>\d{1,2})[/.](?P<m3>\d{1,2})[/.](?P<y3>(?:20|19)?\d\d)\b"
    rf"|\b(?P<w>{'|'.join(DAYS)})s?\b|\b(?P<s>{'|'.join([*SEASONS, *FEASTS])})\b"
    rf"|(?<![£$€])\b(?P<y4>(?:19|20)\d\d)\b(?! (?:people|pounds|homes|families|jobs|houses|members))"
    rf"|\b(?P<m5>{'|'.join(m for m in MONTHS if m not in {'may', 'march'})})\b"
    r"|(?<=in )(?P<m6>may|march)\b|(?<=from )(?P<m7>may|march)\b|(?<=by )(?P<m8>may"
    r"|march)\b|(?<=until )(?P<m9>may|march)\b|(?<=to )(?P<m10>may|march)\b(?!"
    r" \w+ly)|(?<=next )(?P<m11>may|march)\b|(?<=last )(?P<m12>may|march)\b"
)


CLOCK = re.compile(
    r"\b(?P<h>\d{1,2})(?:[.:](?P<mi>\d\d))? ?(?P<ap>am|pm|a\.m\.?|p\.m\.?)(?!\w)"
    r"|\b(?P<h2>\d{1,2}):(?P<mi2>\d\d)\b"
    r"|\b(?P<h3>\d{1,2}) o'clock(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night))?"
    r"|\b(?P<noon>noon|midday|midnight)\b"
)


def dates(hit: re.Match[str], low: str) -> Iterator[Amount]:
    g = hit.groupdict()
    bound = bound_of(low, hit.start(), hit.end(), time=True)
    day = g["d"] or g["d2"] or g["d3"]
    month = next(
        (g[k] for k in ("m", "m2", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12") if g.get(k)), None
    )
    number = int(g["m3"]) if g["m3"] else (SHORT_MONTHS.get(month.rstrip(".")[:3]) if month else None)
    year = g["y"] or g["y2"] or g["y3"] or g["y4"]
    if number and 1 <= number <= 12:
        name = MONTHS[number - 1].capitalize()
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


def clocks(hit: re.Match[str], low: str) -> Iterator[Amount]:
    g = hit.groupdict()
    bound = bound_of(low, hit.start(), hit.end(), time=True)
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
