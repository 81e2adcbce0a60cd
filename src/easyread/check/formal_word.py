"""Formal words that have a plain one: the table is glossary/words/plain.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at
from easyread.check.units import Page
from easyread.glossary.plain_words import swaps


def _find(page: Page) -> Iterator[Hit]:
    taken = {(use.number, i) for use in page.uses for i in range(use.match.start, use.match.end)}
    for number, unit in enumerate(page.units):
        if unit.kind not in {"sentence", "item"}:
            continue
        kept = frozenset(i for n, i in taken if n == number)
        for swap in swaps(unit.doc, kept):
            word = unit.doc[swap.at]
            yield at(unit, word, f"“{word.text}” is a formal word.", f"Write “{swap.text}”.")


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
