"""An -ing clause after a comma becomes a sentence: its subject is that of the main verb, or "This"."""

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
    subtree,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What these do is done by the whole event: "prices rose, making it hard to pay".
_EVENTS = frozenset(
    {
        "make",
        "mean",
        "lead",
        "cause",
        "allow",
        "give",
        "result",
        "enable",
        "bring",
        "leave",
        "create",
        "let",
        "force",
    }
)
# "I found myself, at times, feeling lost": the -ing belongs to the verb.
_TAKES_ING = frozenset(
    {"find", "see", "hear", "watch", "feel", "keep", "leave", "spend", "catch", "imagine", "notice", "be"}
)
# "Some of the group left, saying …": said again, "some" would be others.
_SHARES = frozenset({"most", "many", "some", "few", "all", "much", "part", "half", "majority"})
_NEEDS = {"lead": "to", "result": "in"}
# "including", "according to" … are prepositions in all but name.
_NOT_VERBS = frozenset(
    {
        "include",
        "accord",
        "follow",
        "regard",
        "depend",
        "exclude",
        "concern",
        "consider",
        "compare",
        "start",
        "begin",
    }
)


def split_ing_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "The team met weekly, using a room at the library." -> "… The team used a room at the library." """
    if place.kind != "say" or doc.text.rstrip().endswith("?"):
        return None
    root = root_of(doc)
    subject = subject_of(root)
    if subject is None or not finite(root) or subject.dep_ == "expl" or root.lemma_ in _TAKES_ING:
        return None
    for verb in children(root, "advcl"):
        if verb.tag_ != "VBG" or verb.lemma_ in _NOT_VERBS or verb.i < root.i or verb.left_edge != verb:
            continue
        if verb.i in place.kept or doc[verb.i - 1].text != "," or verb.right_edge.i < len(doc) - 2:
            continue
        if children(verb, "nsubj", "nsubjpass", "mark", "aux", "neg"):
            continue
        if any(t.tag_ == "VBG" for t in children(verb, "conj")) or subject.lower_ in _SHARES:
            continue
        return _split(doc, root, subject, verb)
    return None


def _split(doc: Doc, root: Token, subject: Token, verb: Token) -> Proposal | None:
    inside = subtree(verb)
    past = is_past(root)
    if any(t.tag_ == "MD" for t in children(root, "aux")) or children(root, "neg", "agent"):
        return None
    link = _NEEDS.get(verb.lemma_)
    if verb.lemma_ in _EVENTS and (link is None or doc[verb.i + 1].lower_ == link):
        from easyread.english.inflect import inflect

        form = inflect(verb.lemma_, "VBD" if past else "VBZ")
        start = f"this {form}"
    else:
        again = noun_again(subject)
        if again is None:
            return None
        start = f"{again} {finite_form(verb, subject, past=past)}"
    body = text_of(doc, [i for i in inside if i != verb.i])
    rest = text_of(doc, [t.i for t in doc if t.i not in inside])
    if len(rest.split()) < 3 or len(body.split()) < 2:
        return None
    return say(sentence(rest), sentence(f"{start} {body}"), reason="an -ing clause gets its own sentence")
