"""Chooses one picture for each point: the same for the same idea, others for neighbours, none if in doubt."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from easyread.errors import DataFileError
from easyread.model import Draft, HardWord, Line, Picture, Point, Text
from easyread.pictures.ideas import Idea, idea_called, load_ideas
from easyread.pictures.openmoji import credit
from easyread.pictures.place import about
from easyread.pictures.score import STRONG, Candidate, candidates
from easyread.pictures.sure import says_no

SET_NAME = "openmoji"
# The score from which a picture is shown: no picture is better than a wrong one. Set by reading real posts.
ENOUGH = 1.6
ENOUGH_WEAK = 1.7  # for weak ideas (weight 1 and 2), when there is no other
ABOUT = 0.55  # how much of a line must be about it: a passing mention has no picture
MAINLY = 0.75  # the same for a hard word, whose picture is that of its meaning
NEARLY = 0.6  # a candidate with this share of the best one's score may stand in for it
ONE_ROW_IN = 6  # a picture in more rows than 1 of 6 says nothing any more
ALWAYS = 2  # rows that a picture may have in a short paper too
QUESTION = "question"  # the idea for a row that asks
OTHERS = 3  # how many next candidates a person is shown


@dataclass(slots=True)
class _Used:
    """The pictures of the rows so far."""

    most: int  # how many rows one picture may have
    rows: Counter[str] = field(default_factory=Counter)
    last: str = ""
    asks: Idea | None = None  # for a row that asks something, and has no other


def illustrate(draft: Draft, never: frozenset[str] = frozenset()) -> Draft:
    """`draft` with a picture for each point and hard word where one is sure to fit, and one for the cover.

    `never` names ideas (of our table) that must not be shown. Raises DataFileError when the table is wrong
    or has no such idea.
    """
    _check(never)
    found = [[candidates(point.lines, never) for point in section.points] for section in draft.sections]
    used = _Used(
        most=max(ALWAYS, sum(len(row) for row in found) // ONE_ROW_IN),
        asks=None if QUESTION in never else idea_called(QUESTION),
    )
    own = {word.term: word.idea for word in draft.hard_words if word.idea not in {"", *never}}
    sections = tuple(
        replace(
            section, points=tuple(_point(p, c, used, own) for p, c in zip(section.points, row, strict=True))
        )
        for section, row in zip(draft.sections, found, strict=True)
    )
    return replace(
        draft,
        sections=sections,
        hard_words=tuple(_hard_word(word, never) for word in draft.hard_words),
        cover=_cover(draft.title, [one for row in found for one in row], never),
    )


def _check(never: frozenset[str]) -> None:
    names = [idea.idea for idea in load_ideas()]
    for name in sorted(never.difference(names)):
        close = difflib.get_close_matches(name, names, n=1)
        hint = f"Did you mean '{close[0]}'?" if close else "The names are in glossary/pictures/."
        raise DataFileError(f"There is no picture called '{name}'.", hint=hint)


def _point(point: Point, found: Sequence[Candidate], used: _Used, own: Mapping[str, str]) -> Point:
    """The point with its picture; where its words call for none, that of the first hard word it explains."""
    if all(line.kind == "explain" for line in point.lines):  # only the picture that was chosen for the word
        chosen = _explained(point, own)
    else:
        chosen = _choose(_good(found), used) or _explained(point, own) or _asked(point, used)
    if chosen and used.rows[chosen.idea.idea] >= used.most:
        chosen = None
    if chosen is None:
        used.last = ""
        return replace(point, picture=None)
    used.last = chosen.idea.idea
    used.rows[chosen.idea.idea] += 1
    return replace(point, picture=_picture(chosen, found))


def _asked(point: Point, used: _Used) -> Candidate | None:
    """The question mark, for a row that only asks something."""
    told = [line.text.text for line in point.lines if line.kind != "explain"]
    if used.asks is None or used.last == QUESTION or not told or not told[-1].endswith("?"):
        return None
    return Candidate(idea=used.asks, score=ENOUGH, words=("?",), is_thing=True)


def _explained(point: Point, own: Mapping[str, str]) -> Candidate | None:
    """The picture that the glossary names for a word explained here. `own` is term -> idea.

    A word that the lines only mention in passing, or say no to, does not give its picture to the row.
    """
    told = [line for line in point.lines if line.kind != "explain"]
    if any(says_no(line) for line in told):
        return None
    for line in point.lines:
        for term in (source.removeprefix("glossary:") for source in line.sources if line.kind == "explain"):
            idea = idea_called(own.get(term, ""))
            if idea and (not told or max(about(one, term) for one in told) >= MAINLY):
                return Candidate(idea=idea, score=ENOUGH, words=(term,), is_thing=True)
    return None


def _good(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that may be shown: the strong ones, and only where there are none, the weak ones."""
    return _strong(found) or [
        one for one in found if one.idea.weight < STRONG and one.score >= ENOUGH_WEAK and one.share >= ABOUT
    ]


