"""Verbs of a sentence: which are finite, which have a subject, and whether words are a whole sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def finite_verbs(doc: Doc) -> list[Token]:
    """The verbs that say something of their own: "was" in "was told", "went"; not "to go", "going"."""
    verbs = [token for token in doc if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}]
    return [verb for verb in verbs if is_finite(verb)]


def is_finite(verb: Token) -> bool:
    """True where the verb, or the first of its helpers, has a tense."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if helpers:
        return helpers[0].tag_ in _FINITE
    return verb.tag_ in _FINITE


def has_subject(verb: Token) -> bool:
    """True where the verb has a subject of its own."""
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for child in verb.children)


def is_whole_sentence(doc: Doc) -> bool:
    """True where the main verb is finite and has a subject before it."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in {"VERB", "AUX"} or not is_finite(root):
        return False
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl"} and child.i < root.i for child in root.children)
