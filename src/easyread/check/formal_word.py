"""Formal words that have a plain one: the table is glossary/words/plain.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at
from easyread.check.units import Page, uses_in
from easyread.glossary.plain_words import swaps


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind not in {"sentence", "item"}:
            continue
        kept = frozenset(i for use in uses_in(page, unit) for i in range(use.match.start, use.match.end))
        for swap in swaps(unit.doc, kept):
            word = unit.doc[swap.at]
            yield at(unit, word, f"There is an easier word for “{word.text}”.", f"Write “{swap.text}”.")


RULE = Rule(
    id="formal-word",
    level="please-look",
    asks="Words are those that people use when they talk.",
    why="People know the words that they hear every day.",
    source="UK Government, Accessible communication formats*; Inclusion Europe, Information for all*",
    one_of=True,
    bad=("The meeting will commence at 2pm.",),
    good=("The meeting will start at 2pm.",),
    find=_find,
)
