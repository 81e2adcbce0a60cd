"""The lines between two "---" at the top of Markdown: title, author and date are read, the rest is noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.model import Note, Origin

_FENCE = "---"
_ENDS = (_FENCE, "...")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the file says about itself. Empty where it says nothing."""

    title: str = ""
    author: str = ""
    date: str = ""
    notes: tuple[Note, ...] = ()


def take_front_matter(lines: Sequence[str], numbers: Sequence[int]) -> tuple[FrontMatter, tuple[str, ...]]:
    """The front matter, and the lines with blank lines in its place, so that line numbers stay right."""
    if not lines or lines[0].rstrip() != _FENCE:
        return FrontMatter(), tuple(lines)
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() in _ENDS), 0)
    inside = lines[1:end]
    # A rule ("---") at the top of a text is no front matter: there, the first line must be "key: value".
    if not inside or ":" not in inside[0]:
        return FrontMatter(), tuple(lines)
    known: dict[str, str] = {}
    notes: list[Note] = []
    for line, number in zip(inside, numbers[1:end], strict=True):
        key, _, value = line.partition(":")
        bare = value.strip().strip("\"'")
        if key in ("title", "author", "date") and key not in known and bare:
            known[key] = " ".join(bare.split())
        elif line.strip():
            notes.append(_left_out(line.strip(), number))
    blanked = ("",) * (end + 1) + tuple(lines[end + 1 :])
    return FrontMatter(**known, notes=tuple(notes)), blanked


def _left_out(text: str, number: int) -> Note:
    return Note(
        code="left-out",
        message="This line tells a web site about the page. It was left out.",
        text=text,
        origin=Origin(line=number, end_line=number),
    )
