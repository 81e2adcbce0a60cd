"""A hard word that is not bold where it first comes, in a text that makes others bold."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.explained import first_uses
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page, Use


def _find(page: Page) -> Iterator[Hit]:
    firsts = [first for first in first_uses(page) if first.explained and first.use.unit.is_body]
    bold = [first for first in firsts if _is_bold(first.use)]
    if not bold:
        return  # this text does not use bold for hard words
    for first in firsts:
        if first not in bold:
            match = first.use.match
            yield Hit(
                unit=first.use.unit,
                start=match.start_char,
                end=match.end_char,
                message=f"“{match.form}” is a hard word. It is not bold here, but others are.",
                advice="Make it bold where it first comes.",
            )


def _is_bold(use: Use) -> bool:
    start = use.unit.offset + use.match.start_char
    marks = use.unit.text.marks
    return any(mark.kind in {"bold", "term"} and mark.start <= start < mark.end for mark in marks)


RULE = Rule(
    id="not-bold",
    level="please-look",
    asks="Hard words are bold where they first come.",
    why="Bold tells readers: this word is explained.",
    source="Australian Government Style Manual*; Easy Read Online*",
    quick=True,
    bad=(
        "# News\n\nThe **education, health and care plan** is new. An education, health and care plan "
        "says what help a child gets.\n\n"
        "We use co-production. Co-production means that people plan together.\n",
    ),
    good=("# News\n\nWe use **co-production**. Co-production means that people plan together.\n",),
    find=_find,
)
