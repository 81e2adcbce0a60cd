"""Of a sentence that is too long, the last time or "when" part becomes a sentence: "This was in …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.agreement import was_or_is
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import child, children, is_whole, root_of, runs_to_end
from easyread.rewrite.wording import sentence, text_before, text_from

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST = 6  # words that must stay in the first sentence
SMALLEST = 3  # words that the part must have


def split_adjuncts(doc: Doc, place: Place) -> Proposal | None:
    """ "We will send you a letter about it by post when a new payment starts." -> "… This will be when …" """
    if not is_told(doc, place) or not is_long(doc):
        return None
    root = root_of(doc)
    if not is_whole(root) or children(root, "neg", "conj", "expl") or root.pos_ != "VERB":
        return None
    if any(t.tag_ == "MD" and t.lower_ not in {"will", "'ll"} for t in children(root, "aux")):
        return None  # "You can do it once …": what is allowed is not told as a fact
    if any(t.lower_ in words("no-cut-with") for t in doc):
        return None
    for part in _parts(doc, root):
        start = part.left_edge.i
        if not runs_to_end(part) or start in place.kept or start <= root.i:
            continue
        first, second = text_before(doc, start), text_from(doc, start)
        if len(first.split()) < FEWEST or len(second.split()) < SMALLEST or not stands_alone(first):
            continue
        return say(
            sentence(first), sentence(f"this {_be(root)} {second}"), reason="the end gets its own sentence"
        )
    return None


def _parts(doc: Doc, root: Token) -> list[Token]:
    """What may go: time clauses, times, then what was done where and for whom.

    A place or another "with" too often belongs to the noun before it.
    """
    clauses = [v for v in children(root, "advcl") if _is_time(doc, v)]
    heads = [root, *[v for v in children(root, "xcomp", "advcl") if v.i > root.i and v.tag_ == "VB"]]
    heads = [head for head in heads if head.lemma_ not in words("verbs-with-a-tail")]
    preps = [
        p
        for head in heads
        for p in children(head, "prep")
        if p.lower_ in words("time-prepositions") and _safe(doc, root, p)
    ]
    dated = [p for p in preps if any(t.ent_type_ in {"DATE", "TIME"} for t in p.subtree)]
    below = [v for v in doc[root.i + 1 :] if v.pos_ == "VERB" and v.dep_ in {"ccomp", "xcomp", "advcl"}]
    below = [v for v in below if v not in heads and v.tag_ != "VBN"]
    deeds = [p for head in [*heads, *below] for p in children(head, "prep") if _goes_with(doc, root, p)]
    return [*clauses, *dated, *deeds]


def _goes_with(doc: Doc, root: Token, prep: Token) -> bool:
    """ "… at one of the meetings", "… for all members of the team": surely no part of the thing before it."""
    if not _safe(doc, root, prep):
        return False
    if prep.lower_ in words("prepositions-of-the-deed"):
        return True
    pobj = child(prep, "pobj")
    who = pobj is not None and pobj.lemma_.lower() in words("people-and-groups")
    return who and prep.lower_ in words("prepositions-for-people") and doc[prep.i - 1].pos_ != "ADJ"


def _is_time(doc: Doc, verb: Token) -> bool:
    mark = child(verb, "mark", "advmod")
    if mark is None or doc[mark.i - 1].ent_type_ in {"DATE", "TIME"}:
        return False  # "2 days before you come"
    return mark == verb.left_edge and mark.lower_ in words("time-clauses") and is_whole(verb)


def _safe(doc: Doc, root: Token, prep: Token) -> bool:
    """Whether the part surely goes with the verb, not the noun before it, and is not tied to the verb."""
    before = doc[prep.left_edge.i - 1]
    pobj = child(prep, "pobj")
    if (
        pobj is None
        or pobj.lower_ in {"one", "ones"}
        or before == root
        or before.lower_ in words("not-before-a-time")
    ):
        return False
    if any(t.dep_ in {"relcl", "advcl", "conj"} for t in prep.subtree):
        return False
    has_object = bool(children(root, "dobj", "nsubjpass", "attr"))
    return has_object or before.dep_ == "pobj"


def _be(root: Token) -> str:
    if any(t.lower_ in {"will", "shall", "'ll"} for t in children(root, "aux")):
        return "will be"
    return was_or_is(root)
