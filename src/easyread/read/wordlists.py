"""The word lists of this room, from glossary/read/*.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from easyread.errors import DataFileError
from easyread.resources import data_dir


@cache
def table(name: str) -> dict[str, Any]:
    """The whole file glossary/read/<name>.toml. Raises DataFileError with the file and line that is wrong."""
    path = data_dir("glossary") / "read" / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataFileError(
            f"The word list 'read/{name}.toml' is missing.", hint="Install easyread again."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataFileError(
            f"The word list 'read/{name}.toml' cannot be read: {error}.", hint="Mend that line of the file."
        ) from error


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """The list `key` of the file `name`, longest first: the fuller phrase is tried before the shorter."""
    found = table(name).get(key)
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise DataFileError(
            f"The word list 'read/{name}.toml' has no list '{key}'.", hint="Add the list to the file."
        )
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The list `key` of the file `name` as a set, for asking whether a word is in it."""
    return frozenset(words(name, key))
