"""An added remark that starts with ", which" or ", who"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = frozenset({"which", "who", "whose", "whom", "where"})


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        for token in unit.doc[1:]:
            if token.lower_ in _WORDS and token.nbor(-1).text == "," and _opens_a_remark(token):
                message = f"“{token.text}” hangs a second idea on the first."
                yield at(unit, token, message, "Make it a sentence of its own.")


def _opens_a_remark(token: Token) -> bool:
    """True where its verb hangs on a noun before the comma: "the hall, which is near"."""
    after = token.doc[token.i + 1 : token.i + 2].text.lower()
    if after in {"possible", "necessary", "appropriate", "needed"}:
        return False
    verb = token.head
    while verb.dep_ not in {"relcl", "ROOT"} and verb.head is not verb:
        verb = verb.head
    return verb.dep_ == "relcl" and verb.head.i < token.i < verb.i


RULE = Rule(
    id="which-clause",
    level="please-look",
    group="Sentences",
    asks="There are no added remarks in a sentence.",
    why="Readers must find out what “which” points to.",
    source="W3C, Making Content Usable*; lucid-lint, profile for Easy to Read*",
    bad=("We met in the hall, which is near the park.",),
    good=("We met in the hall. The hall is near the park.",),
    find=_find,
)
