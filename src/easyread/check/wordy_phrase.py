"""Many words where a few would do: the table is glossary/words/phrases.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, phrases_of
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit, found in phrases_of(page):
        if unit.kind not in {"sentence", "item"}:
            continue
        if found.entry.kind in {"wordy", "connective"} and found.text:
            words = unit.doc[found.start : found.end]
            yield at(unit, words, f"“{words.text}” can be said in easier words.", f"Write “{found.text}”.")


RULE = Rule(
    id="wordy-phrase",
    level="please-look",
    asks="Nothing is said in more words than it needs.",
    why="Each extra word is one more word to read and keep in mind.",
    source="UK Government, Accessible communication formats*; W3C, Making Content Usable*",
    one_of=True,
    quick=True,
    bad=("We meet in order to plan.",),
    good=("We meet to plan.",),
    find=_find,
)
