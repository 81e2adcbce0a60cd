"""Kinds of words: those that a guard of the plain-word table can name ("-noun", "-verb"), and participles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.english.inflect import inflect

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


def is_only_participle(token: Token) -> bool:
    """A form that cannot be the past: "undertaken", "chosen"; the tagger takes it for one now and then."""
    lemma, form = token.lemma_.lower(), token.lower_
    return form == inflect(lemma, "VBN") and form != inflect(lemma, "VBD")
