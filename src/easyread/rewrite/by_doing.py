""" "… by taking part in …" at the end of a long sentence: "They will do this by taking part in …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.nouns import noun_again
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import child, children, finite, is_plural, root_of, sentence, subject_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG = 15  # words; S01 of the standards


def split_by_doing(doc: Doc, place: Place) -> Proposal | None:
    """ "We will help … by running classes." -> "We will help …. We will do this by running classes." """
    if place.kind != "say" or doc.text.rstrip().endswith("?") or len([t for t in doc if not t.is_punct]) <= LONG:
        return None
    root = root_of(doc)
    subject = subject_of(root)
    if subject is None or not finite(root) or subject.dep_ != "nsubj" or children(root, "neg", "conj"):
        return None
    for by in doc[root.i + 1 : len(doc) - 3]:
        verb = child(by, "pcomp")
        if by.lower_ != "by" or by.dep_ != "prep" or verb is None or verb.tag_ != "VBG" or verb.i != by.i + 1:
            continue
        if by.right_edge.i < len(doc) - 2 or by.i in place.kept or by.head.pos_ not in {"VERB", "AUX"}:
            continue
        if root.lemma_ in {"be", "do"}:
            return None
        rest = text_of(doc, range(0, by.i))
        again = noun_again(subject) or ("they" if is_plural(subject) else None)
        form = _do(root, subject)
        if again is None or form is None or not stands_alone(rest):
            return None
        body = text_of(doc, range(by.i, len(doc)))
        return say(sentence(rest), sentence(f"{again} {form} this {body}"), reason="how it is done gets its own sentence")
    return None


def _do(root: Token, subject: Token) -> str | None:
    """ "do" with the helper verbs of the main verb."""
    many = is_plural(subject) or subject.lower_ in {"i", "you"}
    helpers = [t for t in children(root, "aux") if t.i < root.i]
    if not helpers:
        return "did" if root.tag_ == "VBD" else ("do" if many else "does")
    if len(helpers) == 1 and helpers[0].tag_ == "MD":
        return f"{helpers[0].text} do"
    if len(helpers) == 1 and helpers[0].lemma_ == "have":
        return f"{helpers[0].text} done"
    if len(helpers) == 1 and helpers[0].lemma_ == "be":
        return f"{helpers[0].text} doing"
    return None
