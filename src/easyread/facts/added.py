"""Does a new word add or change a fact, or may it be another way to say what the source says?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from easyread.english.frequency import zipf
from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import is_content, key
from easyread.facts.matching import LIGHT_VERBS, Pair, alike, overlap
from easyread.facts.reading import Unit
from easyread.facts.tables import stems

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLD = 0.5  # the share of its own words that a line must take from the source
NEAR_COPY = 0.75  # the share of a clause's other words that make it a copy but for its verb
RARE = 3.7  # Zipf: a word this rare may be said in other words
RARE_TOLD = 0.3  # and then this share is enough
_THINGS = frozenset({"NOUN", "PROPN"})
_TIMES = frozenset({"npadvmod", "pobj", "nsubj", "poss", "compound", "dobj"})
_DAYS_OFF = frozenset({"today", "tomorrow", "yesterday", "tonight"})
OF_TIME = frozenset(["minute", "hour", "day", "week", "fortnight", "month", "term", "year", "decade"])


def is_invented(unit: Unit, new: Sequence[Token], gone: Sequence[Token], told_numbers: bool) -> bool:
    """Whether so few words of the line are from the source that it says something of its own."""
    own = [t for t in unit.doc if is_content(t) or (t.like_num and told_numbers)]
    things = [t for t in new if t.pos_ in {"NOUN", "PROPN", "VERB", "ADJ"} and key(t) not in stems("general")]
    told = len(own) - len(new)
    hard = any(
        zipf(t.lemma_.lower()) < RARE for t in gone if key(t) not in stems("you") | stems("roles")
    )  # a rare word takes a few words to say
    return bool(things) and (told < RARE_TOLD * len(own) if hard and told else told <= TOLD * len(own))


def changes_a_fact(token: Token, unit: Unit, found: Sequence[Pair], gone: Sequence[Token]) -> bool:
    """Whether the word stands where the source has another thing, or is one more in a row of things."""
    if token.lower_ in _DAYS_OFF:
        return True
    if any(p.unit is unit and p.said.order and token in p.said.objects for p in found):
        return True  # something to do, with a thing that the source does not have
    if key(token) in stems("general") and key(token) not in stems("roles"):
        return False
    if token.lemma_.lower() in OF_TIME:
        return any(t.lemma_.lower() in OF_TIME for t in gone)
    if token.pos_ not in _THINGS and token.pos_ not in {"VERB", "ADJ", "ADV"}:
        return False
    if token.pos_ in _THINGS and (_one_more(token) or _one_more_item(token, unit, gone)):
        return True
    for pair in found:
        if pair.unit is not unit:
            continue
        for clause in pair.sources:
            rivals = [t for t in _rivals(token, pair.said, clause) if t in gone]
            if key(token) in stems("general"):
                rivals = [t for t in rivals if key(t) in stems("roles")]
            if rivals and not _explains(token, rivals):
                return True
    return False


def _one_more_item(token: Token, unit: Unit, gone: Sequence[Token]) -> bool:
    """An item of a list, where no thing of the source is left for it."""
    return unit.item and not any(t.pos_ in _THINGS for t in gone)


def _one_more(token: Token) -> bool:
    """ "rats and mice", where only the rats are known."""
    row = [t for t in token.conjuncts if t.pos_ in _THINGS]
    return token.dep_ == "conj" and bool(row)


def _rivals(token: Token, said: Clause, clause: Clause) -> list[Token]:
    """The words of the source clause that stand in the same place as `token` in its own."""
    if token.i == said.head.i:
        others = [t for t in said.words if t.i != said.head.i]
        near = overlap(said, clause) >= max(1, NEAR_COPY * len(others))
        easier = not near or zipf(token.lemma_.lower()) > zipf(clause.head.lemma_.lower())
        return [] if easier or key(token) in LIGHT_VERBS else [clause.head]
    if token.pos_ in _THINGS:
        for mine, theirs in (
            (said.agents, clause.agents),
            (said.objects, clause.objects),
            (said.others, clause.others),
        ):
            if any(t.i == token.i for t in mine):
                return [t for t in theirs if t.pos_ in _THINGS]
    if token.dep_ == "pobj" and token.head.head.pos_ in _THINGS:
        return [
            t
            for t in clause.head.doc
            if t.dep_ == "pobj" and t.head.lower_ == token.head.lower_ and _same_owner(token, t)
        ]
    if token.dep_ in {"amod", "compound", "poss", "nmod"}:
        over = token.head
        return [
            t
            for noun in clause.head.doc
            if alike(noun, over)
            for t in noun.children
            if t.dep_ in {"amod", "compound", "poss", "nmod"}
        ]
    return []


def _same_owner(one: Token, other: Token) -> bool:
    """ "people with asthma" and "patients with diabetes"."""
    mine, theirs = one.head.head, other.head.head
    return alike(mine, theirs) or {key(mine), key(theirs)} <= stems("you")


def _explains(token: Token, rivals: Sequence[Token]) -> bool:
    """ "broken bricks and stones" for "rubble": more words than it stands for, and easier ones."""
    if token.pos_ in {"ADJ", "ADV"}:
        return zipf(token.lemma_.lower()) > max(zipf(t.lemma_.lower()) for t in rivals)
    words = [t for t in token.subtree if is_content(t)]
    hard = min(zipf(t.lemma_.lower()) for t in rivals)
    if any(key(t) in stems("roles") for t in rivals):
        return False
    enough = len(words) >= 2 if hard < RARE else len(words) > 2 * len(rivals)
    return enough and zipf(token.lemma_.lower()) > hard
