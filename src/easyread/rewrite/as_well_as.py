""" "…, as well as helping people to …" becomes a sentence of its own with "also"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.nouns import noun_again
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import (
    children,
    finite,
    finite_form,
    is_past,
    root_of,
    sentence,
    subject_of,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc


def split_as_well_as(doc: Doc, place: Place) -> Proposal | None:
    """ "They cook lunch, as well as running a shop." -> "They cook lunch. They also run a shop." """
    if place.kind != "say" or doc.text.rstrip().endswith("?"):
        return None
    root = root_of(doc)
    subject = subject_of(root)
    if subject is None or not finite(root) or subject.dep_ == "expl" or children(root, "neg", "ccomp"):
        return None
    if any(t.tag_ == "MD" for t in children(root, "aux")):
        return None
    for token in doc[root.i + 1 : len(doc) - 4]:
        if [t.lower_ for t in doc[token.i : token.i + 3]] != ["as", "well", "as"]:
            continue
        verb = doc[token.i + 3]
        if verb.tag_ != "VBG" or verb.right_edge.i < len(doc) - 2 or token.i in place.kept:
            return None
        again = noun_again(subject)
        if again is None:
            return None
        left = text_of(doc, range(token.i))
        right = f"{again} also {finite_form(verb, subject, past=is_past(root))} {text_of(doc, range(verb.i + 1, len(doc)))}"
        return say(
            sentence(left),
            sentence(right),
            reason="two things in one sentence",
            dropped=frozenset({"well", "as"}),
        )
    return None
