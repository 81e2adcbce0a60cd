"""What is known while three versions are merged, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from easyread.draftfile import Paper
from easyread.model import Note


@dataclass(slots=True)
class Work:
    """The three versions. `taken`: what came from theirs. `clashes`: where both changed the same."""

    base: Paper
    mine: Paper
    theirs: Paper
    taken: list[str] = field(default_factory=list)
    clashes: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    pairs: list[str] = field(default_factory=list)  # marks of rows that are the other version of one before

    def clash(self, told: str, message: str, text: str) -> None:
        """Tells a clash, and keeps the words that lost in the notes."""
        self.clashes.append(told)
        self.notes.append(Note(code="clash", message=message, text=text))
