"""A post to be done, and what became of it: small, so that thousands of posts need no more memory."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from easyread.errors import EasyreadError
from easyread.model import Document, Draft, Note, Scores
from easyread.read_first import by_weight

if TYPE_CHECKING:
    from easyread.export.staff.load import Load

RECEIPT = "receipt.json"  # how the names of receipts end

# A run shows fewer than this over all its posts.
NOTES_KEPT = 12
ONCE_A_POST = frozenset({"sad-topic"})  # one line says it for the whole post


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post to be done. `post` counts from 1 among the `posts` of its file; `name` is for its files.

    `mark` is the SHA-256 of the file it came from, "" for what is no file.
    """

    source: Path
    mark: str
    post: int
    posts: int
    document: Document
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a run tells of a draft: its size, its scores, and the notes to read first with their turn."""

    lines: int
    hard_words: int
    before: Scores | None
    after: Scores | None
    notes: tuple[tuple[int, Note], ...] = ()  # the turn of a note among those of its kind, and the note
    notes_in_all: int = 0
    pages: int | None = None  # None where no PDF was asked for
    minutes: int | None = None  # to read it aloud
    new_words: float | None = None  # new hard words on a page; None where the pages are not known
    split: tuple[str, int] | None = None  # the heading and line where a second meeting could start


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a post (or of a file that could not be read): files, or an error.

    `told` is None where there is an error, and where an earlier run had made the files (`made_before`).
    """

    source: Path
    title: str = ""
    name: str = ""
    post: int = 0  # 0: the file itself
    posts: int = 1
    told: Told | None = None
    files: tuple[Path, ...] = ()
    error: EasyreadError | None = None
    made_before: bool = False


def told_of(draft: Draft, pages: int | None, load: Load | None = None) -> Told:
    """What a run tells of `draft`."""
    seen: Counter[str] = Counter()
    notes: list[tuple[int, Note]] = []
    for note in by_weight(draft.notes):
        turn = seen[note.code]
        seen[note.code] += 1
        if not (note.code in ONCE_A_POST and turn):
            notes.append((turn, note))
    return Told(
        lines=sum(len(point.lines) for section in draft.sections for point in section.points),
        hard_words=len(draft.hard_words),
        before=draft.before,
        after=draft.after,
        notes=tuple(notes[:NOTES_KEPT]),
        notes_in_all=len(notes),
        pages=pages,
        minutes=load.minutes if load else None,
        new_words=load.new_words if load else None,
        split=load.split if load else None,
    )
