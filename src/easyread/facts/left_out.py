"""What must not be left out: a right, a deadline, a danger, an action. And a condition or who it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.english.frequency import zipf
from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import is_content, key
from easyread.facts.matching import Pair, alike
from easyread.facts.reading import Reading, Unit
from easyread.facts.tables import cue, related
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Token

ENOUGH = 0.5  # the share of a clause's words that the lines must say

KNOWN = 4.3  # Zipf: a verb this common needs no other words

_SAID = {
    "right": "a right is left out",
    "deadline": "a date to keep is left out",
    "danger": "a danger is left out",
    "action": "something to do is left out",
}


def left_out_faults(source: Reading, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    """Clauses of the source with a cue that no line says."""
    for unit in source.units:
        for clause in unit.clauses:
            kind = _cue(clause, unit)
            if kind is None or _covered(clause, lines, found):
                continue
            words = " ".join(t.text for t in sorted({*clause.words, clause.head}, key=lambda t: t.i))
            sure = kind != "action" or not _done_in_other_words(clause, lines)
            yield Fault("left-out", f"{_SAID[kind]}: “{words}”", sure=sure)
        yield from _conditions(unit, lines, found)
        yield from _items(unit, lines)


def _conditions(unit: Unit, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    """An "if" or "unless" part whose words are gone."""
    for clause in unit.clauses:
        marks = {t.lower_ for t in clause.head.children if t.dep_ in {"mark", "advmod"}}
        if (
            (marks & {"if", "unless", "provided", "until"} or clause.if_)
            and clause.words
            and not _covered(clause, lines, found)
            and not _partly(clause, lines)
        ):
            words = " ".join(t.text for t in sorted({*clause.words, clause.head}, key=lambda t: t.i))
            yield Fault("condition", f"a condition is left out: “{words}”")


def _done_in_other_words(clause: Clause, lines: Reading) -> bool:
    """ "let the air out of your radiators" for "bleed": a line says what to do with the same thing."""
    if zipf(clause.head.lemma_.lower()) > KNOWN:
        return False
    return any(
        (said.order or said.modals & {"must", "should", "can"})
        and any(alike(t, o) for t in clause.objects for o in (*said.words, *said.others) if is_content(t))
        for unit in lines.units
        for said in unit.clauses
    )


def _partly(clause: Clause, lines: Reading) -> bool:
    """Whether a line with "if" says a word of it."""
    said = [
        t for u in lines.units if any(c.if_ for c in u.clauses) or "if so" in u.text.lower() for t in u.doc
    ]
    if any(t.lower_ == "until" for t in clause.head.children) and re.search(
        r"\b(?:only|not) .*\b(?:after|until|then|once)\b|\bfirst\b|\bbefore\b", lines.text.lower()
    ):
        said = lines.tokens
    return any(alike(t, o) for t in clause.words for o in said)


def cues_in(text: str) -> list[str]:
    """The kinds of cue that a sentence has: "right", "deadline", "danger", "action"."""
    low = text.lower().replace("’", "'")
    return [name for name in _SAID if cue(name).search(low)]


def _cue(clause: Clause, unit: Unit) -> str | None:
    if not clause.words:
        return None
    own = " ".join(
        t.lower_ for t in sorted({*clause.words, clause.head, *clause.head.children}, key=lambda t: t.i)
    )
    if clause.order and clause.no:
        return "danger"
    if clause.order and not (
        clause.head.lemma_ in {"note", "remember", "see"}
        and any(t.dep_ == "ccomp" for t in clause.head.children)
    ):
        return "action"
    up = clause.head.head
    if (
        clause.head.dep_ in {"xcomp", "ccomp"}
        and clause.head.tag_ == "VB"
        and up.lemma_ in {"tell", "ask", "order", "advise", "warn", "urge", "remind"}
        and up is not clause.head
    ):
        return "action"
    if clause.modals & {"must", "should"} and "no need" not in clause.modals:
        return "action"
    if not any(t.lower_ == "you" for t in clause.agents):
        own = re.sub(r"\bnever\b|\bdo not\b", " ", own)  # "She never agreed" warns nobody
    if cue("danger").search(own):
        return "danger"
    span = " ".join(t.lower_ for t in clause.head.subtree)
    if clause.modals & {"can", "may"} and (
        cue("right").search(span) or any(t.lower_ == "you" for t in clause.agents)
    ):
        return "right"
    if cue("right").search(own):
        return "right"
    return None


def _items(unit: Unit, lines: Reading) -> Iterator[Fault]:
    """One of three or more things of a row that is gone, where the others are there."""
    for token in unit.doc:
        if token.dep_ == "conj" or not list(token.conjuncts):
            continue
        chain = [t for t in (token, *token.conjuncts) if is_content(t)]
        if len(chain) < 3 or not all(t.pos_ in {"NOUN", "PROPN", "VERB"} for t in chain):
            continue
        gone = [
            t
            for t in chain
            if not any(alike(t, o) for o in lines.tokens)
            and not any(related(key(t), s) for s in lines.stems)
            and t.lower_ not in lines.text.lower()
        ]
        if len(gone) == 1 and not any(
            not any(alike(t, o) for o in unit.doc) for t in lines.tokens if t.pos_ == gone[0].pos_
        ):
            yield Fault("left-out", f"one thing of a list is left out: “{gone[0].text}”")


def _covered(clause: Clause, lines: Reading, found: list[Pair]) -> bool:
    words = [t for t in {*clause.words, clause.head} if is_content(t)]
    if not words:
        return True
    told = [
        t
        for t in words
        if any(alike(t, o) for o in lines.tokens) or any(related(key(t), s) for s in lines.stems)
    ]
    paired = any(clause in p.sources and (p.by_verb or len(p.sources) == 1) for p in found)
    if len(told) / len(words) > ENOUGH or (paired and len(told) / len(words) >= 0.3):
        return True
    if len(told) / len(words) == ENOUGH and len(words) > 1:
        return clause.head in told or len(words) > 3
    if not found:
        return False
    new = [t for t in lines.tokens if not any(alike(t, o) for o in _source_tokens(clause))]
    return len(told) > 0 and len(new) >= len(words) - len(told) and len(words) <= 3


def _source_tokens(clause: Clause) -> list[Token]:
    return [t for t in clause.head.doc if is_content(t)]
