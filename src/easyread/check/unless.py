"""“Unless”: an if and a not in one word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import by_pattern, said
from easyread.check.units import Page

_WORD = re.compile(r"\bunless\b", re.IGNORECASE)


def _find(page: Page) -> Iterator[Hit]:
    advice = "Use “if”, or “if … not”."
    yield from by_pattern(said(page), _WORD, "“{}” means “if” and “not” at once.", advice)


RULE = Rule(
    id="unless",
    level="please-look",
    group="Sentences",
    asks="Sentences say “if”.",
    why="Readers must turn the sentence round to understand it.",
    source="W3C, Making Content Usable*; lucid-lint, profile for Easy to Read*",
    quick=True,
    bad=("We meet on Monday unless it rains.",),
    good=("If it rains, we do not meet on Monday.",),
    find=_find,
)
