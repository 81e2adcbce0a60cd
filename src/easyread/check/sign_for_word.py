"""Signs in place of words: & + @ # * < > = ~."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_SIGN = re.compile(
    r"(?<![\w&£$.@])(?:&|\+|#|\*|=|~|<|>|@)(?![\w@.=>]*[@/])|(?<=[a-z])&(?=[a-z])|(?<=\w)\s[&+=]\s(?=\w)"
)
_SIGNS = "&+#*=~<>@"
_WORDS = {"&": "and", "+": "and", "@": "at", "=": "is", "<": "less than", ">": "more than", "~": "about"}


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if not any(sign in unit.words for sign in _SIGNS):
            continue
        for hit in _SIGN.finditer(unit.words):
            sign = hit[0].strip()
            start = hit.start() + hit[0].index(sign)
            if re.match(r"\+?\d", unit.words[start:]):
                continue  # a phone number
            if sign == "&" and _in_name(unit.words, start):
                continue
            advice = f"Write “{_WORDS[sign]}”." if sign in _WORDS else "Leave it out, or say it in words."
            yield Hit(unit=unit, start=start, end=start + 1, message=f"“{sign}” is a sign.", advice=advice)


def _in_name(text: str, at: int) -> bool:
    """True inside a name: "Marks & Spencer"."""
    return bool(re.search(r"[A-Z]\w*\s?$", text[:at]) and re.match(r"&\s?[A-Z]", text[at:]))


RULE = Rule(
    id="sign-for-word",
    level="please-look",
    asks="There are no signs in place of words.",
    why="Many readers do not know what these signs mean.",
    source="UK Health Security Agency*; W3C, Making Content Usable*",
    quick=True,
    bad=("Bring tea & cake.", "Health + care", "We had < 10 people."),
    good=("Bring tea and cake.", "Write to help@example.org.", "We shop at Marks & Spencer."),
    find=_find,
)
