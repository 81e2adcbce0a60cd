"""The word tables of the checks: double-meaning, respectful, vague, one-name and the small lists."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from easyread.errors import DataFileError
from easyread.glossary.tables import read_entries
from easyread.resources import data_dir

_TEXTS = ("word", "say", "why", "bad", "good", "pos")
_LISTS = ("also", "not_when", "only_when")
_KINDS: dict[str, type] = {**dict.fromkeys(_TEXTS, str), **dict.fromkeys(_LISTS, list)}


@dataclass(frozen=True, slots=True, kw_only=True)
class WordNote:
    """A word or phrase to look at, what to say instead, and where it is fine."""

    word: str
    say: str
    bad: str  # a sentence in which it must be found
    good: str = ""  # a sentence with the word in which it must not be found
    why: str = ""
    pos: str = ""  # "noun", "verb", "adjective": found only as that
    also: tuple[str, ...] = ()  # other forms
    not_when: tuple[str, ...] = ()  # phrases in which it is fine
    only_when: tuple[str, ...] = ()  # phrases in which alone it is looked at
    source: str = ""


@lru_cache(maxsize=8)
def word_notes(name: str) -> tuple[WordNote, ...]:
    """The entries of glossary/words/<name>.toml. Raises DataFileError."""
    path = data_dir("glossary") / "words" / f"{name}.toml"
    return tuple(WordNote(**values) for values in read_entries(path, "word", _KINDS, ("word", "say", "bad")))


@dataclass(frozen=True, slots=True, kw_only=True)
class OneThing:
    """Names for one thing. A text should keep to one of them."""

    thing: str
    names: tuple[str, ...]
    bad: str
    source: str = ""


@lru_cache(maxsize=1)
def one_names() -> tuple[OneThing, ...]:
    """The entries of glossary/words/one-name.toml. Raises DataFileError."""
    path = data_dir("glossary") / "words" / "one-name.toml"
    kinds: dict[str, type] = {"thing": str, "names": list, "bad": str}
    return tuple(
        OneThing(**values) for values in read_entries(path, "thing", kinds, ("thing", "names", "bad"))
    )


@lru_cache(maxsize=32)
def small_list(name: str) -> Mapping[str, str]:
    """The table [name] of glossary/words/check-lists.toml: a word, and what to say instead."""
    found = _small_lists().get(name)
    if not isinstance(found, dict):
        raise DataFileError(f"check-lists.toml has no list '{name}'.", hint="Put the list back.")
    return {str(word): str(say) for word, say in found.items()}


@lru_cache(maxsize=1)
def _small_lists() -> Mapping[str, Any]:
    path = data_dir("glossary") / "words" / "check-lists.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataFileError(f"{path} cannot be used: {error}.", hint="Mend that line.") from error
