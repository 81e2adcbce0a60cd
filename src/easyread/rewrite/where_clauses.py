""" "Where a club has a licence, it must …" is a condition: officials write "where" for "if"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.steps import Place, Proposal, is_told, reworded
from easyread.rewrite.tree import child, children, finite, root_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


def write_if(doc: Doc, place: Place) -> Proposal | None:
    """ "Where a club has a licence, it must show it." -> "If a club has a licence, it must show it." """
    if not is_told(doc, place) or doc[0].lower_ != "where" or 0 in place.kept or len(doc) < 8:
        return None
    root, verb = root_of(doc), doc[0].head
    if verb.dep_ != "advcl" or verb.head != root or not finite(verb):
        return None
    subject = subject_of(verb)
    if subject is None or subject.dep_ == "expl" or verb.tag_ == "VBD":
        return None  # "Where there is smoke", "Where he lived": a place
    if root.lemma_ in words("verbs-of-seeing") or verb.lemma_ in words("verbs-of-place"):
        return None
    rule = any(t.tag_ == "MD" for t in children(root, "aux")) or root.tag_ == "VB"
    if not rule or child(root, "expl") is not None or not any(t.text == "," for t in doc[2:-2]):
        return None
    return reworded(f"If{doc.text[len('where') :]}", place, reason="“if” for a condition")
