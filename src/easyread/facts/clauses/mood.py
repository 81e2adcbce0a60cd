"""must, may, can and will, and whether it was, is or is only planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.facts.clauses.clause import SUBJECTS, Clause
from easyread.facts.clauses.negation import negated
from easyread.facts.tables import stem, stems

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = {
    "must": "must",
    "shall": "must",
    "should": "should",
    "ought": "should",
    "may": "may",
    "might": "may",
    "could": "could",
    "can": "can",
    "ca": "can",
    "will": "will",
    "'ll": "will",
    "’ll": "will",
    "wo": "will",
    "would": "would",
    "'d": "would",
}


_GOVERNORS = {
    "have": "must",
    "need": "must",
    "require": "must",
    "oblige": "must",
    "allow": "can",
    "permit": "can",
    "able": "can",
    "unable": "can",
    "entitle": "can",
    "eligible": "can",
    "free": "can",
    "advise": "should",
    "recommend": "should",
    "encourage": "should",
    "order": "must",
    "instruct": "must",
    "force": "must",
    "compel": "must",
    "tell": "must",
    "duty": "must",
    "obligation": "must",
    "likely": "probably",
    "unlikely": "probably",
    "right": "can",
    "go": "will",
}


_MUST_WORDS = frozenset(
    {"mandatory", "compulsory", "necessary", "essential", "requirement", "obligation", "duty"}
)


def set_mood(clause: Clause) -> None:
    verb = clause.head
    helpers = [t for t in verb.children if t.dep_ in {"aux", "auxpass"}]
    shared = verb
    while (
        not helpers
        and shared.dep_ == "conj"
        and shared.head.pos_ in {"VERB", "AUX"}
        and not any(t.dep_ in SUBJECTS for t in shared.children)
    ):
        shared = shared.head
        helpers = [t for t in shared.children if t.dep_ == "aux" and t.tag_ in {"MD", "TO"}]
    for helper in helpers:
        low = helper.lower_
        if low in _MODALS and helper.tag_ == "MD":
            clause.modals.add(_MODALS[low])
    tags = {t.tag_ for t in helpers}
    infinitive = "TO" in tags
    if "will" in clause.modals:
        clause.tense = "future"
    elif clause.modals:
        clause.tense = "modal"
    elif verb.tag_ == "VBD" and verb.lower_ == verb.lemma_.lower():
        clause.tense = ""  # "cost", "put": now or then
    elif verb.tag_ == "VBD" or "VBD" in tags:
        clause.tense = "past"
    elif any(t.lemma_ == "have" for t in helpers):
        clause.tense = "perfect"
    elif verb.tag_ in {"VBZ", "VBP"} or tags & {"VBZ", "VBP"}:
        clause.tense = "present"
    up = shared.head if shared.dep_ in {"xcomp", "ccomp", "acl", "advcl"} else None
    if infinitive and up is not None:
        _governed(clause, up)
    for child in verb.children:
        low = child.lemma_.lower()
        if low in {"perhaps", "maybe", "possibly"}:
            clause.modals.add("may")
        if low in {"probably", "likely"}:
            clause.modals.add("probably")
        if child.dep_ in {"attr", "acomp"} and low in _MUST_WORDS:
            clause.modals.add("must")


def _governed(clause: Clause, up: Token) -> None:
    """ "has to pay", "is able to pay", "plans to pay": the verb that counts is the second."""
    word = up.lemma_.lower()
    no = negated(up) or (up.head != up and up.dep_ in {"acomp", "xcomp"} and negated(up.head))
    if word in {"unable"}:
        no = not no
    if word in _GOVERNORS and (word != "have" or up.pos_ in {"VERB", "AUX"}):
        modal = _GOVERNORS[word]
        if word in {"force", "compel"} and not any(t.dep_ == "auxpass" for t in up.children):
            return  # "The flood forced us to move": what led to it, not a duty
        if modal == "must" and no:
            clause.modals.add("no need")
        else:
            clause.modals.add(modal)
        clause.no = clause.no or no
        if not clause.tense:
            over = Clause(head=up)
            set_mood(over)
            clause.tense = over.tense
            clause.modals |= over.modals - {"would"}
    elif stem(word) in stems("planned"):
        clause.tense = "planned"
        clause.no = clause.no or no
    elif word == "be" and not any(
        t.dep_ in SUBJECTS
        and t.lower_ in {"this", "that", "it", "aim", "purpose", "idea", "job", "role", "goal"}
        for t in up.children
    ):
        clause.tense = "planned"
    elif word in {"say", "think", "believe", "report", "seem", "appear", "claim", "know"}:
        clause.no = clause.no or no
        clause.modals.add("said")
