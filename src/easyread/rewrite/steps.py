"""What a step is: it looks at one parsed line and proposes other lines, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from easyread.model import LineKind

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A line that a step proposes."""

    text: str
    kind: LineKind = "say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a step would make of a line, and why. `dropped`: words that it leaves out on purpose (lower case)."""

    pieces: tuple[Piece, ...]
    reason: str
    sure: bool = True
    dropped: frozenset[str] = frozenset()
    swaps_words: bool = False  # words change on purpose: only names, numbers and "not" are compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a line stands: what a step may need to know beside the line itself."""

    kind: LineKind = "say"
    kept: frozenset[int] = field(default_factory=frozenset)  # tokens that no step may cut or change


Step = Callable[["Doc", Place], Proposal | None]


def say(*texts: str, reason: str, sure: bool = True, dropped: frozenset[str] = frozenset()) -> Proposal:
    """A proposal of plain sentences."""
    pieces = tuple(Piece(text=text) for text in texts)
    return Proposal(pieces=pieces, reason=reason, sure=sure, dropped=dropped)
