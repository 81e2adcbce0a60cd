"""What stands where a code of the sheet for the panel says."""

from __future__ import annotations

from easyread.draftfile import Paper
from easyread.panel.given import Place
from easyread.workshop.laid_out import code_of


def places_of(paper: Paper) -> dict[str, Place]:
    """Code -> the words of the line, and the picture of its row: "7b" is the second line of row 7."""
    return {
        code_of(mark, number): Place(text=line.text.text, picture=point.picture.idea if point.picture else "")
        for section, marks in zip(paper.draft.sections, paper.rows, strict=True)
        for point, mark in zip(section.points, marks, strict=True)
        for number, line in enumerate(point.lines)
    }
