"""Takes out of a booklet what no file can hold: NUL and the like, marks that turn letters round, empty lines.

The pipeline calls it before each exporter. Readers take these out, with a note. But a draft file, a Word file
that came back, a word list and the words of a group may hold them too, and people do not see them there. A
link to a place that is not in the booklet stays as plain words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container
from dataclasses import replace
from functools import partial

from easyread.model import Booklet, BookletSection, Line, Mark, Picture, Row, Text

# A form feed, the separators of lines and paragraphs, and "next line" are ends of lines: a space.
_ENDS = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
# XML has no place for the control characters and the non-characters. The others show nothing, and turn the
# order of letters round (UAX #9) or join and part words (UAX #14).
_NEVER = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_NO_TITLE = "Easy Read"  # a file without a title is refused by the checks of all formats


def cleaned(booklet: Booklet) -> Booklet:
    """The booklet with words that every format can hold. A sound one stays as it is."""
    label = booklet.cover[0] if booklet.cover else ""
    title = _words(booklet.title)
    places = {f"#s{number}" for number in range(1, len(booklet.sections) + 1)}
    places |= {f"#er_{row.id}" for section in booklet.sections for row in section.rows if _has_words(row)}
    return replace(
        booklet,
        title=title if title.strip() else _words(label) or _NO_TITLE,
        status=_words(booklet.status),
        footer=_words(booklet.footer),
        author=_words(booklet.author),
        cover=(_words(label), *(said for said in map(_words, booklet.cover[1:]) if said.strip())),
        picture=_picture(booklet.picture),
        logo=_picture(booklet.logo),
        sections=tuple(_section(section, places) for section in booklet.sections),
    )


def _section(section: BookletSection, places: Container[str]) -> BookletSection:
    rows = tuple(_row(row, places) for row in section.rows if _has_words(row))
    heading = _words(section.heading)
    return replace(section, heading=heading if heading.strip() else "", rows=rows)


def _has_words(row: Row) -> bool:
    return bool(row.answers or row.space) or any(_words(line.text.text).strip() for line in row.lines)


def _row(row: Row, places: Container[str]) -> Row:
    return replace(
        row,
        lines=tuple(_line(line, places) for line in row.lines if _words(line.text.text).strip()),
        picture=_picture(row.picture),
        answers=tuple(map(_words, row.answers)),
    )


def _line(line: Line, places: Container[str]) -> Line:
    text = line.text
    said, marks = _words(text.text), text.marks
    if said != text.text or not all(_is_sound(mark.target) for mark in marks):
        gone = [found.start() for found in _NEVER.finditer(text.text)]
        marks = tuple(
            replace(
                mark,
                start=mark.start - bisect_left(gone, mark.start),
                end=mark.end - bisect_left(gone, mark.end),
                target=_words(mark.target),
            )
            for mark in marks
        )
    marks = tuple(
        mark if not mark.target.startswith("#") or mark.target in places else replace(mark, target="")
        for mark in map(partial(_without_spaces, said), marks)
        if mark.start < mark.end
    )
    return (
        line if (said, marks) == (text.text, text.marks) else replace(line, text=Text(text=said, marks=marks))
    )


def _without_spaces(words: str, mark: Mark) -> Mark:
    """The mark over words alone. A link that ends with a space has a part without a tag in a PDF."""
    inside = words[mark.start : mark.end]
    if inside == inside.strip():
        return mark
    start = mark.start + len(inside) - len(inside.lstrip())
    return replace(mark, start=start, end=start + len(inside.strip()))


def _picture(picture: Picture | None) -> Picture | None:
    if picture is None or (_is_sound(picture.alt) and _is_sound(picture.idea)):
        return picture
    return replace(picture, alt=_words(picture.alt), idea=_words(picture.idea))


def _is_sound(words: str) -> bool:
    return words.isprintable() or not (_NEVER.search(words) or _ENDS.search(words))


def _words(words: str) -> str:
    return words if words.isprintable() else _NEVER.sub("", _ENDS.sub(" ", words))
