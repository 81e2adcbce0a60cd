"""Who does it, and to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.facts.amounts.number_words import WORTH
from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import key
from easyread.facts.deeds.persons import (
    FIRST,
    fits,
    is_first,
    is_loose,
    is_other_party,
    may_be_called,
    part_of_name,
    same_word,
    stands_in,
    who_fits,
)
from easyread.facts.matching import LIGHT_VERBS, Pair, alike, overlap
from easyread.facts.reading import Reading
from easyread.facts.tables import related, stem, stems
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Token


def actor_faults(pair: Pair, source: Reading) -> Iterator[Fault]:
    said = pair.said
    if not pair.by_verb and not (
        key(said.head) in LIGHT_VERBS
        and related(key(said.head), key(pair.sources[0].head))
        and overlap(said, pair.sources[0]) >= 1
    ):
        return
    who = said.agents
    if any(t.dep_ == "expl" for t in said.head.children):
        return  # "There is a pub": nobody does it
    faults: list[Fault] = []
    for clause in pair.sources:
        if said.no != clause.no:
            continue
        reason = _who(who, clause, source, pair) or _whom(said, clause, source)
        if reason is None and (
            not who
            or who_fits(said, clause)
            or len(pair.sources) == 1
            or (not clause.agents and not clause.objects)
        ):
            return
        if reason is not None:
            loose = key(said.head) != key(clause.head) and said.head.lemma_ == "pay"
            faults.append(Fault("actor", reason, pair.unit.line, sure=not loose))
    yield from faults[:1]


def _who(who: list[Token], clause: Clause, source: Reading, pair: Pair) -> str | None:
    theirs = clause.agents
    if not who or re.search(r"whether or not", source.text.lower()):
        return None
    if clause.order:
        bad = [t for t in who if t.lower_ in {"i", "we"}]
        return f"who does it is not the same: {bad[0].text}, not you" if bad else None
    if not theirs:
        if clause.passive and clause.objects:
            moved = pair.said.objects and pair.said.head.lemma_ not in {
                "be",
                "become",
                "remain",
                "get",
                "have",
            }
            return _made_active(who, clause, source) if moved else None
        return None
    if clause.passive and not _has_agent(clause):
        return None
    for mine in who:
        if is_loose(mine):
            if (
                mine.lower_ in {"it", "they", "he", "she"}
                and theirs
                and all(t.lower_ in FIRST for t in theirs)
                and not pair.said.order
            ):
                return f"who does it is not the same: {mine.lower_}, not {theirs[0].text}"
            continue
        if any(fits(mine, other) for other in theirs):
            continue
        other_party = is_other_party(mine, clause)
        if (
            mine.pos_ == "NOUN"
            and stands_in(mine, source)
            and any(_cannot_be(mine, other) for other in theirs)
        ):
            return f"who does it is not the same: {mine.text} cannot be “{theirs[0].text}”"
        if any(is_loose(other) for other in theirs) and not is_first(mine) and not other_party:
            continue
        if is_first(mine) and may_be_called(mine, theirs, source):
            continue
        to_you = not is_first(mine) and all(is_first(t) for t in theirs) and key(mine) in stems("you")
        if to_you and not other_party:
            continue
        if not is_first(mine) and not stands_in(mine, source) and key(mine) not in stems("roles"):
            continue
        if any(part_of_name(mine, other) for other in theirs) or _is_called(mine, theirs, other_party):
            continue
        if _counted(mine) == len(theirs) > 1:
            continue  # "2 charities wrote" for their names
        return f"who does it is not the same: {mine.text}, not {theirs[0].text}"
    return None


def _cannot_be(noun: Token, pronoun: Token) -> bool:
    """Whether "it" stands for a person, or "they" for one thing."""
    people = key(noun) in stems("roles") | stems("you")
    team = key(noun) in stems("teams")
    many = noun.tag_ == "NNS" or bool(list(noun.conjuncts))
    if pronoun.lower_ == "it":
        return (people and not team) or (many and not team)
    if pronoun.lower_ == "they":
        return not many and not people and not team
    return pronoun.lower_ in {"he", "she"} and not people and not noun.ent_type_ and team


def _is_called(mine: Token, theirs: list[Token], other_party: bool) -> bool:
    """A thing with a name told by its kind: "the pub" for its name."""
    named = all(t.pos_ == "PROPN" and t.ent_type_ != "PERSON" for t in theirs)
    return named and mine.pos_ == "NOUN" and not other_party and key(mine) not in stems("roles")


def _counted(noun: Token) -> int:
    """The number before a noun, 0 where there is none."""
    numbers = [t.lower_ for t in noun.children if t.like_num]
    if not numbers:
        return 0
    return int(numbers[0]) if numbers[0].isdigit() else WORTH.get(numbers[0], 0)


def _made_active(who: list[Token], clause: Clause, source: Reading) -> str | None:
    """A passive that names nobody: who it is done to, or given to, does not do it."""
    for mine in who:
        if is_loose(mine) or mine.lower_ == "you":
            continue
        given = [t for t in clause.others if t.head.lower_ == "to"]
        if any(fits(mine, o) for o in (*clause.objects, *given)):
            return f"who does it is not the same: it is done to {mine.text}"
    return None


def _has_agent(clause: Clause) -> bool:
    return any(t.dep_ == "agent" for t in clause.head.children)


def _whom(said: Clause, clause: Clause, source: Reading) -> str | None:
    """An object of the line that is the one who does it in the source."""
    done_to = [t for t in clause.objects + clause.others if not is_loose(t)]
    for mine in said.objects:
        if is_loose(mine):
            continue
        if any(fits(mine, t) for t in done_to):
            continue
        doers = [t for t in clause.agents if not is_loose(t)]
        if (
            doers
            and not who_fits(said, clause)
            and any(same_word(mine, t) for t in doers)
            and (said.agents or said.passive)
            and key(said.head) != stem("be")
        ):
            return f"who it is done to is not the same: {mine.text} does it"
    if key(said.head) not in LIGHT_VERBS and pair_objects(said, clause, source):
        return f"what it is done to is not the same: {said.objects[0].text}, not {clause.objects[0].text}"
    mine_first = [
        t for t in (*said.objects, *said.others) if t.lower_ in {"us", "me", "you", "them", "him", "her"}
    ]
    theirs_first = [t for t in (*clause.objects, *clause.others) if t.lower_ in {"us", "me", "you"}]
    for mine in mine_first:
        if (
            theirs_first
            and not any(FIRST.get(t.lower_) == FIRST.get(mine.lower_) for t in theirs_first)
            and not _names_only(clause)
        ):
            return f"who it is done to is not the same: {mine.text}, not {theirs_first[0].text}"
    return None


def pair_objects(said: Clause, clause: Clause, source: Reading) -> bool:
    """Whether the object of the line stands elsewhere in the source, and that of the source is gone."""
    mine = [t for t in said.objects if not is_loose(t) and not is_first(t)]
    theirs = [t for t in clause.objects if not is_loose(t) and not is_first(t)]
    if not mine or not theirs or said.passive != clause.passive:
        return False
    near = [*clause.words, *clause.agents, *clause.objects, *clause.others]
    if any(alike(t, o) for t in mine for o in near) or any(
        alike(t, o) for t in theirs for o in (*said.words, *said.others)
    ):
        return False
    return all(any(key(t) == key(o) for o in source.tokens) for t in mine)


def _names_only(clause: Clause) -> bool:
    return any(
        not is_loose(t) and t.lower_ not in FIRST
        for t in (*clause.objects, *clause.others)
        if t.pos_ == "PRON"
    )
