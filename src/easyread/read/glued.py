"""Lists whose items lost their line breaks: "We need: • tea • milk", "We need: - tea - milk"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.model import Block, Bullets, Note, Paragraph
from easyread.read.marks import BULLETS
from easyread.read.spans import part_of

GLUED = "The items of this list stood in one line. Each has a line of its own now."
# These also stand inside words ("co·op") and between words ("tea · milk"): only with a space on both sides.
_SOFT = "·∙○"
_HARD = "".join(sign for sign in BULLETS if sign not in _SOFT)
_SIGN = re.compile(rf"(?:(?<!\S)[{BULLETS}](?=\s)|[{_HARD}](?=\s*\w))")
# Dashes and stars are marks of a list only behind a colon, and only where there are several.
_AFTER_COLON = re.compile(r":\s+(?P<sign>[-–*])\s+(?=\S)")
_NUMBERS = re.compile(r"(?<!\S)(?P<number>\d{1,2})[.)]\s+(?=[^\W\d_])")
_FEWEST_NUMBERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Glued:
    """Where the words before the list end, and where each item begins and ends."""

    lead: int
    items: tuple[tuple[int, int], ...]
    ordered: bool = False


def glued(text: str) -> Glued | None:
    """The list that stands in one line of words, or None."""
    signs = [(match.start(), match.end()) for match in _SIGN.finditer(text)]
    if signs:
        lead = text[max(0, signs[0][0] - 3) : signs[0][0]].rstrip()
        if text[signs[0][0]] in _SOFT and lead and not lead.endswith(":"):
            signs = [(start, end) for start, end in signs if text[start] not in _SOFT]
        if len(signs) > 1 or (signs and lead.endswith(":")):
            return _list(text, signs)
    colon = _AFTER_COLON.search(text) if ": " in text else None
    if colon:
        same = re.compile(rf"(?<=\s){re.escape(colon['sign'])}\s+(?=\S)")
        found = [(match.start(), match.end()) for match in same.finditer(text, colon.start())]
        return _list(text, found) if len(found) > 1 else None
    return _numbered(text)


def _numbered(text: str) -> Glued | None:
    """ "We did: 1. ask 2. listen 3. act": behind a colon, and counted without a gap."""
    colon = re.search(r":\s+1[.)]\s", text) if ":" in text else None
    if colon is None:
        return None
    found: list[tuple[int, int]] = []
    for match in _NUMBERS.finditer(text, colon.start() + 1):
        if int(match["number"]) == len(found) + 1:
            found.append((match.start(), match.end()))
    return _list(text, found, ordered=True) if len(found) >= _FEWEST_NUMBERS else None


def _list(text: str, signs: Sequence[tuple[int, int]], *, ordered: bool = False) -> Glued | None:
    ends = [start for start, _ in signs[1:]] + [len(text)]
    items = [(start, end) for (_, start), end in zip(signs, ends, strict=True) if text[start:end].strip()]
    return Glued(lead=signs[0][0], items=tuple(items), ordered=ordered) if items else None


def split_glued(text: str) -> tuple[str, ...]:
    """ "These are: • one • two" as ("These are:", "• one", "• two"). Other lines come back alone."""
    found = glued(text)
    if found is None:
        return (text,)
    lead = text[: found.lead].strip()
    items = [text[start:end].strip() for start, end in found.items]
    marks = [f"{place}." if found.ordered else "•" for place in range(1, len(items) + 1)]
    return (*([lead] if lead else []), *(f"{mark} {item}" for mark, item in zip(marks, items, strict=True)))


def with_lists(blocks: Sequence[Block], notes: list[Note]) -> Iterator[Block]:
    """The blocks, with a list in place of each paragraph that holds one."""
    for block in blocks:
        found = glued(block.text.text) if isinstance(block, Paragraph) else None
        if found is None or not isinstance(block, Paragraph):
            yield block
            continue
        lead = part_of(block.text, 0, found.lead)
        if lead.text:
            yield Paragraph(text=lead, origin=block.origin)
        items = tuple(part_of(block.text, start, end) for start, end in found.items)
        yield Bullets(items=items, origin=block.origin, ordered=found.ordered)
        notes.append(Note(code="mended", message=GLUED, text=block.text.text, origin=block.origin))
