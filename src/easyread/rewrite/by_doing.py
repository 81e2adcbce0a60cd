""" "… by taking part in …" at the end of a long sentence: "They will do this by taking part in …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.agreement import is_plural
from easyread.rewrite.nouns import noun_again
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import child, children, finite, helpers_of, root_of, runs_to_end, subject_of
from easyread.rewrite.wording import sentence, text_before, text_from

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def split_by_doing(doc: Doc, place: Place) -> Proposal | None:
    """ "We will help … by running classes." -> "We will help …. We will do this by running classes." """
    if not is_told(doc, place) or not is_long(doc):
        return None
    root = root_of(doc)
    subject = subject_of(root)
    if subject is None or not finite(root) or subject.dep_ != "nsubj" or children(root, "neg", "conj"):
        return None
    for by in doc[root.i + 1 : len(doc) - 3]:
        verb = child(by, "pcomp")
        if by.lower_ != "by" or by.dep_ != "prep" or verb is None or verb.tag_ != "VBG" or verb.i != by.i + 1:
            continue
        if not runs_to_end(by) or by.i in place.kept or by.head.pos_ not in {"VERB", "AUX"}:
            continue
        if root.lemma_ in words("says-nothing-alone"):
            return None
        rest = text_before(doc, by.i)
        again = noun_again(subject) or ("they" if is_plural(subject) else None)
        form = _do(root, subject)
        if again is None or form is None or not stands_alone(rest):
            return None
        body = text_from(doc, by.i)
        return say(
            sentence(rest),
            sentence(f"{again} {form} this {body}"),
            reason="how it is done gets its own sentence",
        )
    return None


def _do(root: Token, subject: Token) -> str | None:
    """ "do" with the helper verbs of the main verb."""
    many = is_plural(subject) or subject.lower_ in {"i", "you"}
    helpers = helpers_of(root)
    if not helpers:
        return "did" if root.tag_ == "VBD" else ("do" if many else "does")
    if len(helpers) == 1 and helpers[0].tag_ == "MD":
        return f"{helpers[0].text} do"
    if len(helpers) == 1 and helpers[0].lemma_ == "have":
        return f"{helpers[0].text} done"
    if len(helpers) == 1 and helpers[0].lemma_ == "be":
        return f"{helpers[0].text} doing"
    return None
