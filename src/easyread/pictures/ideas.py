"""Reads the picture table, /glossary/pictures/ideas.toml: which picture goes with which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from easyread.errors import DataFileError
from easyread.glossary.entries import Problem, Term
from easyread.glossary.tables import read_entries
from easyread.resources import data_dir

PartOfSpeech = Literal["noun", "verb", "adjective", ""]

_KINDS: dict[str, type] = {
    "idea": str,
    "words": list,
    "pos": str,
    "not_when": list,
    "in_names": bool,
    "picture": str,
    "alt": str,
    "weight": int,
}
_NEEDED = ("idea", "words", "picture", "alt", "weight")
_POS = ("", "noun", "verb", "adjective")
WEIGHTS = range(1, 6)  # 5 is exact, like a bus; 1 is weak


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One picture and the words that call for it. `weight` is 1 (weak) to 5 (exact)."""

    idea: str
    words: tuple[str, ...]
    picture: str  # the OpenMoji code, the name of its file
    alt: str
    weight: int
    pos: PartOfSpeech = ""  # of single words; phrases are matched as they stand
    not_when: tuple[str, ...] = ()  # phrases in which the word means something else
    in_names: bool = False  # a name that ends with the word is such a place: "Oak Road Hospital"
    source: str = ""  # "path:line"


@lru_cache(maxsize=1)
def load_ideas() -> tuple[Idea, ...]:
    """All ideas of our tables, in their order. Raises DataFileError with path, line and cure."""
    return read_ideas(*sorted((data_dir("glossary") / "pictures").glob("*.toml")))


def read_ideas(*paths: Path) -> tuple[Idea, ...]:
    """The ideas of the tables `paths`. Raises DataFileError."""
    ideas = tuple(Idea(**values) for path in paths for values in read_entries(path, "idea", _KINDS, _NEEDED))
    for idea in ideas:
        _check(idea)
    _once(((idea.idea, idea) for idea in ideas), "idea")
    _once(((word, idea) for idea in ideas for word in idea.words), "word")
    return ideas


def _check(idea: Idea) -> None:
    if idea.weight not in WEIGHTS:
        raise DataFileError(
            f"{idea.source}: the weight of '{idea.idea}' is {idea.weight}.",
            hint="Write a number from 1 to 5.",
        )
    if idea.pos not in _POS:
        raise DataFileError(
            f"{idea.source}: the pos of '{idea.idea}' is '{idea.pos}'.", hint="Write noun, verb or adjective."
        )


def _once(pairs: Iterable[tuple[str, Idea]], what: str) -> None:
    first: dict[str, Idea] = {}
    for name, idea in pairs:
        if (other := first.setdefault(name, idea)) is not idea:
            raise DataFileError(
                f"{idea.source}: the {what} '{name}' is there twice. The first is at {other.source}.",
                hint="Take one of them out.",
            )


def idea_called(name: str) -> Idea | None:
    """The idea of that name, or None."""
    return next((idea for idea in load_ideas() if idea.idea == name), None)


def wrong_pictures(terms: Iterable[Term]) -> tuple[Problem, ...]:
    """The entries of a glossary that name a picture which is not in the table."""
    return tuple(
        Problem(
            source=term.source,
            what=f"The picture '{term.picture}' of '{term.term}' is not in the table of pictures.",
            cure="The names are in glossary/pictures/ideas.toml.",
        )
        for term in terms
        if term.picture and idea_called(term.picture) is None
    )
