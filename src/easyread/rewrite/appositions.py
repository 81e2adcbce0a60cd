"""Says in its own sentence who or what someone is: "Ann Lee, chair of the panel, …" -> "Ann Lee is chair of the panel." """

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.nouns import noun_again
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import be, children, root_of, sentence, subtree, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def split_appositions(doc: Doc, place: Place) -> Proposal | None:
    """A description between commas after a name, or after "the …", becomes a sentence with "is" or "was"."""
    if place.kind != "say" or doc.text.rstrip().endswith("?"):
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
    if end - start + 1 != len(inside) or doc[start - 1].text != "," or len(inside) < 2:
        return None
    if end + 1 < len(doc) and doc[end + 1].text not in {",", ".", "!"}:
        return None
    if children(noun, "conj", "cc") or children(apposition, "conj") or noun.dep_ == "conj":
        return None  # more likely a list with commas
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.i < noun.head.i < start:
        return None
    if any(t.pos_ in {"VERB", "AUX", "CCONJ"} for t in doc[noun.i + 1 : start]):
        return None  # the description must touch what it describes
    named = noun.pos_ == "PROPN" and noun.ent_type_ in {"PERSON", "ORG", "GPE", "FAC", "EVENT", "WORK_OF_ART"}
    definite = any(
        t.lower_ in {"the", "our", "my", "their", "his", "her"} for t in children(noun, "det", "poss")
    )
    if not (named or definite) or apposition.pos_ not in {"NOUN", "PROPN"}:
        return None
    described = any(t.dep_ in {"det", "poss"} for t in apposition.children) or (
        named and apposition.pos_ == "NOUN"
    )
    if not described or doc[start].lower_ in {
        "this",
        "that",
        "these",
        "those",
        "such",
        "including",
        "especially",
        "particularly",
    }:
        return None
    again = noun_again(noun)
    if again is None:
        return None
    past = root_of(doc).tag_ == "VBD" and not named
    direct = end + 2 >= len(doc) or doc[end + 2].pos_ in {"VERB", "AUX", "ADP", "ADV", "PART"}
    commas = {start - 1} | ({end + 1} if direct and end + 1 < len(doc) and doc[end + 1].text == "," else set())
    rest = [t.i for t in doc if t.i not in inside | commas]
    body = f"{again} {be(noun, past=past)} {text_of(doc, inside)}"
    return say(sentence(text_of(doc, rest)), sentence(body), reason="who or what it is gets its own sentence")
