"""Weighs the ideas of a point: what the line is about counts more than what it mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from easyread.english.parser import parse
from easyread.model import Line, LineKind
from easyread.pictures.ideas import Idea, idea_called
from easyread.pictures.match import Found, find
from easyread.pictures.place import MAIN, place_of, role_of
from easyread.pictures.sure import says_no_or_bad, sure_ideas

# All shares here are our own, set by reading the rows of real posts.
# A list has its picture on its lead-in; explanations say again what the line before them says.
LINE_SHARE: dict[LineKind, float] = {"say": 1.0, "lead-in": 1.0, "quote": 1.0, "item": 0.5, "explain": 0.4}
LIST_ALONE = 0.75  # an item of a list that has no lead-in
LONG_LIST, OF_MANY = 3, 0.3  # one item of a longer list is not what the list is about
LATER_LINE = 0.85  # the second and later lines of a point say more about the first
LONGER = 0.5  # for each further word of a phrase, in points of weight
LONGEST = 2  # further words that count
STRONG = 3  # the weight from which an idea is more than a hint
_ADDRESSES = (
    (re.compile(r"(?<![\w£])(?:\+44 ?|\(?0)\d{2,4}\)?(?: ?\d{3,4}){2}\b"), "phone"),
    (re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.-]+\b"), "email"),
)
AGAIN = 0.3  # the share of a second mention that is added


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An idea that the lines of a point call for, and how strongly: about 0 to 7."""

    idea: Idea
    score: float
    words: tuple[str, ...]  # as written
    is_thing: bool  # a line is about it as its subject, its object or "it is a …"
    share: float = 1.0  # how much its best line is about it, 0 to 1


@dataclass(slots=True, kw_only=True)
class _Tally:
    """All finds of one idea in a point."""

    idea: Idea
    scores: list[float] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    share: float = 0.0
    is_thing: bool = False
    said: bool = False  # not only in an explanation

    def total(self) -> float:
        best, *rest = sorted(self.scores, reverse=True)
        return best + AGAIN * max(rest, default=0.0)


def candidates(lines: Sequence[Line], never: frozenset[str] = frozenset()) -> tuple[Candidate, ...]:
    """The ideas of `lines`, best first. Ideas named in `never` are left out.

    What only an explanation speaks of is not what the lines are about.
    """
    told = [line for line in lines if line.kind in LINE_SHARE]
    only_explains = all(line.kind == "explain" for line in told)
    tallies: dict[str, _Tally] = {}
    sure = sure_ideas(line for line in told if only_explains or line.kind != "explain")
    for line, share in _shared(told):
        says = only_explains or line.kind != "explain"
        for found, place, is_thing in _placed(line):
            if found.unsure and found.idea.idea not in sure:
                continue
            score = share * place * _specific(found)
            if score <= 0 or found.idea.idea in never:
                continue
            tally = tallies.setdefault(found.idea.idea, _Tally(idea=found.idea))
            tally.scores.append(score)
            tally.written.append(found.written)
            if says:
                tally.share = max(tally.share, place)
                tally.is_thing |= is_thing
                tally.said = True
    made = [
        Candidate(
            idea=tally.idea,
            score=tally.total(),
            words=_once(tally.written),
            is_thing=tally.is_thing,
            share=tally.share,
        )
        for tally in tallies.values()
        if tally.said
    ]
    return tuple(sorted(made, key=lambda one: -one.score))  # equals stay in the order of the text


def _shared(told: Sequence[Line]) -> Iterator[tuple[Line, float]]:
    """Each line of a point with what it counts for."""
    items = sum(line.kind == "item" for line in told)
    for number, line in enumerate(told):
        share = LINE_SHARE[line.kind] * (LATER_LINE if number and line.kind != "item" else 1.0)
        if line.kind == told[0].kind == "item":
            share = LIST_ALONE
        elif line.kind == "item" and items > LONG_LIST:
            share = OF_MANY
        yield line, share


def _placed(line: Line) -> Iterator[tuple[Found, float, bool]]:
    """The ideas of a line, how much it is about each, and whether it is about a thing."""
    doc = parse(line.text.text)
    all_found = find(doc)
    strong = (one for one in all_found if one.idea.weight >= STRONG)
    heads = frozenset(doc[one.start : one.end].root.i for one in strong)
    asks = line.text.text.rstrip("”’\"' ").endswith("?")  # "Agreed by whom?" says no yes
    yield from _addresses(line.text.text)
    for found in all_found:
        if found.idea.positive and (asks or says_no_or_bad(doc, found)):
            continue
        head = doc[found.start : found.end].root
        is_thing = head.pos_ in {"NOUN", "PROPN"} and role_of(head, heads) == MAIN
        yield found, place_of(doc, found, head, heads), is_thing


def _addresses(text: str) -> Iterator[tuple[Found, float, bool]]:
    """A telephone number or an e-mail address calls for its picture, whatever the words around it."""
    for pattern, name in _ADDRESSES:
        idea, written = idea_called(name), pattern.search(text)
        if idea and written:
            yield Found(idea=idea, start=0, end=0, words=1, written=written[0]), 1.0, True


def _specific(found: Found) -> float:
    """How sure the words are: the weight of the idea, and more for a phrase."""
    return found.idea.weight + LONGER * min(found.words - 1, LONGEST)


def _once(words: Iterable[str]) -> tuple[str, ...]:
    """Each of `words` as it is first written, in any case."""
    first: dict[str, str] = {}
    for word in words:
        first.setdefault(word.casefold(), word)
    return tuple(first.values())
