"""Two conditions in one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page

_IF = frozenset({"if", "unless", "provided", "whether"})


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        words = [token for token in unit.doc if token.lower_ in _IF and token.dep_ in {"mark", "advmod"}]
        if len(words) > 1:
            advice = "Use one “if” in each sentence."
            part = unit.doc[words[0].i : words[-1].i + 1]
            yield at(unit, part, f"{len(words)} conditions stand in this sentence.", advice)


RULE = Rule(
    id="two-ifs",
    level="please-look",
    group="Sentences",
    asks="There is one “if” in a sentence at most.",
    why="Readers must keep both in mind to know what to do.",
    source="lucid-lint, profile for Easy to Read*; W3C, Making Content Usable*",
    bad=("If you are ill, call us if you can.",),
    good=("If you are ill, call us.",),
    find=_find,
)
