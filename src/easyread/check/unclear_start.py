"""A section that starts with “it”, “they” or “this”: nothing stands before that it could mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at
from easyread.check.units import Page, Unit

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = frozenset({"it", "they", "he", "she", "this", "these", "that", "those"})


def _find(page: Page) -> Iterator[Hit]:
    before: Unit | None = None
    for unit in page.units:
        if unit.kind == "sentence" and (before is None or before.kind in {"title", "heading"}):
            words = [token for token in unit.doc if token.is_alpha]
            if words and _points_back(words[0]):
                yield at(
                    unit,
                    words[0],
                    f"“{words[0].text}” starts this part. What does it mean?",
                    "Use the name of the person or thing.",
                )
        before = unit


def _points_back(token: Token) -> bool:
    if token.lower_ not in _WORDS or token.dep_ in {"det", "expl", "mark"}:
        return False
    if token.lower_ == "it" and any(
        word.dep_ in {"ccomp", "xcomp", "advcl", "csubj"} for word in token.head.subtree
    ):
        return False  # "It is good to talk."
    own_page = token.lower_ in {"this", "these"} and token.head.lemma_ == "be"  # "This is a paper about ..."
    return not own_page


RULE = Rule(
    id="unclear-start",
    level="please-look",
    asks="It is clear who “it”, “they” and “this” are.",
    why="Readers should not have to look back for the name.",
    source="Patient Information Forum*; lucid-lint, profile for Easy to Read*",
    bad=("# The library\n\n## Times\n\nIt opens at 9am.\n",),
    good=("# The library\n\n## Times\n\nThe library opens at 9am.\n",),
    find=_find,
)
