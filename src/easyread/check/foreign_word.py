"""Words of other languages. The list is in glossary/words/check-lists.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import any_of, with_any
from easyread.check.units import Page
from easyread.check.word_tables import small_list


def _find(page: Page) -> Iterator[Hit]:
    words = small_list("foreign")
    keys = frozenset(words)
    for unit in with_any(page.units, keys):
        for hit in any_of(keys).finditer(unit.words):
            advice = f"Write “{words[hit[0].lower()]}”."
            message = f"“{hit[0]}” comes from another language."
            yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="foreign-word",
    level="please-look",
    asks="There are no words from other languages.",
    why="Few readers know words from other languages.",
    source="Inclusion Europe, Information for all*",
    one_of=True,
    quick=True,
    bad=("They met on an ad-hoc basis.", "We spoke about the pros and cons per se."),
    good=("They met when they needed to.",),
    find=_find,
)
