"""The lists of glossary/words/crossed-out.toml, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from easyread.errors import DataFileError
from easyread.resources import data_dir

_NAMES = ("shows-people", "thing-is-there", "who-does-not", "not-good")


def listed(name: str) -> frozenset[str]:
    """The list `name`. Raises DataFileError when file or list is wrong."""
    return _lists()[name]


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, frozenset[str]]:
    path = data_dir("glossary") / "words" / "crossed-out.toml"
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        lists = {name: frozenset(found[name]) for name in _NAMES}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataFileError(f"{path} cannot be used: {error}.", hint="Write lists of words.") from error
    return lists
