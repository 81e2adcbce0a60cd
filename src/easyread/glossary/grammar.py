"""The lists by which the rewriter sees how a sentence is built: glossary/words/grammar.toml, read once."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from easyread.errors import DataFileError
from easyread.resources import data_dir


@lru_cache(maxsize=256)
def words(name: str) -> frozenset[str]:
    """The list `name`, such as words("saying-verbs"). Raises DataFileError when file or list is wrong."""
    found = _entry(name, list)
    if not found or not all(isinstance(word, str) and word for word in found):
        raise DataFileError(f"{_path()}: '{name}' is wrong.", hint='Write a list, like ["one", "two"].')
    return frozenset(found)


@lru_cache(maxsize=256)
def pairs(name: str) -> Mapping[str, str]:
    """The table `name`: each word and what it becomes, such as pairs("digits"). Raises DataFileError."""
    found: Mapping[str, str] = _entry(name, dict)
    if not all(isinstance(after, str) for after in found.values()):
        raise DataFileError(f"{_path()}: '{name}' is wrong.", hint='Write each line like: two = "2"')
    return found


@lru_cache(maxsize=256)
def any_of(name: str) -> str:
    """The list `name` as one part of a pattern, longest first: "(?:and of these|because|…)"."""
    return "(?:" + "|".join(sorted(map(re.escape, words(name)), key=lambda word: (-len(word), word))) + ")"


def _path() -> Path:
    return data_dir("glossary") / "words" / "grammar.toml"


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, Any]:
    path = _path()
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise DataFileError(f"{path} cannot be read: {error.strerror}.", hint="Check its name.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataFileError(f"{path} is not a TOML file: {error}.", hint="Mend that line.") from error


def _entry(name: str, kind: type) -> Any:
    found = _lists().get(name)
    if isinstance(found, kind):
        return found
    close = difflib.get_close_matches(name, _lists(), n=1)
    hint = f"Did you mean '{close[0]}'?" if close else "Put the list back."
    raise DataFileError(f"{_path()}: there is no list '{name}'.", hint=hint)
