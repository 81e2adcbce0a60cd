"""Gives each row and each section a code that stays the same while its source does.

A later run finds a row again by its code, in a Word file that a person has edited.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from easyread.model import BookletSection, Line, Row

MOST_LETTERS = 32  # Word allows 40 in the name of a bookmark, with "er_" before and "_12" behind


def with_ids(sections: Sequence[BookletSection]) -> tuple[BookletSection, ...]:
    """The sections and rows with their codes. No two codes are the same.

    A row of the paper has the key of the first source sentence of its words ("4.2" gives "4_2"). Any other
    row has its part, and its hard word or its place ("hard_words_carer", "about"). A heading has "h_" and its
    key. Where two would be the same, the second ends in "_2", and so on.
    """
    taken: set[str] = set()
    return tuple(
        replace(
            section,
            id=_free(f"h_{_safe(section.id or section.part)}", taken),
            rows=tuple(replace(row, id=_free(_wanted(row, section.part), taken)) for row in section.rows),
        )
        for section in sections
    )


def _wanted(row: Row, part: str) -> str:
    found = (_safe(source) for line in row.lines for source in _sources(line, row))
    if part in ("", "paper"):
        return next(found, "row")
    own = "" if part != "hard-words" else next(found, "")
    return _safe(f"{part} {own}")


def _sources(line: Line, row: Row) -> tuple[str, ...]:
    """Where a line of a row is from. An explanation inside the paper never gives a row its code."""
    if line.kind == "explain" and row.kind != "hard-word":
        return ()
    return tuple(source.removeprefix("glossary:").removeprefix("template:") for source in line.sources)


def _safe(words: str) -> str:
    """`words` in small letters, figures and "_" alone."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:MOST_LETTERS].strip("_") or "row"


def _free(wanted: str, taken: set[str]) -> str:
    free, number = wanted, 2
    while free in taken:
        free, number = f"{wanted}_{number}", number + 1
    taken.add(free)
    return free
