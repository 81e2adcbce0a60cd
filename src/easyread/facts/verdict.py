"""The values of this room: a fault, a verdict on one sentence, and the ledger of a whole text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SourceState = Literal["kept", "split", "merged", "shortened", "left out"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong. `line` is the place of the line (0 is the first), None where it is a loss."""

    kind: str  # "number", "not", "actor", ...: the kinds of docs/facts.md
    said: str  # a few plain words
    line: int | None = None
    sure: bool = True  # False: a person must look, the draft is not refused for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether the source says what the lines say; the reasons say why not."""

    supported: bool
    faults: tuple[Fault, ...] = ()
    reasons: tuple[str, ...] = ()  # the words of the sure faults, each once
    doubts: tuple[str, ...] = ()  # the words of the others: please check


def verdict_of(faults: list[Fault]) -> Verdict:
    """The verdict that `faults` make: no sure one is supported."""
    once = tuple(dict.fromkeys(faults))
    reasons = tuple(dict.fromkeys(f.said for f in once if f.sure))
    doubts = tuple(dict.fromkeys(f.said for f in once if not f.sure and f.said not in reasons))
    return Verdict(supported=not reasons, faults=once, reasons=reasons, doubts=doubts)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineVerdict:
    """One line of a draft: supported or not, by which sentences (places from 1), why not, what to check."""

    line: int
    text: str
    supported: bool
    sources: tuple[int, ...] = ()
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceVerdict:
    """What became of one sentence of the source, and in which lines (places from 1)."""

    source: int
    text: str
    state: SourceState
    lines: tuple[int, ...] = ()
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A draft held against its source, line by line and sentence by sentence."""

    supported: bool
    lines: tuple[LineVerdict, ...]
    sources: tuple[SourceVerdict, ...]
