"""What a step is: it looks at a parsed line and proposes other lines, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from easyread.model import LineKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

LIMIT = 15  # words in a line: S01 of the standards (GOV.UK, Department of Health, Patient Information Forum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A line that a step proposes."""

    text: str
    kind: LineKind = "say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a step would make of a line, and why."""

    pieces: tuple[Piece, ...]
    reason: str
    sure: bool = True
    dropped: frozenset[str] = frozenset()  # words that it leaves out on purpose, in small letters
    swaps_words: bool = False  # words change on purpose: only names, numbers and "not" are compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a line stands: what a step may need to know beside the line itself."""

    kind: LineKind = "say"
    kept: frozenset[int] = field(default_factory=frozenset)  # tokens that no step may cut or change


Step = Callable[["Doc", Place], Proposal | None]


def is_told(doc: Doc, place: Place) -> bool:
    """Whether the line tells something: no heading, no list item, no question."""
    return place.kind == "say" and not doc.text.rstrip().endswith("?")


def is_long(doc: Doc) -> bool:
    """Whether the line has more words than a line may have."""
    return words_in(doc) > LIMIT


def words_in(doc: Doc) -> int:
    """How many words there are, as the parser counts ("it's" is 2), without the marks."""
    return sum(1 for token in doc if not token.is_punct)


def say(*texts: str, reason: str, sure: bool = True, dropped: frozenset[str] = frozenset()) -> Proposal:
    """A proposal of plain sentences."""
    pieces = tuple(Piece(text=text) for text in texts)
    return Proposal(pieces=pieces, reason=reason, sure=sure, dropped=dropped)


def reworded(text: str, place: Place, *, reason: str) -> Proposal:
    """A proposal of the same line in other words."""
    return Proposal(pieces=(Piece(text=text, kind=place.kind),), reason=reason, swaps_words=True)


def bullets(lead: str, items: Sequence[str], *, reason: str, dropped: frozenset[str]) -> Proposal:
    """A proposal of a lead-in and a list; the last item ends with a full stop."""
    pieces = [Piece(text=f"{lead}:", kind="lead-in")]
    pieces += [Piece(text=item, kind="item") for item in items[:-1]]
    pieces.append(Piece(text=items[-1] + ".", kind="item"))
    return Proposal(pieces=tuple(pieces), reason=reason, dropped=dropped)
