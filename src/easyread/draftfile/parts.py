"""The lower parts of a draft file: the source, the notes, and the words of the frame."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import get_args

from easyread.draftfile import inline, tail
from easyread.model import LedgerEntry, LedgerState, Note, Origin, Sentence

Wrong = Callable[[int, str, str], None]
Numbered = tuple[int, str]
STATES: tuple[LedgerState, ...] = get_args(LedgerState)
_KEY = re.compile(r"\[([^\]]+)\] ?(.*)")
_PLACE = re.compile(r"(\d+)(?:-(\d+))?(?:\.(\d+))?")


def read_sentences(
    lines: list[Numbered], wrong: Wrong
) -> tuple[tuple[Sentence, ...], tuple[LedgerEntry, ...]]:
    """The sentences of the source, and what became of each."""
    sentences: dict[str, Sentence] = {}
    entries: list[LedgerEntry] = []
    for number, line in lines:
        if not line:
            continue
        found = _KEY.fullmatch(line)
        if not found or found[1] in sentences:
            cure = "Leave this part as it was: it is what the author wrote."
            wrong(number, "This is not a sentence of the source, or it is there twice.", cure)
            continue
        words, end = tail.split_tail(found[2], keys=False)
        origin = _place(end.after("line") or "")
        sentences[found[1]] = Sentence(
            key=found[1], text=inline.unescape(words), origin=origin or Origin(line=0)
        )
        for part in end.parts:
            said, _, reason = part.partition(": ")
            known = (state for state in STATES if state == said)
            entries.extend(LedgerEntry(key=found[1], state=state, reason=reason) for state in known)
    return tuple(sentences.values()), tuple(entries)


def read_notes(lines: list[Numbered], wrong: Wrong) -> tuple[Note, ...]:
    """The notes for staff."""
    notes: list[Note] = []
    for number, line in lines:
        if line.startswith("- "):
            code, colon, said = line[2:].partition(":")
            words, end = tail.split_tail(said.removeprefix(" "), keys=False)
            if not colon:
                wrong(number, "This note has no kind.", "Write it like '- not-sure: Please look at this.'")
            origin = _place(end.after("line") or "")
            notes.append(Note(code=inline.unescape(code), message=inline.unescape(words), origin=origin))
        elif line.startswith("  > ") and notes:
            last = notes.pop()
            text = inline.unescape(line[4:])
            notes.append(Note(code=last.code, message=last.message, text=text, origin=last.origin))
        elif line:
            wrong(number, "This line is not a note.", "Start a note with '- '.")
    return tuple(notes)


def read_frame(lines: list[Numbered], wrong: Wrong) -> tuple[tuple[str, str], ...]:
    """The words of the frame that a person wrote in another way."""
    found: list[tuple[str, str]] = []
    for number, line in lines:
        old, arrow, new = line.removeprefix("- ").partition(" => ")
        if not line:
            continue
        if not arrow and line.endswith(" =>"):
            old, arrow, new = line.removeprefix("- ")[:-3], "=>", ""
        if not arrow:
            wrong(number, "This line has no =>.", "Write it like '- the old words => the new words'.")
            continue
        found.append((inline.unescape(old), inline.unescape(new)))
    return tuple(found)


def _place(words: str) -> Origin | None:
    found = _PLACE.fullmatch(words)
    if not found:
        return None
    return Origin(line=int(found[1]), end_line=int(found[2] or 0), column=int(found[3] or 1))
