"""A simpler form of the verb that says the same: "We will be visiting it" -> "We will visit it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.steps import Place, Proposal, reworded
from easyread.rewrite.tree import children, helpers_of
from easyread.rewrite.wording import sentence, text_before, text_from

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def write_simple_future(doc: Doc, place: Place) -> Proposal | None:
    """ "We will be visiting …" and "We are going to visit …" -> "We will visit …" """
    if place.kind == "heading":
        return None
    for verb in doc:
        if verb.i in place.kept:
            continue
        text = _will_be_doing(doc, verb) or _going_to(doc, verb)
        if text is not None:
            return reworded(sentence(text), place, reason="a simpler form of the verb")
    return None


def _will_be_doing(doc: Doc, verb: Token) -> str | None:
    """Only where it tells of a plan. At one moment ("when you come") it tells what is going on by then."""
    helpers = helpers_of(verb)
    if verb.tag_ != "VBG" or [t.lower_ for t in helpers] != ["will", "be"] or verb.lemma_ == "go":
        return None
    if helpers[1].i != verb.i - 1 or children(verb, "advcl", "neg", "conj") or verb.dep_ == "conj":
        return None
    if any(t.lower_ in words("going-on-words") for t in doc):
        return None
    return f"{text_before(doc, helpers[1].i)} {verb.lemma_} {text_from(doc, verb.i + 1)}"


def _going_to(doc: Doc, verb: Token) -> str | None:
    """ "are going to" with a plain verb after it, and someone who plans it: not "It is going to rain"."""
    if verb.lower_ != "going" or verb.i + 2 >= len(doc) or doc[verb.i + 1].tag_ != "TO":
        return None
    be = doc[verb.i - 1]
    if be.lower_ not in {"is", "are", "am"} or doc[verb.i + 2].tag_ != "VB" or be.i == 0:
        return None
    if be.nbor(-1).lower_ not in words("people-pronouns") | {"you"} or children(verb, "neg"):
        return None
    return f"{text_before(doc, be.i)} will {text_from(doc, verb.i + 2)}"
