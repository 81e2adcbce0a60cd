"""Reads the people of the scenes, `glossary/pictures/scenes/looks.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from easyread.errors import DataFileError
from easyread.glossary.tables import read_entries
from easyread.pictures.drawn.head import HAIR, Look
from easyread.resources import data_dir

_LOOK = {
    "look": str,
    "skin": str,
    "hair": str,
    "style": str,
    "top": str,
    "trousers": str,
    "cloth": str,
    "glasses": bool,
    "beard": bool,
}


_COLOURS = ("skin", "hair", "top", "trousers", "cloth")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@lru_cache(maxsize=1)
def looks() -> Mapping[str, Look]:
    """The people of the scenes, by name. Raises DataFileError."""
    entries = read_entries(
        data_dir("glossary") / "pictures" / "scenes" / "looks.toml",
        "look",
        _LOOK,
        ("look", "skin", "hair", "style", "top"),
    )
    for entry in entries:
        _check(entry)
    return {
        entry["look"]: Look(**{key: value for key, value in entry.items() if key not in {"look", "source"}})
        for entry in entries
    }


def _check(entry: Mapping[str, Any]) -> None:
    if entry["style"] not in HAIR:
        raise DataFileError(
            f"{entry['source']}: there is no hair '{entry['style']}'.", hint=f"Use: {', '.join(HAIR)}."
        )
    wrong = [key for key in _COLOURS if not _COLOUR.fullmatch(entry.get(key, "#000000"))]
    if wrong:
        raise DataFileError(
            f"{entry['source']}: '{entry[wrong[0]]}' is no colour ({wrong[0]}).",
            hint="Write one like #92D3F5.",
        )
