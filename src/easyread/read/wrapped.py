"""Joins lines that a mail program or an editor has wrapped at some width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from easyread.read.dates import date_line
from easyread.read.lines import Line, begins_with_capital, ends_sentence
from easyread.read.marks import list_mark

# Mail wraps at 72 to 78, old editors at 65 to 80; above 100 a line is a paragraph of its own.
NARROWEST, WIDEST = 40, 100
# A line is full when the next word would not have fitted. People wrap by hand up to a long word earlier.
RAGGED = 12
# Three full lines that break a sentence are no chance; one or two may be.
ENOUGH_PAIRS = 3
# In wrapped text all lines of a paragraph but the last are full: 6 of 10 leaves room for lists and addresses.
FULL_SHARE = 0.6


def join_wrapped(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with each wrapped paragraph joined to one. Text that is not wrapped comes back as it is."""
    width = wrap_width(lines)
    joined: list[Line] = []
    items = _items_without_marks(lines)
    last = ""  # the last line as it stood in the file: its length tells whether it was full
    for line in lines:
        before = joined[-1] if joined else None
        alone = line.gap > 0 or line.number in items
        if before and not alone and _continues(before, last, line, width):
            joined[-1] = replace(before, text=_glue(before.text, line.text), end=line.end)
        else:
            joined.append(line)
        last = line.text
    return tuple(joined)


def wrap_width(lines: Sequence[Line]) -> int:
    """The width that the text is wrapped at, or 0 when it is not wrapped."""
    # A list says nothing about the width: its items end where they end.
    pairs = [
        (a, b) for a, b in pairwise(lines) if b.gap == 0 and not list_mark(a.text) and not list_mark(b.text)
    ]
    lengths = [line.indent + len(line.text) for line in lines]
    if not pairs or not NARROWEST <= max(lengths) <= WIDEST:
        return 0
    width = max(lengths)
    full = [a for a, b in pairs if _is_full(a.text, b, width)]
    broken = [a for a in full if not ends_sentence(a.text)]
    if len(broken) < ENOUGH_PAIRS or len(full) < FULL_SHARE * len(pairs):
        return 0
    return width


def _items_without_marks(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of lists that lost their marks: below a lead-in, all with a capital, and without stops."""
    found: set[int] = set()
    for place, (lead_in, first) in enumerate(pairwise(lines), 1):
        if not lead_in.text.endswith(":"):
            continue
        run = [first, *takewhile(lambda line: line.gap == 0, lines[place + 1 :])]
        stops = sum(ends_sentence(line.text) for line in run)
        if len(run) > 1 and stops <= 1 and all(begins_with_capital(line.text) for line in run):
            found.update(line.number for line in run)
    return frozenset(found)


def _is_full(text: str, following: Line, width: int) -> bool:
    first = following.text.split()[0]
    return len(text) + 1 + len(first) > width - RAGGED


def _continues(before: Line, last: str, line: Line, width: int) -> bool:
    """Whether `line` goes on with the sentence or the list item before it."""
    if list_mark(line.text) or line.text.startswith("#") or date_line(before.text) or date_line(line.text):
        return False
    if list_mark(before.text) and line.indent > before.indent and not ends_sentence(before.text):
        return True
    return width > 0 and _is_full(last, line, width)


def _glue(first: str, second: str) -> str:
    """A word broken at its own hyphen ("co-" / "production") gets no space."""
    broken = first.endswith("-") and first[-2:-1].isalpha() and second[:1].islower()
    return first + second if broken else f"{first} {second}"
