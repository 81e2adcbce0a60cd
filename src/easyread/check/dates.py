"""Dates as people write them: 4 December 2026, Friday 4 December 2026."""

from __future__ import annotations

import datetime
import re

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH = f"(?:{'|'.join(MONTHS)})"
WEEKDAY = tuple(day.lower() for day in DAYS)
DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{MONTH})(?:\s+(?P<year>(?:19|20)\d\d))?\b"
)
DATED = re.compile(
    rf"\b(?P<weekday>{'|'.join(DAYS)}),?\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"(?P<month>{MONTH}),?\s+(?P<year>(?:19|20)\d\d)\b"
)


def right_weekday(hit: re.Match[str]) -> str:
    """The day of the week of a date that DATED found; "" where there is no such day."""
    try:
        date = datetime.date(int(hit["year"]), MONTHS.index(hit["month"]) + 1, int(hit["day"]))
    except ValueError:
        return ""
    return DAYS[date.weekday()]
