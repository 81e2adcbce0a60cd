"""Links from each hard word to what it means, and from the list of hard words back to its first use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from easyread.model import BookletSection, Line, Mark, Row

ANCHOR = "#er_"  # the anchor of a row: this and its code


def with_links(sections: Sequence[BookletSection]) -> tuple[BookletSection, ...]:
    """The sections with links. A hard word without an explanation in the list gets none."""
    meant: dict[str, str] = {}
    used: dict[str, str] = {}
    for section in sections:
        for row in section.rows:
            for term in _terms(row):
                (meant if section.part == "hard-words" else used).setdefault(term, f"{ANCHOR}{row.id}")
    return tuple(
        replace(
            section,
            rows=tuple(_linked(row, used if section.part == "hard-words" else meant) for row in section.rows),
        )
        for section in sections
    )


def _terms(row: Row) -> list[str]:
    return [mark.target for line in row.lines for mark in line.text.marks if mark.kind == "term"]


def _linked(row: Row, targets: Mapping[str, str]) -> Row:
    return replace(row, lines=tuple(_linked_line(line, targets) for line in row.lines))


def _linked_line(line: Line, targets: Mapping[str, str]) -> Line:
    """The line with a link on each hard word that leads somewhere, unless it is part of a link already."""
    links = [mark for mark in line.text.marks if mark.kind == "link"]
    new = [
        Mark(kind="link", start=mark.start, end=mark.end, target=targets[mark.target])
        for mark in line.text.marks
        if mark.kind == "term"
        and mark.target in targets
        and not any(mark.start < link.end and link.start < mark.end for link in links)
    ]
    if not new:
        return line
    marks = tuple(sorted((*line.text.marks, *new), key=lambda mark: mark.start))
    return replace(line, text=replace(line.text, marks=marks))
