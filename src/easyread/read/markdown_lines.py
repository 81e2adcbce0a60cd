"""Lines of Markdown that the parser does not know: short forms, and tables saved from web pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from easyread.model import Note, Origin
from easyread.read.furniture import short_form

_DELIMITERS = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*")


def parted(lines: Sequence[str], numbers: Sequence[int]) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    """The lines to parse, as many as before, and the short forms that stood among them."""
    kept: list[str] = []
    notes: list[Note] = []
    for place, (line, number) in enumerate(zip(lines, numbers, strict=True)):
        note = short_form(line, Origin(line=number, end_line=number))
        if note:
            notes.append(note)
            kept.append("")
            continue
        following = lines[place + 1] if place + 1 < len(lines) else ""
        kept.append(_with_first_cell(line, following))
    return tuple(kept), tuple(notes)


def _with_first_cell(line: str, following: str) -> str:
    """ "| Week | Month" over three columns has lost its empty first cell, as in pages saved from the web."""
    if not line.startswith("|") or not _DELIMITERS.fullmatch(following):
        return line
    columns = following.strip().strip("|").count("|")
    cells = line.strip().removesuffix("|").count("|")
    return f"| {line}" if cells == columns else line
