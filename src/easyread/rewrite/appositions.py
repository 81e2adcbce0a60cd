"""Says in its own sentence who or what someone is: a description between commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.agreement import be
from easyread.rewrite.nouns import noun_again
from easyread.rewrite.steps import Place, Proposal, is_told, say
from easyread.rewrite.tree import children, root_of, subtree, unbroken
from easyread.rewrite.wording import sentence, text_of, text_without

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def split_appositions(doc: Doc, place: Place) -> Proposal | None:
    """ "Ann Lee, chair of the panel, spoke." -> "Ann Lee spoke. Ann Lee is chair of the panel."

    Only after a name, or after "the …" or "our …".
    """
    if not is_told(doc, place):
        return None
    for token in doc:
        if token.dep_ != "appos" or token.i in place.kept or token.i < token.head.i:
            continue
        found = _split(doc, token.head, token)
        if found is not None:
            return found
    return None


def _split(doc: Doc, noun: Token, apposition: Token) -> Proposal | None:
    inside = subtree(apposition)
    start, end = min(inside), max(inside)
    if not unbroken(inside) or doc[start - 1].text != "," or len(inside) < 2:
        return None
    if end + 1 < len(doc) and doc[end + 1].text not in {",", ".", "!"}:
        return None
    if not _touches(doc, noun, apposition, start) or not _describes(doc, noun, apposition, start):
        return None
    again = noun_again(noun)
    if again is None:
        return None
    past = root_of(doc).tag_ == "VBD" and not _is_name(noun)
    direct = end + 2 >= len(doc) or doc[end + 2].pos_ in {"VERB", "AUX", "ADP", "ADV", "PART"}
    commas = {start - 1}
    if direct and end + 1 < len(doc) and doc[end + 1].text == ",":
        commas.add(end + 1)
    return say(
        sentence(text_without(doc, inside | commas)),
        sentence(f"{again} {be(noun, past=past)} {text_of(doc, inside)}"),
        reason="who or what it is gets its own sentence",
    )


def _touches(doc: Doc, noun: Token, apposition: Token, start: int) -> bool:
    """Whether the description comes right after what it describes, and is not one more thing of a list."""
    if children(noun, "conj", "cc") or children(apposition, "conj") or noun.dep_ == "conj":
        return False
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.i < noun.head.i < start:
        return False
    return not any(t.pos_ in {"VERB", "AUX", "CCONJ"} for t in doc[noun.i + 1 : start])


def _describes(doc: Doc, noun: Token, apposition: Token, start: int) -> bool:
    """Whether it is clear who is meant, and the words say who that is: "our chair, a nurse"."""
    definite = any(t.lower_ in words("clear-owners") for t in children(noun, "det", "poss"))
    if not (_is_name(noun) or definite) or apposition.pos_ not in {"NOUN", "PROPN"}:
        return False
    described = children(apposition, "det", "poss") or (_is_name(noun) and apposition.pos_ == "NOUN")
    if not children(apposition, "det", "poss") and apposition.lemma_ not in words("jobs-without-article"):
        return False  # "collector for a museum" was not the only one
    return bool(described) and doc[start].lower_ not in words("no-description")


def _is_name(noun: Token) -> bool:
    return noun.pos_ == "PROPN" and noun.ent_type_ in {"PERSON", "ORG", "GPE", "FAC", "EVENT", "WORK_OF_ART"}
