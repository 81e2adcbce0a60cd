"""What a draft file holds: the draft, the marks of its rows, what was cut, and who checked it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from easyread.errors import DataFileError
from easyread.model import Draft, Picture, Text

Ideas = Mapping[str, Picture]  # name of an idea -> its picture
PERSON = "person"  # the source of a line that a person wrote


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the files are made, and from what."""

    style: str = "handout"
    level: str = "easy"
    keep: str = "all"
    pages: int = 0
    post: int = 1  # which post of the source file


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A line that is left out. Moved up among the rows, it is back."""

    text: Text
    sources: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Who checked the words whose hash is `words`, and when. They say how they want to be named."""

    by: str
    day: str
    words: str
    cuts: str = ""  # who agreed to what is left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A draft file. `rows` has the mark of each point: a tuple for each section of the draft."""

    draft: Draft
    rows: tuple[tuple[str, ...], ...] = ()
    cuts: tuple[Cut, ...] = ()
    settings: Settings = field(default_factory=Settings)
    frame: tuple[tuple[str, str], ...] = ()  # words of the frame, and what a person wrote in their place
    checked: Checked | None = None
    clashes: tuple[str, ...] = ()  # marks of rows that are the other version of the row before them


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """What is wrong in a draft file: the line, what, and how to mend it."""

    line: int
    what: str
    cure: str


def wrong(path: Path | str, mistakes: Sequence[Mistake]) -> DataFileError:
    """The error that tells all `mistakes`, each with path and line."""
    told = [f"{path}:{m.line}: {m.what} {m.cure}" for m in sorted(mistakes, key=lambda m: m.line)]
    return DataFileError("\n".join(told), hint="Mend the file, and try again. Nothing was written.")
