"""Sentences that start with a heavy link word. The list is in check-lists.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import any_of, said
from easyread.check.units import Page
from easyread.check.word_tables import small_list


def _find(page: Page) -> Iterator[Hit]:
    words = small_list("heavy-openings")
    pattern = any_of(frozenset(words))
    for unit in said(page):
        hit = pattern.match(unit.words)
        if hit is not None:
            say = words[hit[0].lower()]
            advice = f"Write “{say}”." if say else "Leave it out."
            message = f"“{hit[0]}” is a hard way to start."
            yield Hit(unit=unit, start=0, end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="heavy-opening",
    level="please-look",
    group="Sentences",
    asks="Sentences start with easy words.",
    why="The first word should help readers into the sentence.",
    source="lucid-lint, profile for Easy to Read*; common practice",
    one_of=True,
    quick=True,
    bad=("Furthermore, the hall is cold.",),
    good=("Also, the hall is cold.",),
    find=_find,
)
