"""Two conditions in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page

if TYPE_CHECKING:
    from spacy.tokens import Token

_IF = frozenset({"if", "unless", "provided"})

_UNSURE = frozenset(
    {"unclear", "uncertain", "unsure", "sure", "know", "knows", "ask", "asked", "see", "check"}
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        words = [token for token in unit.doc if token.lower_ in _IF and _is_condition(token)]
        if len(words) > 1:
            advice = "Use one “if” in each sentence."
            part = unit.doc[words[0].i : words[-1].i + 1]
            yield at(unit, part, f"{len(words)} conditions stand in this sentence.", advice)


def _is_condition(token: Token) -> bool:
    """ "Come if you can"; not "ask if you can come", which is a question."""
    asks = token.head.dep_ in {"ccomp", "pcomp"} or any(
        before.lower_ in _UNSURE for before in token.doc[max(0, token.i - 2) : token.i]
    )
    return token.dep_ in {"mark", "advmod"} and not asks


RULE = Rule(
    id="two-ifs",
    level="please-look",
    group="Sentences",
    asks="There is one “if” in a sentence at most.",
    why="Readers must keep both in mind to know what to do.",
    source="lucid-lint, profile for Easy to Read*; W3C, Making Content Usable*",
    bad=("If you are ill, call us if you can.",),
    good=("If you are ill, call us.", "If you are ill, ask if we can come."),
    find=_find,
)
