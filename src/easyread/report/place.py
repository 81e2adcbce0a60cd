"""Where something stands, so that a person finds it: the line of a text file, else heading and paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from easyread.model import Origin, Passage, Report

# A person sees the lines of these files. In others a line is only where our reader counted to.
_HAVE_LINES = frozenset({"", ".txt", ".text", ".md", ".markdown"})
_LONGEST = 30  # letters of a heading
TOP = "top"


class Places:
    """The places of one report."""

    def __init__(self, report: Report) -> None:
        self.has_lines = Path(report.source).suffix.lower() in _HAVE_LINES
        self.of_passage = list(_below_headings(report.passages))
        self.of_line: dict[int, str] = {}
        for passage, place in zip(report.passages, self.of_passage, strict=True):
            if passage.kind != "title":
                self.of_line.setdefault(passage.origin.line, place)

    def name(self, origin: Origin, passage: int = -1) -> str:
        """ "12", or "Next steps, 2": the second paragraph under that heading."""
        if origin.page:
            return f"page {origin.page}"
        if not self.has_lines and 0 <= passage < len(self.of_passage):
            return self.of_passage[passage]
        if not self.has_lines and origin.line in self.of_line:
            return self.of_line[origin.line]
        return str(origin.line) if origin.line else TOP

    @property
    def column(self) -> str:
        """What the column with the places is called."""
        return "Lines" if self.has_lines else "Where"


def heading_and_number(report: Report, passage: int) -> tuple[str, int]:
    """The heading above a passage, and which paragraph, item or cell under it: from 1; 0 is the heading."""
    heading, number = "", 0
    for at, one in enumerate(report.passages):
        heading, number = _next(one, heading, number)
        if at == passage:
            return heading, number
    return "", 0


def _below_headings(passages: Iterable[Passage]) -> Iterable[str]:
    heading, number = "", 0
    for passage in passages:
        heading, number = _next(passage, heading, number)
        short = heading if len(heading) <= _LONGEST else heading[:_LONGEST].rsplit(" ", 1)[0] + " ..."
        yield TOP if passage.kind == "title" else f"{short or TOP}, {number}" if number else short


def _next(passage: Passage, heading: str, number: int) -> tuple[str, int]:
    if passage.kind in {"title", "heading"}:
        return ("" if passage.kind == "title" else " ".join(passage.text.split())), 0
    return heading, number + 1
