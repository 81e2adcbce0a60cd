"""What all exporters share: which lines make a list, and which words of a line are bold or a link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise

from easyread.model import Booklet, Line, Picture, Row, Text

# Addresses that may be followed. Anything else (javascript:, file:) stays plain words.
_LINKS = ("https://", "http://", "mailto:", "tel:", "#s", "#er_")

# Breaking these over two lines makes them hard to read: self-advocacy, 0161 496 0000, 4 December 2026. Longer
# words may break, as 25 letters of 16 point fill most of a line beside a picture (102 mm, rule L11).
_UNBROKEN = re.compile(r"\b(?:[\w’']{1,12}(?:-[\w’']{1,12})+|\d+(?: \d+)+|\d{1,2} [A-Z][a-z]+ \d{4})\b")
_LONGEST_UNBROKEN = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some words of a line that look the same."""

    words: str
    bold: bool = False
    target: str = ""


def paragraphs(lines: tuple[Line, ...]) -> list[Line | tuple[Line, ...]]:
    """The lines in order; items that follow each other are one tuple."""
    parts: list[Line | tuple[Line, ...]] = []
    for is_item, group in groupby(lines, key=lambda line: line.kind == "item"):
        if is_item:
            parts.append(tuple(group))
        else:
            parts.extend(group)
    return parts


def stretches(text: Text) -> list[Stretch]:
    """The text cut where its look changes. Only hard words are bold: the frame says that bold means that."""
    marks = [mark for mark in text.marks if mark.kind == "term" or mark.target.startswith(_LINKS)]
    edges = {0, len(text.text)}
    for mark in marks:
        edges |= {min(mark.start, len(text.text)), min(mark.end, len(text.text))}
    cut: list[Stretch] = []
    for start, end in pairwise(sorted(edges)):
        here = [mark for mark in marks if mark.start <= start and end <= mark.end]
        cut.append(
            Stretch(
                words=text.text[start:end],
                bold=any(mark.kind == "term" for mark in here),
                target=next((mark.target for mark in here if mark.kind == "link"), ""),
            )
        )
    return cut


def alt_text(picture: Picture) -> str:
    """What the picture shows, in words; its idea where nobody has described it."""
    return picture.alt or picture.idea or picture.file


def is_wide(row: Row) -> bool:
    """Whether the words of this row start at the margin, and not in the words column."""
    return row.picture is None and row.kind in ("plain", "hard-word", "question")


def is_hard_word(stretch: Stretch) -> bool:
    """Whether these words are a hard word that leads to what it means, or back: bold, not underlined."""
    return stretch.bold and stretch.target.startswith("#")


def anchors(booklet: Booklet) -> dict[str, str]:
    """What each anchor of the booklet leads to, in words, for those who hear a link."""
    said: dict[str, str] = {}
    for place, section in enumerate(booklet.sections, start=1):
        said[f"s{place}"] = section.heading
        for row in section.rows:
            told = row.lines[0].text.text if row.lines else ""
            said[f"er_{row.id}"] = told if row.kind == "hard-word" else f"{section.heading}: {told}"
    return said


def is_contents(items: tuple[Line, ...]) -> bool:
    """Whether this list is the contents: each item leads to a section of the booklet."""
    return all(any(mark.target.startswith("#s") for mark in item.text.marks) for item in items)


def unbroken(words: str) -> list[tuple[str, bool]]:
    """The words in pieces; true for a piece that must stay on one line."""
    pieces: list[tuple[str, bool]] = []
    place = 0
    for found in _UNBROKEN.finditer(words):
        if len(found[0]) <= _LONGEST_UNBROKEN:
            pieces += [(words[place : found.start()], False), (found[0], True)]
            place = found.end()
    return [(piece, whole) for piece, whole in [*pieces, (words[place:], False)] if piece]
