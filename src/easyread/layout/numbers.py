"""Numbers for the lines of the paper: "look at line 12"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from easyread.model import BookletSection

NUMBERED = frozenset({"main-points", "paper", "questions", "next"})  # what a meeting talks about


def with_numbers(sections: Sequence[BookletSection]) -> list[BookletSection]:
    """The sections with a number for the first line of each row. The other lines of a row count on."""
    numbered: list[BookletSection] = []
    number = 1
    for section in sections:
        rows = []
        for row in section.rows:
            if section.part in NUMBERED:
                rows.append(replace(row, number=number))
                number += len(row.lines)
            else:
                rows.append(row)
        numbered.append(replace(section, rows=tuple(rows)))
    return numbered
