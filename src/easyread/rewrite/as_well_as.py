""" "…, as well as helping people to …" becomes a sentence of its own with "also"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.agreement import finite_form, is_past
from easyread.rewrite.nouns import noun_again
from easyread.rewrite.steps import Place, Proposal, is_told, say
from easyread.rewrite.tree import children, has_modal, reads, real_subject, root_of, runs_to_end
from easyread.rewrite.wording import sentence, text_before, text_from

if TYPE_CHECKING:
    from spacy.tokens import Doc


def split_as_well_as(doc: Doc, place: Place) -> Proposal | None:
    """ "They cook lunch, as well as running a shop." -> "They cook lunch. They also run a shop." """
    if not is_told(doc, place):
        return None
    root = root_of(doc)
    subject = real_subject(root)
    if subject is None or has_modal(root) or children(root, "neg", "ccomp"):
        return None
    for token in doc[root.i + 1 : len(doc) - 4]:
        if not reads(doc, token.i, "as well as"):
            continue
        verb = doc[token.i + 3]
        if verb.tag_ != "VBG" or not runs_to_end(verb) or token.i in place.kept:
            return None
        again = noun_again(subject)
        if again is None:
            return None
        left = text_before(doc, token.i)
        right = f"{again} also {finite_form(verb, subject, past=is_past(root))} {text_from(doc, verb.i + 1)}"
        return say(
            sentence(left),
            sentence(right),
            reason="two things in one sentence",
            dropped=frozenset({"well", "as"}),
        )
    return None
