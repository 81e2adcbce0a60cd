"""Two things that one verb leads to: the second gets a sentence of its own with "also"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.nouns import noun_again
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import (
    SUBJECTS,
    children,
    finite,
    helpers_of,
    real_subject,
    root_of,
    runs_to_end,
    subject_of,
)
from easyread.rewrite.wording import sentence, text_before, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HEAVY = 3  # words that each of the two must have


def split_two_that(doc: Doc, place: Place) -> Proposal | None:
    """ "We heard that A and that B." -> "We heard that A. We also heard that B." """
    if not is_told(doc, place) or not is_long(doc):
        return None
    root = root_of(doc)
    for first in children(root, "ccomp"):
        for second in children(first, "conj"):
            marks = children(second, "mark")
            if not marks or marks[0].lower_ != "that" or subject_of(second) is None or not finite(second):
                continue
            return _also(doc, place, root, first, second, start=marks[0].i)
    return None


def split_two_to(doc: Doc, place: Place) -> Proposal | None:
    """ "This will help to make a plan and to find money." -> "… This will also help to find money." """
    if not is_told(doc, place) or not is_long(doc):
        return None
    root = root_of(doc)
    if root.lemma_ not in words("verbs-with-two-to"):
        return None
    for first in children(root, "xcomp", "ccomp"):
        for second in children(first, "conj"):
            bare = second.tag_ == "VB" and not children(second, "aux", *SUBJECTS)
            if first.tag_ != "VB" or not (bare or _is_to(second)) or children(second, "neg", "conj"):
                continue
            if not children(first, "dobj", "prep", "ccomp", "attr", "acomp") or second.left_edge.i < first.i:
                continue
            return _also(doc, place, root, first, second, start=_start(second))
    return None


def _is_to(verb: Token) -> bool:
    own = children(verb, "aux")
    return verb.tag_ == "VB" and len(own) == 1 and own[0].tag_ == "TO" and subject_of(verb) is None


def _start(verb: Token) -> int:
    return min([verb.i, *(t.i for t in verb.children if t.dep_ in {"aux", "advmod"})])


def _also(doc: Doc, place: Place, root: Token, first: Token, second: Token, *, start: int) -> Proposal | None:
    """The two sentences; what stands between the subject and the first of the two is said twice."""
    subject = real_subject(root)
    if subject is None or children(root, "neg") or not runs_to_end(second) or start in place.kept:
        return None
    joint = doc[start - 1]
    if joint.lower_ != "and" or doc[start].lower_ in {"then", "later", "so", "therefore"}:
        return None
    again = noun_again(subject)
    opens = first.left_edge.i
    if again is None or opens <= root.i or any(t.i > root.i and t.i < opens and t.is_punct for t in doc):
        return None
    if start - 1 - opens < HEAVY or len(doc) - 1 - start < HEAVY:
        return None
    helpers = [t.text for t in helpers_of(root, "aux", "auxpass")]
    between = text_of(doc, range(root.i + 1, _opening(first)))
    to = "" if doc[start].lower_ in {"to", "that"} or not _is_to(first) else "to"
    verb = " ".join([*helpers[:1], "also", *helpers[1:], root.text])
    left = text_before(doc, start - 1)
    right = " ".join(part for part in (again, verb, between, to, text_from(doc, start)) if part)
    if not stands_alone(left) or not stands_alone(right):
        return None
    return say(
        sentence(left), sentence(right), reason="two things in one sentence", dropped=frozenset({"and"})
    )


def _opening(first: Token) -> int:
    """Where the first of the two starts; a person before it ("lets you work") belongs to the verb."""
    inside = [t for t in first.children if t.dep_ in {"nsubj", "nsubjpass"}]
    has_own = children(first, "mark") or finite(first)
    return inside[0].right_edge.i + 1 if inside and not has_own else first.left_edge.i
