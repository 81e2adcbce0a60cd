"""What the review page shows of a draft: rows beside their source, with reasons and states."""

from __future__ import annotations

from dataclasses import dataclass

from easyread.draftfile.inline import write_inline
from easyread.model import Change, Line, Picture, Point
from easyread.read_first import STATES
from easyread.review.desk import Desk, points_of
from easyread.workshop.laid_out import code_of
from easyread.workshop.look import is_changed
from easyread.workshop.opened import Opened
from easyread.workshop.signed import is_signed

KINDS = {"item": "list item", "explain": "explanation", "quote": "quotation", "lead-in": "start of a list"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    code: str
    number: int
    text: str
    words: str  # with ** around hard words
    kind: str
    changes: tuple[Change, ...]
    own: bool
    doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    key: str
    text: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    mark: str
    sources: tuple[SourceView, ...]
    lines: tuple[LineView, ...]
    picture: Picture | None
    accepted: bool
    changed: bool
    clash: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    number: int
    heading: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """All that the template needs."""

    title: str
    name: str
    sections: tuple[SectionView, ...]
    now: Opened
    rows: int
    accepted: int
    signed: bool
    can_undo: bool
    last_date: str  # of the meeting that was written down last, to save typing
    last_group: str


def page_view(desk: Desk) -> PageView:
    """The whole page of the draft."""
    now = desk.read()
    accepted = desk.accepted(now)
    marks = desk.marks()
    draft = now.paper.draft
    sections = tuple(
        SectionView(
            number=number,
            heading=section.heading.text.text if section.heading else "",
            rows=tuple(
                _row(now, mark, point, mark in accepted)
                for point, mark in zip(section.points, marks, strict=True)
            ),
        )
        for number, (section, marks) in enumerate(zip(draft.sections, now.paper.rows, strict=True))
    )
    return PageView(
        title=draft.title.text.text,
        name=now.name,
        sections=sections,
        now=now,
        rows=len(points_of(now.paper)),
        accepted=len(accepted),
        signed=is_signed(now.paper),
        can_undo=desk.can_undo,
        last_date=marks[-1].date if marks else "",
        last_group=marks[-1].group if marks else "",
    )


def _row(now: Opened, mark: str, point: Point, accepted: bool) -> RowView:
    draft = now.paper.draft
    keys = dict.fromkeys(key for line in point.lines for key in line.sources)
    states = {entry.key: entry for entry in draft.ledger}
    sources = tuple(
        SourceView(key=s.key, text=s.text, state=STATES[states[s.key].state] if s.key in states else "")
        for s in draft.sentences
        if s.key in keys
    )
    terms = [word.term for word in draft.hard_words]
    lines = tuple(_line(now, mark, number, line, terms) for number, line in enumerate(point.lines))
    return RowView(
        mark=mark,
        sources=sources,
        lines=lines,
        picture=point.picture,
        accepted=accepted,
        changed=any(line.own for line in lines),
        clash=mark in now.paper.clashes,
    )


def _line(now: Opened, mark: str, number: int, line: Line, terms: list[str]) -> LineView:
    own = now.first is not None and is_changed(line, now.first)
    return LineView(
        code=code_of(mark, number),
        number=number,
        text=line.text.text,
        words=write_inline(line.text, terms),
        kind=KINDS.get(line.kind, ""),
        changes=line.changes,
        own=own,
        doubtful=any(not change.sure for change in line.changes),
    )
