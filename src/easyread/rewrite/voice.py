"""Passive to active, only where the sentence itself names who does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.english.inflect import inflect
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import (
    PRONOUN_FOR,
    child,
    children,
    is_plural,
    lower_start,
    root_of,
    sentence,
    subtree,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OBJECT_FOR = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}


def make_active(doc: Doc, place: Place) -> Proposal | None:
    """ "The plan was written by the panel." -> "The panel wrote the plan." """
    if place.kind != "say" or doc.text.rstrip().endswith("?"):
        return None
    verb = root_of(doc)
    subject, by, passive = child(verb, "nsubjpass"), child(verb, "agent"), child(verb, "auxpass")
    if verb.tag_ != "VBN" or subject is None or by is None or passive is None or by.lower_ != "by":
        return None
    doer = child(by, "pobj")
    if (
        doer is None
        or children(verb, "conj", "neg", "xcomp", "ccomp", "oprd", "advcl")
        or verb.i in place.kept
    ):
        return None
    if (
        children(doer, "relcl", "acl", "appos")
        or children(subject, "relcl", "acl", "appos")
        or subject.lower_ in {"it", "which", "that", "there"}
    ):
        return None
    if (
        doer.lower_ in {"them", "themselves", "itself"}
        or doer.pos_ == "VERB"
        or len(subtree(doer)) > 8
        or doer.ent_type_ in {"DATE", "TIME"}
    ):
        return None
    if any(t.lower_ in {"only", "just", "also", "even"} for t in doc[: verb.i]) or doer.lower_.endswith(("self", "selves")):
        return None
    if doc[0].tag_ in {"VBN", "VBG"} or children(verb, "prt"):
        return None
    form = _form(verb, passive, doer)
    if form is None:
        return None
    who = PRONOUN_FOR.get(doer.lower_) or text_of(doc, subtree(doer))
    what = _OBJECT_FOR.get(subject.lower_) or lower_start(
        text_of(doc, subtree(subject)), doc[subject.left_edge.i]
    )
    taken = subtree(by) | subtree(subject) | {verb.i, passive.i} | {t.i for t in children(verb, "aux")}
    before = [t.i for t in doc if t.i < verb.i and t.i not in taken and t.dep_ in {"advmod"}]
    opening = [t.i for t in doc if t.i < subject.left_edge.i and t.i not in taken]
    after = [
        t.i for t in doc if t.i > verb.i and t.i not in taken and not (t.is_punct and t.i == len(doc) - 1)
    ]
    inner = [i for i in before if i not in opening]
    start = text_of(doc, opening) + ", " if opening else ""
    if opening and not start[0].isalnum():
        return None
    adverbs = text_of(doc, inner) + " " if inner else ""
    who = lower_start(who, doc[doer.left_edge.i]) if start else who
    words = f"{start}{who} {form[0]}{adverbs}{form[1]} {what} {text_of(doc, after)}"
    return say(sentence(words), reason="says who does it", dropped=frozenset({"by"}))


def _form(verb: Token, passive: Token, doer: Token) -> tuple[str, str] | None:
    """The helper verbs and the verb itself in the active voice, agreeing with the doer."""
    helpers = [t for t in children(verb, "aux") if t.i < verb.i]
    many = is_plural(doer) or doer.lower_ in {"me", "us", "them", "you"}
    if not helpers:
        if passive.tag_ == "VBD":
            return "", inflect(verb.lemma_, "VBD")
        if passive.tag_ in {"VBZ", "VBP"}:
            return "", verb.lemma_ if many else inflect(verb.lemma_, "VBZ")
        return None
    if len(helpers) == 1 and helpers[0].tag_ == "MD" and passive.lower_ == "be":
        return f"{helpers[0].text} ", verb.lemma_
    if len(helpers) == 1 and helpers[0].lemma_ == "have" and passive.lower_ == "been":
        have = "had" if helpers[0].tag_ == "VBD" else ("have" if many else "has")
        return f"{have} ", verb.text
    if len(helpers) == 1 and passive.lower_ == "being":
        past = helpers[0].tag_ == "VBD"
        return ("were " if many else "was ") if past else ("are " if many else "is "), inflect(
            verb.lemma_, "VBG"
        )
    return None
