"""A line of words with its place in the file, and the shapes that a line can have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from easyread.model import Origin

# A title can be longer than a heading: the longest of the sources has 17 words.
TITLE_WORDS = 20
# Headings in the sources have 1 to 10 words; a question may be longer.
HEADING_WORDS = 12
QUESTION_WORDS = 30

_CLOSING = "”’\"')]»*_ "
_WORD = re.compile(r"\w[\w’'-]*")
_CONTACT = re.compile(r"@\w|https?:|www\.|\d{4}|\d{3} \d{3}")
_OPENING = "“‘\"'(«["


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words of one line, or of several that were joined. `gap` counts the blank lines before it."""

    text: str
    number: int
    end: int
    gap: int = 0
    indent: int = 0

    @property
    def origin(self) -> Origin:
        return Origin(line=self.number, end_line=self.end)


def filled_lines(raw: Sequence[str], numbers: Sequence[int]) -> tuple[Line, ...]:
    """The lines that hold something, single-spaced, each with the number of blank lines before it."""
    found: list[Line] = []
    gap = 0
    for text, number in zip(raw, numbers, strict=True):
        words = " ".join(text.split())
        if not words:
            gap += 1
            continue
        indent = len(text) - len(text.lstrip())
        found.append(Line(text=words, number=number, end=number, gap=gap, indent=indent))
        gap = 0
    return tuple(found)


def count_words(text: str) -> int:
    return len(_WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a stop, a question or exclamation mark, also inside quotation marks."""
    return text.rstrip(_CLOSING).endswith((".", "?", "!", "…"))


def looks_like_title(text: str, *, longest: int = TITLE_WORDS) -> bool:
    """Short, begins like a title, and does not end like a sentence or a lead-in. It may end with ? or !"""
    if count_words(text) > longest or not begins_with_capital(text):
        return False
    return not text.rstrip(_CLOSING).endswith((".", ":", ";", ",", "…"))


def looks_like_heading(text: str) -> bool:
    """As a title, but shorter, and no phone number, address or exclamation."""
    bare = text.rstrip(_CLOSING)
    longest = QUESTION_WORDS if bare.endswith("?") else HEADING_WORDS
    several = re.search(r"[a-z][.?!]['\"’”)]? [A-Z]", text)  # two sentences are a paragraph
    return looks_like_title(text, longest=longest) and not (
        bare.endswith("!") or several or _CONTACT.search(text)
    )


def begins_with_capital(text: str) -> bool:
    bare = text.lstrip(_OPENING)
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit()) and any(c.isalpha() for c in bare)
