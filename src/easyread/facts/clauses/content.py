"""Which words have a meaning of their own, and the key that they are compared by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.facts.tables import stem, stems, table

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_content(token: Token) -> bool:
    """A word with a meaning of its own: no helper verb, no light word, no mark."""
    if token.pos_ not in {"NOUN", "VERB", "ADJ", "ADV", "PROPN", "X", "INTJ"} or not any(
        c.isalpha() for c in token.text
    ):
        return False
    if token.dep_ in {"aux", "auxpass", "neg"} or sum(c.isalpha() for c in token.text) < 2:
        return False
    return key(token) not in stems("light")


def key(token: Token) -> str:
    """The stem of a token's base form."""
    return stem(token.lemma_ if token.pos_ != "PROPN" else token.lower_)


def said_words() -> frozenset[str]:
    """The stems of the words that tell who says or thinks it."""
    return frozenset(stem(w) for w in str(table()["said"]["words"]).split())
