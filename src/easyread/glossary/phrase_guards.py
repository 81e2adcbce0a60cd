"""Guards of the set phrases: what must stand around a phrase for its plain words to be right there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

MANY_WITHOUT_S = frozenset({"staff", "police", "crew", "youth"})
TAKES_OF = frozenset({"many", "several", "few"})


def at_its_place(doc: Doc, start: int, end: int, where: str) -> bool:
    """Whether the words start <= i < end are at the start, at the end or inside, as `where` wants it."""
    before, after = _has_words(doc[:start]), _has_words(doc[end:])
    return {"start": not before, "end": not after, "inside": before}.get(where, True)


def _has_words(tokens: Span) -> bool:
    return any(c.isalpha() for token in tokens for c in token.text)


def follows(doc: Doc, start: int, wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> bool:
    """Whether the word before is one of `wanted` (if there are any) and none of `unwanted`."""
    if not wanted and not unwanted:
        return True
    before = {doc[start - 1].lower_, doc[start - 1].lemma_.lower()} if start else set()
    return not before & set(unwanted) and (not wanted or bool(before & set(wanted)))


def in_a_name(doc: Doc, start: int, end: int) -> bool:
    """Whether it joins two words with capitals: "Ward & Sons"."""
    if start == 0 or end >= len(doc):
        return False
    return doc[start - 1].text[:1].isupper() and doc[end].text[:1].isupper()


def can_be_counted(doc: Doc, start: int, end: int) -> bool:
    """Whether "a large number of" can be "many" here.

    Not before one thing ("a wide range of support"), nor with a verb for one ("there is a number of …").
    """
    if not doc[start].tag_ or doc[end - 1].lower_ != "of":
        return True
    thing = next((t for t in doc[end - 1].children if t.dep_ == "pobj"), None)
    if thing is None or not (thing.tag_ in {"NNS", "NNPS"} or thing.lower_ in MANY_WITHOUT_S):
        return False
    noun = doc[end - 1].head
    return not (noun.dep_ in {"nsubj", "nsubjpass", "attr"} and _for_one(noun.head))


def _for_one(verb: Token) -> bool:
    helpers = [t for t in verb.children if t.dep_ in {"aux", "auxpass"}]
    return any(t.tag_ == "VBZ" or t.lower_ == "was" for t in [verb, *helpers])


def is_subject(doc: Doc, start: int, end: int) -> bool:
    """ "Huge amounts of food go …": "a lot of food" would want "goes"."""
    return any(t.dep_ in {"nsubj", "nsubjpass"} and t.tag_ == "NNS" for t in doc[start:end])


def is_shared(doc: Doc, start: int, end: int) -> bool:
    """Whether a second object hangs on the verb, or a second "to" on its noun.

    "They showed support for Ann and respect for her work": "They supported Ann and respect …" would be wrong.
    """
    last = doc[end - 1]
    if last.pos_ == "ADP":
        seconds = [c for t in last.children if t.dep_ == "pobj" for c in t.children if c.dep_ == "conj"]
        twice = any(t.dep_ == "conj" and t.lower_ == last.lower_ for t in last.children)
        if twice or any(p.dep_ == "prep" and p.lower_ == last.lower_ for t in seconds for p in t.children):
            return True
    objects = [t for t in doc[start:end] if t.dep_ == "dobj"]
    return any(t.dep_ == "conj" and t.i >= end for noun in objects for t in noun.children)


def with_of(doc: Doc, end: int, text: str) -> str | None:
    """ "a number of our staff" -> "several of our staff"; None where no "of" can help."""
    if end >= len(doc) or not (doc[end].pos_ == "DET" or doc[end].tag_ in {"PRP", "PRP$", "DT"}):
        return text
    return f"{text} of" if text.split()[-1] in TAKES_OF else None
