"""The booklet of a draft file: its look, what people changed in the frame, and codes for the panel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from easyread import pipeline
from easyread.draftfile import Paper
from easyread.layout import lay_out
from easyread.model import Booklet, Draft, Line
from easyread.styles import Style, load_style
from easyread.workshop.signed import is_signed, signed_style
from easyread.workshop.way import Way


def booklet_of(
    paper: Paper,
    *,
    codes: bool = False,
    way: Way = Way(),
) -> tuple[Style, Booklet]:
    """The look and the booklet of a draft file, with what people changed in the frame."""
    handout = way.handout
    if is_signed(paper):  # who checked these very words is written in the draft file
        handout = replace(handout, checked_by=(), checked_on="")
    look = load_style(pipeline.look_of(paper.settings.style, paper.settings.pages))
    style = signed_style(pipeline.set_up(look, handout, linear=way.linear), paper)
    draft = without_empty(with_codes(paper) if codes else paper.draft)
    if style.name == pipeline.ONE_PAGE:
        style = pipeline.with_fewer_points(draft, style, handout)
    said = pipeline.pictures_for((*handout.questions, *handout.next), handout)
    return style, _with_frame(lay_out(draft, style, handout, said), dict(paper.frame))


def with_codes(paper: Paper) -> Draft:
    """The draft with a code before each line: "7b" is the second line of row 7."""

    def coded(line: Line, code: str) -> Line:
        start = f"{code}. "
        marks = tuple(replace(m, start=m.start + len(start), end=m.end + len(start)) for m in line.text.marks)
        return replace(line, text=replace(line.text, text=start + line.text.text, marks=marks))

    sections = tuple(
        replace(
            section,
            points=tuple(
                replace(
                    point,
                    lines=tuple(coded(line, code_of(mark, n)) for n, line in enumerate(point.lines)),
                )
                for point, mark in zip(section.points, marks, strict=True)
            ),
        )
        for section, marks in zip(paper.draft.sections, paper.rows, strict=True)
    )
    return replace(paper.draft, sections=sections)


def code_of(mark: str, place: int) -> str:
    """The code of a line: the mark of its row, and a letter for its place, from 0."""
    return f"{mark}{chr(ord('a') + place)}" if place < 26 else f"{mark}-{place + 1}"


def without_empty(draft: Draft) -> Draft:
    """The draft without rows and lines that have no words: a row cannot be a picture alone."""
    sections = tuple(
        replace(
            section,
            points=tuple(
                replace(p, lines=tuple(line for line in p.lines if line.text.text.strip()))
                for p in section.points
                if any(line.text.text.strip() for line in p.lines)
            ),
        )
        for section in draft.sections
    )
    return replace(draft, sections=tuple(s for s in sections if s.points or s.heading))


def _with_frame(booklet: Booklet, changed: Mapping[str, str]) -> Booklet:
    """The booklet with words of its frame replaced. A line that a person emptied is gone."""
    if not changed:
        return booklet

    def new(line: Line) -> Line:
        if not any(source.startswith("template:") for source in line.sources):
            return line  # the same words, said by the paper
        words = changed.get(line.text.text, line.text.text)
        return (
            replace(line, text=replace(line.text, text=words, marks=())) if words != line.text.text else line
        )

    sections = []
    for section in booklet.sections:
        rows = [
            replace(row, lines=tuple(line for line in map(new, row.lines) if line.text.text))
            for row in section.rows
        ]
        is_paper = section.part in {"", "paper"}
        heading = section.heading if is_paper else changed.get(section.heading, section.heading)
        sections.append(replace(section, heading=heading, rows=tuple(row for row in rows if row.lines)))
    cover = tuple(words for line in booklet.cover if (words := changed.get(line, line)))
    return replace(booklet, sections=tuple(sections), cover=cover or booklet.cover)