def _strong(found: Sequence[Candidate]) -> list[Candidate]:
    return [one for one in found if one.idea.weight >= STRONG and one.score >= ENOUGH and one.share >= ABOUT]


def _choose(good: Sequence[Candidate], used: _Used) -> Candidate | None:
    """The best; one nearly as good where the best is in the row before; any good one where it is used up."""
    if not good:
        return None
    best = good[0]
    least = 0.0 if used.rows[best.idea.idea] >= used.most else best.score * NEARLY
    near = [one for one in good if one.score >= least]
    fresh = [one for one in near if used.rows[one.idea.idea] < used.most]
    other = [one for one in fresh if one.idea.idea != used.last] or fresh
    return other[0] if other else None


def _picture(chosen: Candidate, found: Sequence[Candidate] = ()) -> Picture:
    others = [one.idea.idea for one in found if one.idea is not chosen.idea]
    return Picture(
        idea=chosen.idea.idea,
        set_name=SET_NAME,
        file=chosen.idea.picture,
        alt=chosen.idea.alt,
        credit=credit(chosen.idea.picture),
        why=", ".join(chosen.words),
        others=tuple(others[:OTHERS]),
    )


def _hard_word(word: HardWord, never: frozenset[str]) -> HardWord:
    """The picture that the glossary names; else of its own words; else of what it is said to be."""
    if word.idea not in never and (idea := idea_called(word.idea)):
        return replace(
            word, picture=_picture(Candidate(idea=idea, score=ENOUGH, words=(word.term,), is_thing=True))
        )
    own = [one for one in candidates((_line(word.term),), never) if one.score >= ENOUGH_WEAK]
    told = candidates((_line(word.explanation),), never)
    term = word.term.casefold()
    things = [
        one for one in _strong(told) if one.is_thing and not any(w.casefold() in term for w in one.words)
    ]
    good = own or things
    return replace(word, picture=_picture(good[0], good) if good else None)


def _cover(title: Line, rows: Sequence[Sequence[Candidate]], never: frozenset[str]) -> Picture | None:
    """Of the title's pictures the one that most rows are about; else the one that most rows are about.

    A title often plays with words ("power-cut"): the rows say what is meant.
    """
    found = candidates((replace(title, kind="say"),), never)
    strong = [one for row in rows for one in _strong(row)]
    often = Counter(one.idea.idea for one in strong)
    if named := [one for one in _strong(found) if often[one.idea.idea]]:
        return _picture(max(named, key=lambda one: often[one.idea.idea]), found)
    if not often:
        return _picture(_strong(found)[0], found) if _strong(found) else None
    first = {one.idea.idea: one for one in reversed(strong)}
    name, _ = often.most_common(1)[0]  # of equals, the one that comes first
    return _picture(first[name])


def _line(text: str) -> Line:
    return Line(text=Text(text=text))
