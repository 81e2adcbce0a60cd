"""Who and what hangs on a verb: subjects, objects and words behind a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.facts.clauses.clause import SUBJECTS, Clause
from easyread.facts.clauses.content import key
from easyread.facts.clauses.mood import set_mood
from easyread.facts.clauses.negation import TURNING, negated
from easyread.facts.tables import stems

if TYPE_CHECKING:
    from spacy.tokens import Token

# "by post": how, not who.
_MEANS = frozenset(
    [
        "post",
        "email",
        "phone",
        "bus",
        "train",
        "car",
        "hand",
        "law",
        "mistake",
        "cheque",
        "card",
        "debit",
        "text",
    ]
)


def _with_conjuncts(token: Token) -> list[Token]:
    return [token, *token.conjuncts]


def _person_before(noun: Token) -> Token:
    """ "volunteers on horseback, who": the one before, where the nearest noun is no person."""
    over = noun.head.head if noun.dep_ == "pobj" else noun
    thing = noun.tag_ == "NN" and key(noun) not in stems("roles") | stems("you") and not noun.ent_type_
    return over if thing and over.pos_ in {"NOUN", "PROPN"} and over.tag_ in {"NNS", "NNPS"} else noun


def noun_of(token: Token) -> Token:
    """ "many of the people", "a group of tenants" -> the noun that counts; "who" -> what it stands for."""
    if token.lower_ in {"who", "which", "that", "whom"} and token.tag_ in {"WP", "WDT"}:
        for up in token.ancestors:
            if up.dep_ == "relcl":
                return _person_before(up.head) if token.lower_ == "who" else up.head
    few = {
        "many",
        "some",
        "most",
        "all",
        "each",
        "one",
        "two",
        "both",
        "few",
        "number",
        "majority",
        "group",
        "lot",
        "half",
        "third",
        "quarter",
        "any",
        "none",
        "either",
        "neither",
        "plenty",
        "handful",
        "dozens",
        "hundreds",
        "thousands",
        "millions",
        "rest",
        "bulk",
        "minority",
        "proportion",
        "percentage",
    }
    if token.lower_ in few or token.like_num or token.tag_ == "CD":
        for prep in token.children:
            if prep.lower_ == "of":
                for noun in prep.children:
                    if noun.dep_ == "pobj":
                        return noun
    return token


def _has_subject(verb: Token) -> bool:
    """Whether the verb, or one that it is joined to, has a subject."""
    while True:
        if any(t.dep_ in SUBJECTS for t in verb.children):
            return True
        if verb.dep_ != "conj":
            return False
        verb = verb.head


def fill(clause: Clause, found: dict[int, Clause]) -> None:
    verb = clause.head
    for child in verb.children:
        if child.dep_ in {"nsubj", "csubj"} and child.pos_ not in {"VERB", "AUX"}:
            clause.agents += [noun_of(t) for t in _with_conjuncts(child)]
        elif child.dep_ == "nsubjpass":
            clause.passive = True
            clause.objects += [noun_of(t) for t in _with_conjuncts(child)]
        elif child.dep_ == "ccomp" and child.tag_ == "VB":
            clause.objects += [
                noun_of(n) for t in child.children if t.dep_ == "nsubj" for n in _with_conjuncts(t)
            ]
        elif child.dep_ in {"dobj", "attr"}:
            clause.objects += [noun_of(t) for t in _with_conjuncts(child)]
        elif child.dep_ == "dative":
            inner = [t for t in child.children if t.dep_ == "pobj"] or [child]
            clause.others += [noun_of(t) for i in inner for t in _with_conjuncts(i)]
        elif child.dep_ == "agent":
            for noun in child.children:
                if (
                    noun.dep_ == "pobj"
                    and noun.ent_type_ not in {"DATE", "TIME"}
                    and noun.lower_ not in _MEANS
                    and not any(c.isdigit() for c in noun.text)
                ):
                    clause.agents += [noun_of(t) for t in _with_conjuncts(noun)]
        elif child.dep_ == "prep":
            for noun in child.children:
                if noun.dep_ == "pobj":
                    clause.others += [noun_of(t) for t in _with_conjuncts(noun)]
        if child.dep_ == "mark" and child.lower_ in {"if", "unless"}:
            clause.if_ = True
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        clause.passive = True
        clause.objects.append(verb.head)
    if any(t.dep_ == "auxpass" for t in verb.children):
        clause.passive = True
    over = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "from" else verb.head
    turning = verb.dep_ in {"xcomp", "ccomp", "pcomp"} and over.lemma_.lower() in TURNING
    clause.no = negated(verb) != turning or any(
        t.dep_ == "mark" and t.lower_ == "unless" for t in verb.children
    )
    clause.order = (
        verb.tag_ in {"VB", "VBP"}
        and verb.dep_ in {"ROOT", "conj"}
        and not any(
            t.dep_ in SUBJECTS or (t.dep_ in {"aux", "expl"} and t.lower_ not in {"do", "not"})
            for t in verb.children
        )
        and not (verb.dep_ == "conj" and _has_subject(verb.head))
    )
    set_mood(clause)
