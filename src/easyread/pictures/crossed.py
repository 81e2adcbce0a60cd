"""A red cross over the picture of what is not there, not needed or not allowed: "You do not need a form."

Only for rows that have no picture yet, only where one thing is meant for sure, and never over people.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.model import Draft, Line, Picture, Point
from easyread.pictures.choose import ALWAYS, SET_NAME
from easyread.pictures.crossed_words import listed
from easyread.pictures.joined import is_joined, shows_people
from easyread.pictures.match import Found, find
from easyread.pictures.openmoji import credit, raw
from easyread.pictures.score import STRONG

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT = frozenset({"not", "n't", "n’t", "never"})
_OBJECT = frozenset({"dobj", "attr", "obj", "oprd"})
_MAYBE = frozenset({"if", "unless", "whether", "only", "just", "until", "instead", "rather", "even", "but"})


def crossed_out(draft: Draft, never: frozenset[str] = frozenset()) -> Draft:
    """The draft, with a crossed-out picture for rows that say no to a thing. `never`: ideas to leave out."""
    used: Counter[str] = Counter()
    sections = tuple(
        replace(section, points=tuple(_point(point, never, used) for point in section.points))
        for section in draft.sections
    )
    return replace(draft, sections=sections)


def _point(point: Point, never: frozenset[str], used: Counter[str]) -> Point:
    if point.picture is not None:
        return point
    picture = next((made for line in point.lines if (made := _picture(line, never))), None)
    if picture is None or used[picture.file] >= ALWAYS:
        return point
    used[picture.file] += 1
    return replace(point, picture=picture)


def _picture(line: Line, never: frozenset[str]) -> Picture | None:
    """The crossed-out picture of the one thing that a line says no to."""
    if line.kind != "say" or line.text.text.rstrip("”’\"' ").endswith("?"):
        return None
    doc = parse(line.text.text)
    if any(token.lower_ in _MAYBE for token in doc):
        return None
    found = [one for one in find(doc) if _may(one, never) and _is_not(doc[one.start : one.end].root)]
    if len(found) != 1:
        return None
    idea, thing = found[0].idea, found[0].written
    said = thing if thing.isupper() else thing[0].lower() + thing[1:]
    return Picture(
        idea=f"no {idea.idea}",
        set_name=SET_NAME,
        file=f"no {idea.picture}",
        alt=f"No {said}.",
        credit=credit(idea.picture),
        why=f"not: {thing}",
    )


def _may(found: Found, never: frozenset[str]) -> bool:
    """Whether the picture of an idea may be crossed out: exact enough, plain, and nobody in it."""
    idea = found.idea
    if found.unsure or idea.weight < STRONG or idea.idea in never or is_joined(idea.picture):
        return False
    said = idea.alt.casefold().rstrip(".").split()
    return listed("shows-people").isdisjoint(said) and not shows_people(idea.picture, raw(idea.picture))


def _is_not(thing: Token) -> bool:
    """Whether the line says that there is no such thing, that nobody needs it, or that it is not allowed."""
    if thing.pos_ not in {"NOUN", "PROPN"}:
        return False
    if any(child.dep_ == "det" and child.lower_ == "no" for child in thing.children):
        return thing.dep_ in _OBJECT and thing.head.lemma_ in {"be", "have", "need", "get"}
    if thing.dep_ not in _OBJECT:
        return False
    deed = thing.head
    if deed.lemma_ in listed("thing-is-there"):
        return False
    above = deed
    while above.dep_ == "xcomp" and not _says_not(above):  # "you do not have to bring it": not is up there
        above = above.head
        if above.lemma_ in listed("thing-is-there"):
            return False
    return _says_not(above) and above.dep_ in {"ROOT", "conj"} and _by_one_who_does_not(above)


def _says_not(deed: Token) -> bool:
    """ "not", "never" or "no longer" at this verb."""
    children = list(deed.children)
    longer = any(
        child.lower_ == "longer" and any(one.lower_ == "no" for one in child.children) for child in children
    )
    return longer or any(child.dep_ == "neg" and child.lower_ in _NOT for child in children)


def _by_one_who_does_not(deed: Token) -> bool:
    """An order has no subject; else it must be said of the reader or of people at large."""
    subjects = [child for child in deed.children if child.dep_ in {"nsubj", "nsubjpass", "expl"}]
    return all(subject.lower_ in listed("who-does-not") for subject in subjects)
