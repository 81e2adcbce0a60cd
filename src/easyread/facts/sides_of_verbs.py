"""Relations that a verb or a step tells: led to, leaving, overtook; first this, then that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.facts.sides import Sides, telling

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def steps(doc: Doc, line: int) -> Iterator[Sides]:
    """ "Do this first; you will then do that", "…, and they do that afterwards"."""
    low = [t.lower_ for t in doc]
    for token in doc:
        if token.text == ";" and ("first" in low[: token.i] or "then" in low[token.i :]):
            yield Sides("order", telling(list(doc[: token.i])), telling(list(doc[token.i :])), line)
        follows = token.lower_ == "after" and any(t.lower_ in {"that", "this"} for t in token.children)
        if follows or (token.lower_ in {"afterwards", "later", "then"} and token.dep_ == "advmod"):
            verb = token.head
            while verb.dep_ not in {"conj", "ROOT"} and verb.head is not verb:
                verb = verb.head
            if verb.dep_ == "conj" and verb.i > verb.head.i:
                ids = {t.i for t in verb.subtree}
                first = [t for t in verb.head.subtree if t.i not in ids]
                yield Sides("order", telling(first), telling([t for t in doc if t.i in ids]), line)


_LEAVES = frozenset({"leave", "mean", "cause", "force", "make", "allow", "prompt", "lead", "bring"})


def _split_off(doc: Doc, head: Token, line: int) -> Sides:
    """The main part as the cause, the part of `head` as the effect."""
    ids = {t.i for t in head.subtree}
    return Sides(
        "reason", telling([t for t in doc if t.i not in ids]), telling([t for t in doc if t.i in ids]), line
    )


_CAUSES = frozenset({"cause", "lead", "result", "bring", "make", "mean"})


def caused(doc: Doc, token: Token, line: int) -> Iterator[Sides]:
    """ "The heat led to the fire", "the drink made them ill", "…, leaving them with no work"."""
    word = token.lemma_.lower()
    if token.tag_ == "VBG" and token.dep_ == "advcl" and word in _LEAVES and token.i > token.head.i:
        yield _split_off(doc, token, line)
        return
    if token.pos_ != "VERB" or word not in _CAUSES:
        return
    if word in {"lead", "result"} and not any(t.lower_ in {"to", "in"} for t in token.children):
        return
    if word == "make" and not any(t.dep_ == "ccomp" for t in token.children):
        return
    if word == "bring" and not any(t.lower_ == "about" for t in token.children):
        return
    subject = next((t for t in token.children if t.dep_ == "nsubj"), None)
    if subject is None:
        return
    left = list(subject.subtree)
    if subject.lower_ in {"that", "which"}:
        left = [t for t in token.head.subtree if t.i < token.i] + [
            t for t in token.head.head.children if t.i < token.i
        ]
    ids = {t.i for t in left}
    right = [t for t in token.subtree if t.i > token.i and t.i not in ids]
    yield Sides("reason", telling(left), telling(right), line)


_BEATS = frozenset({"overtake", "exceed", "outnumber", "outsell", "beat", "outstrip", "surpass"})


def beats(token: Token, line: int) -> Iterator[Sides]:
    """ "Vans overtook cars": more vans than cars."""
    if token.lemma_.lower() not in _BEATS:
        return
    over = token.head if token.dep_ in {"advcl", "xcomp"} else token
    left = [t for c in over.children if c.dep_ == "nsubj" for t in c.subtree]
    right = [t for c in token.children if c.dep_ == "dobj" for t in c.subtree]
    if left and right:
        yield Sides("more-less", telling(left), telling(right), line, "more")
