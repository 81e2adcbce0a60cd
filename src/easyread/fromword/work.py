"""What is known while a Word file is taken back, and what a person did in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from easyread.draftfile import Paper
from easyread.fromword.pages import Page
from easyread.fromword.refs import Ref
from easyread.fromword.shown import Pictures
from easyread.model import Draft, Line, Note

EditKind = Literal[
    "changed", "added", "taken out", "moved", "picture", "heading", "hard word", "frame", "not placed"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One thing that a person did in Word."""

    kind: EditKind
    before: str = ""
    after: str = ""


@dataclass(slots=True)
class Work:
    """What is known while a Word file is taken back: both versions, the pairs, the edits so far."""

    paper: Paper
    refs: Sequence[Ref]
    old: Page
    new: Page
    found: dict[int, int]
    pictures: Pictures
    edits: list[Edit] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    brought: set[int] = field(default_factory=set)  # paragraphs that say a line again, and are dealt with

    @property
    def draft(self) -> Draft:
        return self.paper.draft

    def ref(self, n: int) -> Ref | None:
        return self.refs[self.found[n]] if n in self.found else None

    def line_at(self, ref: Ref) -> Line:
        """The line of the draft that `ref` names."""
        return self.draft.sections[ref.section].points[ref.point].lines[ref.line]

    def edit(self, kind: EditKind, before: str = "", after: str = "") -> None:
        self.edits.append(Edit(kind=kind, before=before, after=after))

    def add_note(self, message: str, text: str) -> None:
        self.notes.append(Note(code="own", message=message, text=text))
