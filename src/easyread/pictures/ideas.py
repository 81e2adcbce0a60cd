"""Reads the picture table, the files in /glossary/pictures/: which picture goes with which words."""

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
    "nouns": list,
    "verbs": list,
    "adjectives": list,
    "not_when": list,
    "unsure": list,
    "needs": list,
    "positive": bool,
    "in_names": bool,
    "picture": str,
    "alt": str,
    "weight": int,
}
_NEEDED = ("idea", "picture", "alt", "weight")
_KIND_OF: dict[str, PartOfSpeech] = {"words": "", "nouns": "noun", "verbs": "verb", "adjectives": "adjective"}
WEIGHTS = range(1, 6)  # 5 is exact, like a bus; 1 is weak


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One picture and the words that call for it. `weight` is 1 (weak) to 5 (exact).

    A single word of `nouns`, `verbs` or `adjectives` counts only where it is of that kind: a train, and not
    "they train us". A phrase is matched as it stands, in whichever list it is.
    """

    idea: str
    picture: str  # the OpenMoji code, the name of its file
    alt: str
    weight: int
    words: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    not_when: tuple[str, ...] = ()  # phrases in which the word means something else
    unsure: tuple[str, ...] = ()  # of its words those that count only beside a word that makes them sure
    needs: tuple[str, ...] = ()  # words that make them sure, as any other word of the idea does
    positive: bool = False  # a sign that says yes or well done: never for what is not so, or bad
    in_names: bool = False  # a name that ends with the word is such a place: "Oak Road Hospital"
    source: str = ""  # "path:line"

    @property
    def calls(self) -> tuple[tuple[str, PartOfSpeech], ...]:
        """All words and phrases that call for it, each with the kind of word that it must be."""
        return tuple((word, kind) for key, kind in _KIND_OF.items() for word in getattr(self, key))

    @property
    def all_words(self) -> tuple[str, ...]:
        """All words and phrases that call for it."""
        return tuple(word for word, _ in self.calls)


@lru_cache(maxsize=1)
def load_ideas() -> tuple[Idea, ...]:
    """All ideas of our tables, in their order. Raises DataFileError with path, line and cure."""
    return read_ideas(*sorted((data_dir("glossary") / "pictures").glob("*.toml")))


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Idea]:
    return {idea.idea: idea for idea in load_ideas()}


def read_ideas(*paths: Path) -> tuple[Idea, ...]:
    """The ideas of the tables `paths`. Raises DataFileError."""
    ideas = tuple(Idea(**values) for path in paths for values in read_entries(path, "idea", _KINDS, _NEEDED))
    for idea in ideas:
        _check(idea)
    _once(((idea.idea, idea) for idea in ideas), "idea")
    _once(((idea.picture, idea) for idea in ideas), "picture")
    _once(((word, idea) for idea in ideas for word, kind in idea.calls if not kind), "word")
    for one in ("noun", "verb", "adjective"):
        _once(((word, idea) for idea in ideas for word, kind in idea.calls if kind in ("", one)), "word")
    return ideas


def _check(idea: Idea) -> None:
    if idea.weight not in WEIGHTS:
        raise DataFileError(
            f"{idea.source}: the weight of '{idea.idea}' is {idea.weight}.",
            hint="Write a number from 1 to 5.",
        )
    if strange := [word for word in idea.unsure if word not in idea.all_words]:
        raise DataFileError(
            f"{idea.source}: 'unsure' has '{strange[0]}', which is no word of '{idea.idea}'.",
            hint="Name words that are in words, nouns, verbs or adjectives.",
        )
    if not idea.calls:
        raise DataFileError(f"{idea.source}: no words call for '{idea.idea}'.", hint='Add words = ["…"].')


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
    return _by_name().get(name)


def wrong_pictures(terms: Iterable[Term]) -> tuple[Problem, ...]:
    """The entries of a glossary that name a picture which is not in the table."""
    return tuple(
        Problem(
            source=term.source,
            what=f"The picture '{term.picture}' of '{term.term}' is not in the table of pictures.",
            cure="The names are in glossary/pictures/.",
        )
        for term in terms
        if term.picture and idea_called(term.picture) is None
    )
