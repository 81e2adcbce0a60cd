"""Words that add nothing: the table is glossary/words/phrases.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, phrases_of
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit, found in phrases_of(page):
        if unit.kind not in {"sentence", "item"}:
            continue
        if found.entry.kind == "padding":
            words = unit.doc[found.start : found.end]
            advice = f"Write “{found.text}”." if found.text else "Leave it out."
            yield at(unit, words, f"“{words.text}” says little.", advice)


RULE = Rule(
    id="padding",
    level="please-look",
    asks="Each word says something.",
    why="Words that add nothing hide the words that matter.",
    source="UK Government, Accessible communication formats*; W3C, Making Content Usable*",
    one_of=True,
    quick=True,
    bad=("It is important to note that the office is closed.",),
    good=("The office is closed.",),
    find=_find,
)
