"""The safety net of a reader: lines whose words are neither in the Document nor in its notes become notes."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from urllib.parse import unquote

from easyread.model import Document, Mark, Note, Origin

_WORD = re.compile(r"[^\W_]+")
_ITEM_NUMBER = re.compile(r"^[\s>]*\d{1,9}[.)]\s")
# Emphasis inside a word ("un*believ*able") cuts it: such parts are looked for inside other words.
# Shorter parts would be found anywhere.
SHORTEST_PART = 3


def lines_not_read(document: Document, lines: Sequence[str], numbers: Sequence[int]) -> tuple[Note, ...]:
    """A "left-out" note for each line that has a word which the document does not have."""
    everything = "\n".join(strings(document)).lower()
    known = frozenset(_WORD.findall(everything))
    notes: list[Note] = []
    for line, number in zip(lines, numbers, strict=True):
        plain = html.unescape(_ITEM_NUMBER.sub("", line)).lower()
        lost = [word for word in _WORD.findall(plain) if word not in known]
        if any(len(word) < SHORTEST_PART or word not in everything for word in lost):
            notes.append(
                Note(
                    code="left-out",
                    message="Words of this line could not be used. Look at it.",
                    text=line.strip(),
                    origin=Origin(line=number, end_line=number),
                )
            )
    return tuple(notes)


def strings(value: object) -> list[str]:
    """All texts inside a value of the model and the addresses of links, but no names of kinds or codes."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in strings(item)]
    if isinstance(value, Mark):
        return [value.target, unquote(value.target)]
    if isinstance(value, Note):
        return [value.text]
    if is_dataclass(value) and not isinstance(value, Origin):
        return [text for field in fields(value) for text in strings(getattr(value, field.name))]
    return []
