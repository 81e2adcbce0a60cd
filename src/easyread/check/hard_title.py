"""A hard word in the title."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page, Unit
from easyread.check.unknown import hard_words


def _find(page: Page) -> Iterator[Hit]:
    for use in page.uses:
        if use.unit.kind == "title" and not use.match.term.known and use.match.term.pos != "name":
            yield _hit(use.unit, use.match.start_char, use.match.end_char)
    for word in hard_words(page):
        for unit, start, end in word.places:
            if unit.kind == "title" and not unit.words.islower():  # the name of a file
                yield _hit(unit, start, end)


def _hit(unit: Unit, start: int, end: int) -> Hit:
    return Hit(
        unit=unit,
        start=start,
        end=end,
        message=f"“{unit.words[start:end]}” is a hard word in the title.",
        advice="Say in easy words what the paper is about.",
    )


RULE = Rule(
    id="hard-title",
    level="please-look",
    group="Structure",
    asks="The title has easy words.",
    why="Nobody explains the title. Readers see it first.",
    source="NHS service manual*; common practice",
    quick=True,
    bad=("# Co-production in our town\n\nWe met.\n",),
    good=("# Working together in our town\n\nWe met.\n",),
    find=_find,
)
