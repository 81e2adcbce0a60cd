"""Two long things after one verb: the second gets a sentence of its own with "also"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.nouns import noun_again
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import children, helpers_of, real_subject, root_of, runs_to_end
from easyread.rewrite.wording import sentence, text_before, text_from

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HEAVY = 3  # words; a thing with fewer is no idea of its own


def split_objects(doc: Doc, place: Place) -> Proposal | None:
    """ "We give advice on … and training for …" -> "We give advice on …. We also give training for …." """
    if not is_told(doc, place) or not is_long(doc):
        return None
    root = root_of(doc)
    subject = real_subject(root)
    if subject is None or children(root, "neg", "conj", "advcl", "prt", "ccomp", "xcomp", "dative"):
        return None
    for first in children(root, "dobj"):
        pair = children(first, "conj") or _many_who(doc, first)
        if len(pair) != 1 or children(pair[0], "conj") or first.i in place.kept or pair[0].i in place.kept:
            continue
        found = _split(doc, root, subject, first, pair[0])
        if found is not None:
            return found
    return None


def _many_who(doc: Doc, first: Token) -> list[Token]:
    """ "carers who … and many who …": the parser hangs "many" on the nearest noun."""
    return [
        t
        for t in doc[first.i + 1 : len(doc) - 2]
        if t.lower_ in {"many", "some", "others", "those"}
        and t.nbor(1).lower_ == "who"
        and t.nbor(-1).lower_ == "and"
    ]


def _split(doc: Doc, root: Token, subject: Token, first: Token, second: Token) -> Proposal | None:
    start = second.left_edge.i
    joint = doc[start - 1]
    if joint.lower_ != "and" or not runs_to_end(second) or first.left_edge.i != root.i + 1:
        return None
    if start - 1 - first.left_edge.i < HEAVY or len(doc) - 1 - start < HEAVY:
        return None
    if root.lemma_ in words("verbs-of-asking") and any(
        t.tag_ == "WP" and t.lower_ != "who" for t in second.subtree
    ):
        return None  # "ask people in the town and the villages what they think": asked are the people
    if (
        doc[start].lower_ in {"not", "never"}
        or any(t.lower_ == "both" for t in first.subtree)
        or second.pos_ not in {"NOUN", "PROPN", "PRON", "ADJ"}
    ):
        return None
    again = noun_again(subject)
    if again is None:
        return None
    helpers = [t.text for t in helpers_of(root)]
    verb = " ".join([*helpers[:1], "also", *helpers[1:], root.text])
    left = text_before(doc, start - 1)
    right = f"{again} {verb} {text_from(doc, start)}"
    return say(
        sentence(left), sentence(right), reason="two things in one sentence", dropped=frozenset({"and"})
    )
