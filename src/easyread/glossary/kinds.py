"""Kinds of words that a guard of the plain-word table can name: "-noun", "-verb", "-adjective", "-ing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_KINDS = {
    "-noun": frozenset({"NOUN", "PROPN"}),
    "-verb": frozenset({"VERB", "AUX"}),
    "-adjective": frozenset({"ADJ"}),
}
ING = "-ing"  # a verb form that ends so


def is_of_kind(kinds: Sequence[str], token: Token) -> bool:
    """Whether `token` is of one of the `kinds`; other words in the list are passed over."""
    return any(
        token.tag_ == "VBG" if kind == ING else token.pos_ in _KINDS[kind]
        for kind in kinds
        if kind == ING or kind in _KINDS
    )
