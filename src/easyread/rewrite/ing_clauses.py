"""An -ing clause after a comma becomes a sentence: its subject is that of the main verb, or "This"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.english.inflect import inflect
from easyread.glossary.grammar import words
from easyread.rewrite.agreement import finite_form, is_past
from easyread.rewrite.nouns import noun_again
from easyread.rewrite.steps import Place, Proposal, is_told, say
from easyread.rewrite.tree import children, has_modal, real_subject, root_of, runs_to_end, subtree
from easyread.rewrite.wording import sentence, text_of, text_without

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NEEDS = {"lead": "to", "result": "in"}  # without it, they do not mean "bring about"


def split_ing_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "The team met weekly, using a room at the library." -> "… The team used a room at the library." """
    if not is_told(doc, place):
        return None
    root = root_of(doc)
    subject = real_subject(root)
    if subject is None or root.lemma_ in words("verbs-with-ing"):
        return None
    for verb in children(root, "advcl"):
        if verb.tag_ != "VBG" or verb.i < root.i or verb.left_edge != verb:
            continue
        if verb.lemma_ in words("ing-words-that-are-no-verbs"):
            continue
        if verb.i in place.kept or doc[verb.i - 1].text != "," or not runs_to_end(verb):
            continue
        if children(verb, "nsubj", "nsubjpass", "mark", "aux", "neg"):
            continue
        if any(t.tag_ == "VBG" for t in children(verb, "conj")) or subject.lower_ in words("shares"):
            continue
        return _split(doc, root, subject, verb)
    return None


def _split(doc: Doc, root: Token, subject: Token, verb: Token) -> Proposal | None:
    inside = subtree(verb)
    past = is_past(root)
    if has_modal(root) or children(root, "neg", "agent"):
        return None
    link = _NEEDS.get(verb.lemma_)
    if verb.lemma_ in words("verbs-about-it-all") and (link is None or doc[verb.i + 1].lower_ == link):
        start = f"this {inflect(verb.lemma_, 'VBD' if past else 'VBZ')}"
    else:
        again = noun_again(subject)
        if again is None:
            return None
        start = f"{again} {finite_form(verb, subject, past=past)}"
    body = text_of(doc, inside - {verb.i})
    rest = text_without(doc, inside)
    if len(rest.split()) < 3 or len(body.split()) < 2:
        return None
    return say(sentence(rest), sentence(f"{start} {body}"), reason="an -ing clause gets its own sentence")
