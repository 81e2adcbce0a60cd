"""Links that do not say where they go: "click here"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_CLICK = re.compile(r"\b(?:click|tap|press)\s+(?:here|this|on this link|the link)\b", re.IGNORECASE)
_EMPTY = frozenset(
    {"here", "click here", "this", "this link", "read more", "more", "find out more", "link", "this page"}
)


def _find(page: Page) -> Iterator[Hit]:
    advice = "Say where the link goes. Write the address out for people who read on paper."
    for unit in page.units:
        found = set[int]()
        for mark in unit.text.marks:
            start, end = mark.start - unit.offset, mark.end - unit.offset
            inside = 0 <= start < end <= len(unit.words)
            if mark.kind == "link" and inside and unit.words[start:end].strip().lower() in _EMPTY:
                found.add(start)
                message = f"The link “{unit.words[start:end]}” does not say where it goes."
                yield Hit(unit=unit, start=start, end=end, message=message, advice=advice)
        for hit in _CLICK.finditer(unit.words):
            if not any(hit.start() <= start < hit.end() for start in found):
                message = f"“{hit[0]}” does not say where the link goes."
                yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="empty-link-text",
    level="please-look",
    group="Structure",
    asks="Links say where they go.",
    why="On paper nobody can click. People who listen hear only “here”.",
    source="NHS service manual*; W3C, Making Content Usable*",
    quick=True,
    bad=("To join, click here.", "# News\n\nFor the form, go [here](https://www.example.org).\n"),
    good=("# News\n\nGo to the [form to join](https://www.example.org).\n",),
    find=_find,
)
