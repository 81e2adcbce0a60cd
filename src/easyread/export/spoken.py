"""A booklet to be read aloud: a script for a person (audio), and one for a speaking program (SSML 1.1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from easyread.model import Booklet, Picture, Row
from easyread.styles import Style

Load = Callable[[Picture], bytes]

# Our own choice: slower than talk, and time to look at the next picture.
_RATE = "90%"
_AFTER_ROW = "1s"
_AFTER_HEADING = "1500ms"
_PHONE = re.compile(r"\b0\d{2,4}(?: \d{3,4}){2}\b|\b0\d{4} \d{6}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """Sentences that are said without a pause; a heading stands alone."""

    lines: tuple[str, ...]
    heading: bool = False


def export_script(booklet: Booklet, style: Style, load: Load) -> bytes:
    """Plain words, a sentence a line. An empty line is a pause; two are a longer one, before a heading."""
    out: list[str] = []
    for said in _spoken(booklet):
        out += ["", ""] if said.heading and out else [""] if out else []
        out += said.lines
    return ("\n".join(out) + "\n").encode("utf-8")


def export_ssml(booklet: Booklet, style: Style, load: Load) -> bytes:
    """SSML 1.1, with pauses after each row and phone numbers said figure by figure."""
    parts = "".join(
        f"<p>{''.join(f'<s>{_marked(line)}</s>' for line in said.lines)}</p>\n"
        f'<break time="{_AFTER_HEADING if said.heading else _AFTER_ROW}"/>\n'
        for said in _spoken(booklet)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<speak version="1.1" '
        f'xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="{escape(booklet.language)}">\n'
        f'<prosody rate="{_RATE}">\n{parts}</prosody>\n</speak>\n'
    ).encode()


def _spoken(booklet: Booklet) -> Iterator[_Said]:
    label, *others = booklet.cover or ("",)
    yield _Said(lines=tuple(filter(None, (label, booklet.title))), heading=True)
    yield _Said(lines=(*others, booklet.status))
    for section in booklet.sections:
        if section.heading:
            yield _Said(lines=(section.heading,), heading=True)
        for row in section.rows:
            yield _Said(lines=_lines(row))


def _lines(row: Row) -> tuple[str, ...]:
    numbers = range(row.number, row.number + len(row.lines)) if row.number else [0] * len(row.lines)
    said = [
        f"{number} {line.text.text}" if number else line.text.text
        for number, line in zip(numbers, row.lines, strict=True)
    ]
    return (*said, *row.answers)


def _marked(line: str) -> str:
    """The line, with its phone numbers marked as such."""
    return _PHONE.sub(lambda found: f'<say-as interpret-as="telephone">{found[0]}</say-as>', escape(line))
