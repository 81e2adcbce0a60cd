"""Whether each "and" and "or" is what it was, also in lists and in two sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.facts.amounts.number_words import WORTH
from easyread.facts.clauses.content import is_content
from easyread.facts.clauses.negation import negated
from easyread.facts.matching import alike
from easyread.facts.reading import Reading, Unit
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Token


def joint_faults(source: Reading, lines: Reading, raw: tuple[str, ...]) -> Iterator[Fault]:
    """ "tea or coffee" is not "tea and coffee"."""
    old = _joints(source)
    new = [
        (*joint, unit.line)
        for unit in lines.units
        if not unit.explains and not unit.item
        for joint in _joint(unit)
    ]
    for one, other, word, no, line in new:
        for a, b, was, was_no, _ in old:
            if {word, was} == {"and", "or"} and (
                (_one_thing(one, a) and _one_thing(other, b)) or (_one_thing(one, b) and _one_thing(other, a))
            ):
                if no or was_no or any(x[2] == word and alike(one, x[0]) and alike(other, x[1]) for x in old):
                    continue
                yield Fault("and-or", f"“{was}” became “{word}”: {one.text}, {other.text}", line)
    yield from _two_musts(lines, old)
    for items, word, line in _lists(lines, raw):
        for a, b, was, was_no, _ in old:
            places = [
                next((n for n, item in enumerate(items) if any(_in_item(x, t) for t in item)), -1)
                for x in (a, b)
            ]
            if was != word and not was_no and -1 not in places and places[0] != places[1]:
                yield Fault("and-or", f"“{was}” became “{word}” in the list", line)
                break


def _one_thing(one: Token, other: Token) -> bool:
    """One word or nearly, or one number: "ten" and "10 months"."""
    mine, theirs = _number(one), _number(other)
    return mine == theirs if mine and theirs else alike(one, other)


def _number(token: Token) -> str:
    """The number itself, or the one before a noun, in figures."""
    numbers = [t.lower_ for t in (token, *token.children) if t.like_num]
    return f"{WORTH.get(numbers[0], numbers[0])}" if numbers else ""


_EITHER = re.compile(r"\b(?:or|either|one of|any of|if not|instead|choose|can|may|otherwise|both)\b|\?")


def _two_musts(lines: Reading, old: list[tuple[Token, Token, str, bool, int]]) -> Iterator[Fault]:
    """ "You must bring it or send it" told as "You must bring it. You must send it." """
    if _EITHER.search(lines.text.lower()):
        return
    musts = [
        u for u in lines.units if not u.explains and any(c.order or "must" in c.modals for c in u.clauses)
    ]
    for a, b, was, no, _ in old:
        if was != "or" or no or a.pos_ != "VERB" or b.pos_ != "VERB":
            continue
        here = [n for n, u in enumerate(musts) if any(_same_deed(a, t) for t in u.doc)]
        there = [n for n, u in enumerate(musts) if any(_same_deed(b, t) for t in u.doc)]
        if here and there and set(here) != set(there):
            yield Fault("and-or", f"“or” became “and”: {a.text}, {b.text}", musts[there[-1]].line)
            return


def _in_item(token: Token, said: Token) -> bool:
    return alike(said, token) or (token.pos_ == "VERB" and _same_deed(token, said))


def _same_deed(verb: Token, token: Token) -> bool:
    """The verb, or the thing that it is done to."""
    things = [verb, *(t for c in verb.children for t in (c, *c.children) if t.pos_ == "NOUN")]
    return is_content(token) and any(alike(t, token) for t in things)


def _joints(reading: Reading) -> list[tuple[Token, Token, str, bool, int]]:
    return [(*joint, unit.line) for unit in reading.units for joint in _joint(unit)]


def _joint(unit: Unit) -> Iterator[tuple[Token, Token, str, bool]]:
    for token in unit.doc:
        if token.dep_ == "conj" or token.conjuncts:
            chain = [token, *token.conjuncts]
            if token.dep_ == "conj":
                continue
            joins = sorted(
                (c.i, c.lower_)
                for t in chain
                for c in t.children
                if c.dep_ == "cc" and c.lower_ in {"and", "or"}
            )
            no = any(
                negated(up) for up in [v for v in (token, *token.ancestors) if v.pos_ in {"VERB", "AUX"}][:1]
            )
            for n, one in enumerate(chain):
                for other in chain[n + 1 :]:
                    word = _join_of(one, other, joins)
                    if word:
                        yield one, other, word, no


def _join_of(one: Token, other: Token, joins: list[tuple[int, str]]) -> str:
    """The word that joins two members of a row: "" where both "and" and "or" stand between them."""
    between = {word for place, word in joins if one.i < place < other.i}
    if not between:
        between = {word for _, word in joins if len({w for _, w in joins}) == 1}
    return between.pop() if len(between) == 1 else ""


def _lists(lines: Reading, raw: tuple[str, ...]) -> Iterator[tuple[list[list[Token]], str, int]]:
    """The items of each list, and the word that joins them where it is said."""
    by_lead: dict[int, list[Unit]] = {}
    for unit in lines.units:
        if unit.item:
            by_lead.setdefault(unit.lines[0], []).append(unit)
    for lead, units in by_lead.items():
        start = raw[lead].lower()
        word = ""
        if re.search(r"\b(?:one of|any of|either)\b", start):
            word = "or"
        elif re.search(r"\b(?:all of|both|(?:two|three|four|\d+) things|all these)\b", start):
            word = "and"
        for unit in units:
            line = raw[unit.line].lower()
            hit = re.match(r"[-*•·\s]*(and|or)\b", line) or re.search(r"\b(and|or)[,;]?$", line.strip())
            if hit:
                word = hit[1]
        if not word or re.search(r"\b(?:not|no|never|cannot|without|example)\b", start):
            continue
        shared = {t.lower_ for t in parse(raw[lead])}
        yield (
            [
                [
                    t
                    for t in u.doc
                    if t.is_alpha
                    and t.pos_ not in {"DET", "ADP", "PRON", "CCONJ", "PUNCT"}
                    and t.lower_ not in shared
                ]
                for u in units
            ],
            word,
            units[-1].line,
        )
