"""No phone number, email or address to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import about_all, is_long_enough, whole_text
from easyread.check.units import Page

_WAYS = (
    ("phone", re.compile(r"(?<!\d)(?:\+44|0)[\d\s()-]{8,14}\d(?!\d)")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")),
    ("post", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")),
)


def _find(page: Page) -> Iterator[Hit]:
    if not is_long_enough(page):
        return
    text = whole_text(page)
    ways = [name for name, pattern in _WAYS if (name != "email" or "@" in text) and pattern.search(text)]
    if not ways:
        message = "The text does not say how to ask a question."
        yield from about_all(page, message, "Give a phone number, and an email or a postal address.")
    elif ways == ["email"]:
        message = "The only way to ask is by email."
        yield from about_all(page, message, "Give a phone number or a postal address too.")


RULE = Rule(
    id="no-contact",
    level="info",
    group="Structure",
    asks="There are 2 ways to ask a question, and one is phone or post.",
    why="Not everyone uses email.",
    source="Australian Government Style Manual*; Patient Information Forum*",
    quick=True,
    bad=("# News\n\n" + "We met at the hall. " * 26 + "\n",),
    good=("# News\n\nCall 01632 960 123. " + "We met at the hall. " * 26 + "\n",),
    find=_find,
)
