"""Lines that are a date and nothing else: "Thursday 23 May 2019", "May 23, 2019", "Posted on 3 June 2020"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from easyread.read.wordlists import table, word_set, words


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """A date as written, the same as (year, month, day), and the shape it is written in."""

    text: str
    when: tuple[int, int, int]
    shape: str
    published: bool = False  # "Posted on …": it can only be the date of a post
    by: str = ""  # "Posted on 3 June 2020 by Sam Green"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    months = "|".join(sorted(table("dates")["months"], key=len, reverse=True))
    weekdays = "|".join(words("dates", "weekdays"))
    starts = "|".join(re.escape(start) for start in words("dates", "starts"))
    before = rf"(?:(?P<start>{starts})(?::\s*|\s+))?(?P<date>(?P<weekday>(?:{weekdays})\b\.?,?\s+)?"
    day, month, year = r"(?P<day>\d{1,2})", rf"(?P<month>{months})\.?", r"(?P<year>\d{4})"
    after = r")(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]m)?)?(?:\s+by\s+(?P<by>\S.*?))?[.\s]*"
    shapes = {
        "day-month": rf"(?:the\s+)?{day}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{month},?[\s-]+{year}",
        "month-day": rf"{month}\s+{day}(?:st|nd|rd|th)?,?\s+{year}",
        "numbers": rf"{day}[/.-](?P<month>\d{{1,2}})[/.-]{year}",
        "year-first": rf"{year}-(?P<month>\d{{1,2}})-{day}",
    }
    return tuple((name, re.compile(before + shape + after, re.IGNORECASE)) for name, shape in shapes.items())


def date_line(text: str) -> DateLine | None:
    """The date that the whole line is, or None. A date without a year is not the date of a post."""
    for shape, pattern in _patterns():
        match = pattern.fullmatch(text)
        if match is None:
            continue
        written = match["month"].lower()
        month = int(written) if written.isdigit() else int(table("dates")["months"][written])
        day = int(match["day"])
        if not (1 <= month <= 12 and 1 <= day <= 31):
            continue
        start = (match["start"] or "").lower()
        return DateLine(
            text=match["date"],
            when=(int(match["year"]), month, day),
            shape=f"{shape} {bool(match['weekday'])} {start}",
            published=start in word_set("dates", "published"),
            by=match["by"] or "",
        )
    return None


def iso_date(text: str) -> str:
    """ "2020-06-03T10:00:00Z" as "3 June 2020"; "" where it is no date."""
    match = re.match(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)", text)
    if match is None:
        return ""
    year, month, day = (int(part) for part in match.groups())
    names = [name for name, number in table("dates")["months"].items() if number == month]
    return f"{day} {max(names, key=len).capitalize()} {year}" if names and 1 <= day <= 31 else ""
