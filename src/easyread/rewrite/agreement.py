"""Verbs that go with their subject: one or many, now or past, "I am" or "they are"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.english.inflect import inflect
from easyread.glossary.grammar import words
from easyread.rewrite.tree import children

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECT_FORM = {"i": "I", "me": "I", "us": "we", "him": "he", "her": "she", "them": "they"}
OBJECT_FORM = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}


def is_plural(noun: Token) -> bool:
    """Whether a noun phrase takes a plural verb."""
    if noun.lower_ in words("many-words"):
        return True
    if children(noun, "conj") and any(link.lower_ == "and" for link in children(noun, "cc")):
        return True
    return "Number=Plur" in str(noun.morph) or noun.tag_ in {"NNS", "NNPS"}


def is_past(verb: Token) -> bool:
    """Whether the clause of `verb` is told in the past."""
    for token in (*children(verb, "aux", "auxpass"), verb):
        if token.tag_ in {"VBZ", "VBP", "MD"}:
            return False
        if token.tag_ == "VBD":
            return True
    return False


def be(noun: Token, *, past: bool) -> str:
    """The form of "be" that goes with `noun` as its subject."""
    if noun.lower_ in {"i", "me"}:
        return "was" if past else "am"
    if past:
        return "were" if is_plural(noun) else "was"
    return "are" if is_plural(noun) else "is"


def was_or_is(root: Token) -> str:
    """ "was" after a main verb in the past, or else "is": for a sentence that starts with "This"."""
    return "was" if is_past(root) else "is"


def finite_form(verb: Token, noun: Token, *, past: bool) -> str:
    """`verb` (an -ing or plain form) as a finite verb with `noun` as its subject."""
    if verb.lemma_ == "be":
        return be(noun, past=past)
    if past:
        return inflect(verb.lemma_, "VBD")
    if is_plural(noun) or noun.lower_ in {"i", "me"}:
        return verb.lemma_
    return inflect(verb.lemma_, "VBZ")
