"""Lines that belong to the page, not to the author: photo credits, "Read more", page numbers, short forms."""

from __future__ import annotations

import re
from dataclasses import replace

from easyread.model import Note, Origin
from easyread.read.lines import count_words
from easyread.read.wordlists import word_set, words

# A photo credit names people and a place. A longer line says something, so it stays.
FURNITURE_WORDS = 25

_TAIL = " .…›»>→:-!?"
_PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?", re.IGNORECASE)
_SHORT_FORM = re.compile(r"\s*\*\[(?P<short>[^\]]+)\]:\s*(?P<long>\S.*?)\s*")


def furniture(text: str, origin: Origin, *, alone: bool = True) -> Note | None:
    """A "left-out" note when the line is furniture, else None. `alone`: blank lines stand around it."""
    small = text.lower().strip()
    note = Note(code="left-out", message="", text=text, origin=origin)
    if small.rstrip(_TAIL) in word_set("furniture", "whole"):
        return replace(note, message="This line belongs to a web page. It was left out.")
    if small.startswith(words("furniture", "starts")) and count_words(text) <= FURNITURE_WORDS:
        return replace(note, message="This line is about a picture or a web page. It was left out.")
    if alone and _PAGE_NUMBER.fullmatch(small):
        return replace(note, message="This looks like a page number. It was left out.")
    return None


def short_form(text: str, origin: Origin) -> Note | None:
    """ "*[DWP]: Department for Work and Pensions" as a "short-form" note "DWP = Department …", else None."""
    match = _SHORT_FORM.fullmatch(text)
    if match is None:
        return None
    return Note(
        code="short-form",
        message="The file says what these capitals mean.",
        text=f"{match['short']} = {match['long']}",
        origin=origin,
    )
