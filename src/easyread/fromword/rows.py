"""The sections and rows of the new draft, from the paragraphs of the paper in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from easyread.fromword.lines import heading_now, line_now, picture_now, piece_of
from easyread.fromword.pages import Para
from easyread.fromword.refs import TAKEN, Ref
from easyread.fromword.work import Work
from easyread.model import Line, Picture, Point, Section


@dataclass(slots=True)
class Row:
    """A row of the new draft. `base`: the section and point that it was; `of`: that its lines were in."""

    lines: list[Line]
    picture: Picture | None
    row: int  # of the file, where its last line is
    base: tuple[int, int] | None = None
    of: tuple[int, int] | None = None
    ref_row: int = -1  # of what its first line was in our own file
    old_row: int = -1  # where its last line was, in our own file
    in_table: bool = False


@dataclass(slots=True)
class Sec:
    heading: Line | None
    rows: list[Row] = field(default_factory=list)
    base: int = -1  # the section of the old draft


def sections_of(work: Work, places: Sequence[int]) -> list[Sec]:
    """The sections of the new draft from the paragraphs of the paper, in their order."""
    sections: list[Sec] = []
    used: set[tuple[int, int]] = set()
    for n in places:
        para, ref = work.new.paras[n], work.ref(n)
        if para.kind == "heading" or (ref and ref.kind == "heading" and para.kind == "title"):
            base = ref.section if ref and ref.kind == "heading" else -1
            sections.append(Sec(heading=heading_now(work, n, ref), base=base))
            continue
        if ref and ref.part == TAKEN and (not sections or sections[-1].base != ref.section):
            # Its heading is not printed: the part of the booklet has one of its own.
            sections.append(Sec(heading=work.draft.sections[ref.section].heading, base=ref.section))
        if not sections:
            sections.append(Sec(heading=None, base=ref.section if ref else -1))
        rows = sections[-1].rows
        old = work.old.paras[work.found[n]] if ref else None
        line = line_now(work, n, ref)
        near = piece_of(work, n) if ref is None else ref
        place = (near.section, near.point) if near and near.kind == "line" else None
        last = rows[-1] if rows else None
        if last and _joins(last, para, ref, old, place):
            last.lines.append(line)
            last.row, last.old_row = para.row, old.row if old else last.old_row
            continue
        first = place is not None and place not in used
        if place:
            used.add(place)
        rows.append(
            Row(
                lines=[line],
                picture=picture_now(work, n, ref),
                row=para.row,
                base=place if first else None,
                of=place,
                ref_row=ref.row if ref else -1,
                old_row=old.row if old else -1,
                in_table=para.in_table,
            )
        )
    return sections


def woven(paper: list[Sec], taken: list[Sec]) -> list[Sec]:
    """The sections of the paper, and those that are printed in other parts at their old places."""
    woven = list(paper)
    for section in taken:
        later = (i for i, other in enumerate(woven) if other.base > section.base)
        woven.insert(next(later, len(woven)), section)
    return woven


def _joins(last: Row, para: Para, ref: Ref | None, old: Para | None, base: tuple[int, int] | None) -> bool:
    """Whether a paragraph belongs to the row before it. `old`: the paragraph that it was."""
    same_row = para.row == last.row
    if base is not None:
        if base == last.of:
            in_tables = para.in_table and last.in_table
            was_one = old is not None and old.row == last.old_row
            return same_row or not (in_tables and was_one)  # else a person cut the row in two
        if ref is None:
            return same_row
        was_apart = ref.row == last.ref_row  # two ideas that share a row of the file
        return same_row and not was_apart
    goes_on = para.kind == "item" and last.lines[-1].kind in {"item", "lead-in"}
    return same_row or (goes_on and para.in_table == last.in_table)


def section_of(section: Sec) -> Section:
    points = tuple(Point(lines=tuple(row.lines), picture=row.picture) for row in section.rows)
    return Section(heading=section.heading, points=points)


def marks_of(work: Work, sections: list[Sec]) -> tuple[tuple[str, ...], ...]:
    """The marks of the rows: the old one where the row was there before."""
    old = work.paper.rows
    highest = max((int(mark) for row in old for mark in row if mark.isdecimal()), default=0)
    marks: list[tuple[str, ...]] = []
    for section in sections:
        mine: list[str] = []
        for row in section.rows:
            if row.base is None:
                highest += 1
                mine.append(str(highest))
            else:
                mine.append(old[row.base[0]][row.base[1]])
        marks.append(tuple(mine))
    return tuple(marks)
