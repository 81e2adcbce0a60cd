"""Who says or thinks it: "Some people think that it helps" is not "It helps"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.facts.clauses.content import key, said_words
from easyread.facts.matching import Pair
from easyread.facts.no_words import NEGATION
from easyread.facts.plain_text import first_hit
from easyread.facts.reading import Reading, Unit
from easyread.facts.tables import related, stem, stems
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAID_TO = re.compile(
    r"\b(?:according to|reportedly|allegedly|apparently|supposedly|in theory"
    r"|is said|are said|was said|were said|is thought|are thought|is believed"
    r"|are believed|is reported|rumoured|in the opinion|in the view|seems?"
    r"|seemed|appears? to|appeared to)\b"
)


def said_faults(source: Reading, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    """ "Some people think that it helps" is not "It helps"."""
    new_stems = {key(t) for u in lines.units for t in u.doc}
    any_said = bool(new_stems & said_words()) or bool(_SAID_TO.search(lines.text.lower()))
    for unit in source.units:
        yield from _said_of(unit, lines, found)
    if _SAID_TO.search(source.text.lower()) and not any_said:
        yield Fault("hedge", f"who says or thinks it is lost: “{first_hit(_SAID_TO, source.text.lower())}”")
        return
    for clause in source.clauses():
        up = clause.head.head
        asks = any(
            t.tag_ in {"WRB", "WP", "WDT"} or t.lower_ in {"whether", "if"} for t in clause.head.children
        )
        if (
            clause.head.dep_ != "ccomp"
            or stem(up.lemma_) not in stems("hedging")
            or up is clause.head
            or asks
        ):
            continue
        if up.lemma_ in {"note", "make", "know", "see", "check", "tell", "remember", "show"} and _order(up):
            continue
        if up.lemma_ == "assume" and any(t.dep_ == "nsubj" and t.lower_ == "we" for t in up.children):
            continue
        if any(t.dep_ in {"nsubj"} and t.lower_ in {"you", "i"} for t in up.children):
            continue
        here = [
            p
            for p in found
            if clause in p.sources and (p.by_verb or (len(p.said.words) > 2 and not p.said.passive))
        ]
        for pair in here:
            if not _is_told(pair, lines, up):
                yield Fault("hedge", f"who says or thinks it is lost: “{up.text}”", pair.unit.line)
                return


def _said_of(unit: Unit, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    """ "It is said that he left", "He is said to have left": the line needs its "people say"."""
    for clause in unit.clauses:
        up = clause.head.head
        passive = any(t.dep_ == "auxpass" for t in up.children)
        if (
            clause.head.dep_ not in {"ccomp", "xcomp"}
            or not passive
            or stem(up.lemma_) not in stems("hedging") - {stem("tell"), stem("expect")}
        ):
            continue
        for pair in found:
            if clause in pair.sources and pair.by_verb and not _is_told(pair, lines, up):
                yield Fault("hedge", f"who says or thinks it is lost: “{up.text}”", pair.unit.line)
                return


_TOLD_AFTER = re.compile(
    r"^(?:this|that) is what\b|\b(?:say|says|said|think|thinks|believe|believes"
    r"|found|finds|told us|told people|warns?|warned (?:of|about)?) ?(?:this|so|that)\.?$"
)


def _is_told(pair: Pair, lines: Reading, up: Token) -> bool:
    """Whether the line itself, the one before or the one after says who says it."""
    told = [u for u in lines.units if not u.explains]
    place = told.index(pair.unit)
    if any(
        key(t) in said_words() - _sure_of(up)
        for t in pair.unit.doc
        if t.i < pair.said.head.i or t.head.i != t.i
    ) or _SAID_TO.search(pair.unit.text.lower()):
        return True
    before = told[place - 1] if place else None
    if before is not None and any(key(t) in said_words() and related(key(t), key(up)) for t in before.doc):
        return True
    return any(
        _TOLD_AFTER.search(after.text.lower()) and not NEGATION.search(after.text.lower())
        for after in told[place + 1 :]
    )


def _sure_of(up: Token) -> frozenset[str]:
    """ "Everyone knows" does not tell what is only thought."""
    return frozenset({stem("know")}) if stem(up.lemma_) != stem("know") else frozenset()


def _order(verb: Token) -> bool:
    return verb.dep_ == "ROOT" and not any(t.dep_ in {"nsubj", "nsubjpass"} for t in verb.children)
