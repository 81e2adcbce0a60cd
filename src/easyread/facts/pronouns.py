"""you, we, he, she, it, they: do they point at the same people and things as in the source?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.facts.clauses.content import key
from easyread.facts.matching import Pair, alike
from easyread.facts.reading import Reading, Unit
from easyread.facts.tables import stems
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLASSES = {
    "I": {"i", "me", "my", "mine", "myself"},
    "we": {"we", "us", "our", "ours", "ourselves"},
    "you": {"you", "your", "yours", "yourself", "yourselves"},
    "he": {"he", "him", "his", "himself"},
    "she": {"she", "her", "hers", "herself"},
}
_OBJECTS = {"she": "her", "he": "him", "I": "me", "we": "us"}
_THEIRS = {"they", "them", "their", "theirs", "it", "its"}
_WOMEN = re.compile(
    r"\b(?:ms|mrs|miss|mother|mum|daughter|sister|wife|woman|women|girl|girls"
    r"|queen|actress|aunt|grandmother|midwife|lady|female|widow)\b"
)
_MEN = re.compile(
    r"\b(?:mr|father|dad|son|brother|husband|man|men|boy|boys|king|uncle"
    r"|grandfather|gentleman|male|widower)\b"
)


def pronoun_faults(source: Reading, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    """New persons, other owners, and "it" or "they" that point at something else."""
    yield from _new_persons(source, lines, found)
    yield from _owners(source, lines, found)
    for pair in found:
        if pair.unit.echo and len(source.units) == 1 and len(lines.units) == 1:
            continue
        yield from _points(pair, lines, source)


def _new_persons(source: Reading, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    low = f"{source.text} {source.near}".lower()
    old = {t.lower_ for u in source.units for t in u.doc} | set(re.findall(r"[a-z]+", source.near.lower()))
    for name, forms in _CLASSES.items():
        if forms & old:
            continue
        for unit in lines.units:
            if unit.explains:
                continue
            hit = next((t for t in unit.doc if t.lower_ in forms), None)
            if hit is None or unit.text[:1] in '“"':
                continue
            if name == "you":
                continue  # a draft may speak to its reader: who does it is looked at verb by verb
            if (
                name == "he"
                and (_MEN.search(low) or _single_person(source))
                and not _WOMEN.search(low)
                and not _CLASSES["she"] & old
            ):
                continue
            if (
                name == "she"
                and (_WOMEN.search(low) or _single_person(source))
                and not _MEN.search(low)
                and not _CLASSES["he"] & old
            ):
                continue
            yield Fault(
                "pronoun",
                f"“{hit.text}” is new: the source does not speak of {_OBJECTS.get(name, name)}",
                unit.line,
                sure=name != "we" or not _writers(unit, found),
            )
            break


_OURS = frozenset(
    ["website", "office", "team", "staff", "shop", "service", "leaflet", "form", "list", "page", "group"]
)


def _writers(unit: Unit, found: list[Pair]) -> bool:
    """ "we" and "us" for those who wrote the source, where it names nobody in that place."""
    here = [p for p in found if p.unit is unit]
    for token in unit.doc:
        low = token.lower_
        if low in {"our", "ours"} and token.head.lemma_.lower() not in _OURS:
            return False
        if low not in {"we", "us", "ourselves"}:
            continue
        for pair in here:
            said = pair.said
            done_to = token in said.objects or token in said.others
            if not done_to or said.head.i not in {token.head.i, token.head.head.i}:
                continue
            for clause in pair.sources:
                if any(t.pos_ in {"PRON", "PROPN"} or _person(t) for t in (*clause.objects, *clause.others)):
                    return False
    return True


def _single_person(source: Reading) -> bool:
    if any(t.ent_type_ == "PERSON" for u in source.units for t in u.doc):
        return True
    return any(
        t.dep_ == "appos" and t.pos_ == "PROPN" and _person(t.head) for u in source.units for t in u.doc
    )


def _speaks_to_you(source: Reading) -> bool:
    if any(c.order for c in source.clauses()):
        return True
    if any(key(t) in stems("you") for u in source.units for t in u.doc):
        return True
    return any(c.passive and not c.agents for c in source.clauses()) and any(
        c.modals & {"must", "can", "should", "may"} for c in source.clauses()
    )


def _owners(source: Reading, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    old: dict[str, set[str]] = {}
    for unit in source.units:
        for token in unit.doc:
            if token.dep_ == "poss" and token.tag_ == "PRP$":
                old.setdefault(key(token.head), set()).add(_class(token))
    for unit in lines.units:
        for token in unit.doc:
            if token.dep_ != "poss" or token.tag_ != "PRP$" or unit.explains:
                continue
            theirs = old.get(key(token.head), set())
            mine = _class(token)
            if not theirs or mine in theirs:
                continue
            if (
                mine == "you"
                and theirs <= {"they", "he", "she"}
                and _speaks_to_you(source)
                and "you" in lines.text.lower()
            ):
                continue
            if {mine} | theirs <= {"they", "it", "he", "she"} and not ({mine} | theirs >= {"he", "she"}):
                continue
            yield Fault(
                "pronoun", f"“{token.text} {token.head.text}” is not whose it is in the source", unit.line
            )


def _class(token: Token) -> str:
    low = token.lower_
    for name, forms in _CLASSES.items():
        if low in forms:
            return name
    return "it" if low == "its" else "they"


def _points(pair: Pair, lines: Reading, source: Reading) -> Iterator[Fault]:
    """ "it" for people, "they" for one thing, or a word that stands for nothing said before."""
    if not pair.by_verb:
        return
    for mine in pair.said.agents if not pair.said.passive else pair.said.objects:
        low = mine.lower_
        if mine.i > 1 and mine.nbor(-1).lower_ not in {
            ",",
            "if",
            "when",
            "so",
            "but",
            "and",
            "because",
            "then",
        }:
            continue
        if low not in {"it", "they", "he", "she"} or any(t.dep_ == "expl" for t in pair.said.head.children):
            continue
        doers = [t for c in pair.sources for t in (c.objects if c.passive and not c.agents else c.agents)]
        doers = [t for t in doers if t.pos_ in {"NOUN", "PROPN"}]
        if not doers or len(pair.sources) > 1:
            continue
        if (
            (low == "it" and all(_many(t) or _person(t) for t in doers))
            or (
                low == "they"
                and all(not _many(t) and not _person(t) and not _team(t) for t in doers)
                and len(doers) == 1
            )
            or (low in {"he", "she"} and all(not _person(t) and t.pos_ != "PROPN" for t in doers))
        ):
            yield Fault(
                "pronoun",
                f"“{mine.text}” points at the wrong thing: it should be {doers[0].text}",
                pair.unit.line,
            )
        else:
            yield from _last_named(pair, mine, doers, lines, source)


def _last_named(
    pair: Pair, mine: Token, doers: list[Token], lines: Reading, source: Reading
) -> Iterator[Fault]:
    """Where the line before is about another thing that the word fits, and does not name the right one."""
    place = lines.units.index(pair.unit)
    before = [u for u in lines.units[max(0, place - 2) : place] if not u.explains]
    inside = [t for t in pair.unit.doc[: mine.i] if t.pos_ in {"NOUN", "PROPN"}]
    named = [t for u in before for t in u.doc if t.pos_ in {"NOUN", "PROPN", "PRON"}] + inside
    if any(alike(t, d) or t.lower_ == mine.lower_ for t in named for d in doers) or not before:
        return
    for unit in before[::-1]:
        subject = next((t for t in unit.doc if t.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None and not source.has(key(subject)):
            return  # the draft calls it by another word
        if subject is not None and subject.pos_ in {"NOUN", "PROPN"} and _fits(mine.lower_, subject):
            yield Fault(
                "pronoun", f"“{mine.text}” points at {subject.text}, not at {doers[0].text}", pair.unit.line
            )
        return


def _fits(word: str, noun: Token) -> bool:
    if word == "they":
        return _many(noun) or _person(noun) or _team(noun)
    if word == "it":
        return not _many(noun) and not _person(noun)
    return _person(noun) or noun.ent_type_ == "PERSON"


def _many(noun: Token) -> bool:
    return (
        noun.tag_ in {"NNS", "NNPS"}
        or noun.lower_ in {"people", "police", "staff"}
        or bool(list(noun.conjuncts))
        or any(t.like_num and t.lower_ not in {"one", "1"} for t in noun.children)
    )


def _person(noun: Token) -> bool:
    if noun.ent_type_ == "PERSON":
        return True
    return key(noun) in stems("you") or (key(noun) in stems("roles") and not _team(noun))


_TEAMS = stems("teams")


def _team(noun: Token) -> bool:
    return key(noun) in _TEAMS or noun.ent_type_ in {"ORG", "GPE", "NORP"} or noun.pos_ == "PROPN"


def unit_of(lines: Reading, line: int) -> Unit | None:
    """The sentence that ends in a line."""
    return next((u for u in lines.units if u.line == line), None)
