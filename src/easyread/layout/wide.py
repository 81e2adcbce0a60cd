"""Sections without pictures over the whole width, and sections of pictures without words."""

from __future__ import annotations

from dataclasses import replace

from easyread.model import BookletSection, Line, Row, Text


def wide(section: BookletSection) -> BookletSection:
    """The section without pictures and without a column for them."""
    return replace(section, rows=tuple(_wide(row) for row in section.rows))


def _wide(row: Row) -> Row:
    return replace(row, picture=None, kind="question" if row.kind == "question" else "plain")


def alone(section: BookletSection) -> BookletSection:
    """The section with pictures alone: each has the number of its line in place of its words.

    Rows without a picture stay as they are only in the frame; in the paper their words are in another paper.
    A part of the frame without any picture has no column for pictures.
    """
    rows = tuple(row for row in map(_alone, section.rows) if row is not None)
    kept = replace(section, rows=rows)
    return kept if any(row.picture for row in rows) else wide(kept)


def _alone(row: Row) -> Row | None:
    if not row.number:
        return row
    if row.picture is None:
        return None
    number = Line(text=Text(text=str(row.number)), kind="frame", sources=row.lines[0].sources)
    return replace(row, lines=(number,), number=0, kind="picture", answers=(), space=0)
