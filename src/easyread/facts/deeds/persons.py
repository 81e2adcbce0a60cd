"""Whether two words for people or things may stand for the same ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import key
from easyread.facts.matching import alike
from easyread.facts.reading import Reading
from easyread.facts.tables import stem, stems

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST = {"i": "I", "me": "I", "we": "we", "us": "we", "you": "you"}


_LOOSE = frozenset(
    {
        "it",
        "they",
        "them",
        "he",
        "she",
        "him",
        "her",
        "this",
        "that",
        "these",
        "those",
        "who",
        "which",
        "one",
        "there",
        "what",
        "everyone",
        "someone",
        "anyone",
        "people",
        "person",
        "nobody",
        "some",
        "many",
        "most",
        "all",
        "others",
        "both",
        "ones",
        "myself",
        "yourself",
        "themselves",
        "itself",
        "ourselves",
    }
)


def who_fits(said: Clause, clause: Clause) -> bool:
    return any(fits(a, b) for a in said.agents for b in clause.agents)


def who_differs(said: Clause, clause: Clause) -> bool:
    mine = [t for t in said.agents if not is_loose(t)]
    theirs = [t for t in clause.agents if not is_loose(t)]
    return (
        bool(mine and theirs)
        and not who_fits(said, clause)
        and not any(part_of_name(a, b) for a in mine for b in theirs)
        and not any(t.lower_ == "you" for t in mine)
    )


def is_loose(token: Token) -> bool:
    return (
        token.lower_ in _LOOSE
        or token.pos_ in {"DET", "NUM", "SCONJ"}
        or (token.pos_ == "PRON" and token.lower_ not in FIRST)
    )


def is_first(token: Token) -> bool:
    return token.lower_ in FIRST


def fits(mine: Token, other: Token) -> bool:
    if is_first(mine) or is_first(other):
        return FIRST.get(mine.lower_) == FIRST.get(other.lower_)
    return alike(mine, other) or same_word(mine, other)


def same_word(mine: Token, other: Token) -> bool:
    if is_first(mine) or is_first(other):
        return FIRST.get(mine.lower_) == FIRST.get(other.lower_)
    return key(mine) == key(other)


def part_of_name(mine: Token, other: Token) -> bool:
    """ "Okafor" and "Ms Okafor", "the board" and "the board of the trust"."""
    named = {"compound", "nmod", "appos", "amod", "nummod", "flat"}
    near = {t.lower_ for t in other.children if t.dep_ in named}
    near |= {n.lower_ for t in other.children if t.lower_ == "of" for n in t.children}
    near |= {t.lower_ for t in other.head.children if t.dep_ in {"compound", "appos"}}
    return (
        mine.lower_ in near
        or any(t.dep_ == "appos" and alike(mine, t) for t in other.children)
        or (other.dep_ == "appos" and alike(mine, other.head))
    )


def is_other_party(mine: Token, clause: Clause) -> bool:
    """Whether the word is, in the source, who it is done to."""
    return any(same_word(mine, t) for t in (*clause.objects, *clause.others))


def may_be_called(mine: Token, theirs: list[Token], source: Reading) -> bool:
    """ "Tenants must pay" -> "You must pay", where the source does not speak to "you" already."""
    if mine.lower_ != "you":
        return False
    if re.search(r"\byou(?:r|rs)?\b", source.text.lower()):
        return any(
            key(t)
            in {
                stem("anyone"),
                stem("everyone"),
                stem("people"),
                stem("person"),
                stem("household"),
                stem("claimant"),
                stem("applicant"),
                stem("resident"),
            }
            for t in theirs
        )
    named = [
        n for t in theirs for n in (_antecedents(t, source) if t.lower_ in {"they", "he", "she"} else [t])
    ]
    return any(
        key(t) in stems("you") or t.lower_ in {"who", "those"} or (t.tag_ == "NNS" and _may_be_persons(t))
        for t in named
    )


def _may_be_persons(noun: Token) -> bool:
    """A plural like "ex-prisoners" or "leaseholders": no group that acts, no thing."""
    return key(noun) not in stems("teams") and bool(re.search(r"(?:er|or|ee|ant|ent|ist|ian)s$", noun.lower_))


def _antecedents(pronoun: Token, source: Reading) -> list[Token]:
    """The subjects that stand before a pronoun, the last first."""
    return [
        t
        for u in source.units
        for t in u.doc
        if t.dep_ in {"nsubj", "nsubjpass"}
        and t.pos_ in {"NOUN", "PROPN"}
        and (t.doc is not pronoun.doc or t.i < pronoun.i)
    ]


def stands_in(token: Token, source: Reading) -> bool:
    return any(alike(token, t) for t in source.tokens) or token.lower_ in source.text.lower()
