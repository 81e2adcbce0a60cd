"""A verb hidden in a noun: "make a decision". The table is glossary/words/phrases.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, phrases_of
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit, found in phrases_of(page):
        if unit.kind not in {"sentence", "item"}:
            continue
        if found.entry.kind == "hidden-verb":
            words = unit.doc[found.start : found.end]
            advice = f"Write “{found.text}”." if found.text else "Use the verb."
            yield at(unit, words, f"“{words.text}” hides what people do.", advice)


RULE = Rule(
    id="hidden-verb",
    level="please-look",
    asks="What people do is said with a verb.",
    why="“We decided” is shorter and clearer than “we came to a decision”.",
    source="Hampshire guide*; NHS service manual*; lucid-lint, profile for Easy to Read*",
    one_of=True,
    quick=True,
    bad=("We will carry out a review of the plan.",),
    good=("We will review the plan.",),
    find=_find,
)
