"""The draft as a person left it in Word: lines, rows, pictures, hard words changed, added, moved or out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from easyread.draftfile import Cut, Ideas, Paper
from easyread.draftfile.values import PERSON
from easyread.draftfile.write import usual_kind
from easyread.fromword import beside
from easyread.fromword.match import match, plain
from easyread.fromword.pages import Page, Para, Shown
from easyread.fromword.refs import TAKEN, Ref
from easyread.fromword.shown import Pictures
from easyread.fromword.words import line_of, said_bold
from easyread.fromword.work import Edit, Work
from easyread.model import Line, Note, Picture, Point, Section, Text

TAKEN_OUT = "A person took it out in Word."
PART_OF = 0.7  # the share of a line's words that another line must have to be a piece of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The draft file after the edits, what the edits were, and pictures to put beside it: name -> bytes."""

    paper: Paper
    edits: tuple[Edit, ...] = ()
    pictures: dict[str, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class _Row:
    """A row of the new draft. `base`: the section and point that it was; `of`: that its lines were in."""

    lines: list[Line]
    picture: Picture | None
    row: int
    base: tuple[int, int] | None = None
    of: tuple[int, int] | None = None
    old_row: int = -1
    in_table: bool = False


@dataclass(slots=True)
class _Sec:
    heading: Line | None
    rows: list[_Row] = field(default_factory=list)
    base: int = -1  # the section of the old draft


def take(
    paper: Paper, refs: Sequence[Ref], old: Page, new: Page, ideas: Ideas, *, folder: str = "pictures"
) -> Taken:
    """`paper` with what was done to its Word file.

    old: what our own Word file of `paper` says, a paragraph for each of `refs`. new: the edited one.
    folder: where new pictures go, from the draft file.
    """
    found = match(refs, old.paras, new.paras)
    pictures = Pictures(paper.draft, refs, old, new, ideas, folder)
    work = Work(paper=paper, refs=refs, old=old, new=new, found=found, pictures=pictures)
    regions = _regions(work)
    sections = _woven(
        _sections(work, [n for n, region in enumerate(regions) if region == "paper"]),
        _sections(work, [n for n, region in enumerate(regions) if region == TAKEN]),
    )
    cuts = _taken_out(work, sections)
    frame = beside.frame(work, [n for n, region in enumerate(regions) if region == "frame"])
    words = beside.hard_words(work, [n for n, region in enumerate(regions) if region == "hard"])
    beside.unplaced(work, regions)
    _moved(work)
    cover = pictures.now(paper.draft.cover, old.cover, pictures.cover())
    if cover != paper.draft.cover:
        work.edit("picture", paper.draft.cover.alt if paper.draft.cover else "", cover.alt if cover else "")
    for comment in new.comments:
        work.notes.append(Note(code="comment", message="A comment in the Word file.", text=comment))
    beside.others(work)
    known = set(paper.draft.notes)
    draft = replace(
        paper.draft,
        title=_title(work),
        sections=tuple(
            Section(heading=s.heading, points=tuple(_point(row) for row in s.rows)) for s in sections
        ),
        hard_words=words,
        cover=cover,
        notes=(*paper.draft.notes, *(note for note in work.notes if note not in known)),
    )
    rows = _marks(work, sections)
    for what in pictures.refused:
        work.edit("not placed", after=what)
    made = replace(paper, draft=draft, rows=rows, cuts=(*paper.cuts, *cuts), frame=frame)
    return Taken(paper=made, edits=tuple(work.edits), pictures=pictures.files)


def _point(row: _Row) -> Point:
    return Point(lines=tuple(row.lines), picture=row.picture)


def _regions(work: Work) -> list[str]:
    """For each paragraph of the edited file, the part of the handout where it stands."""
    kinds = {"line": "paper", "heading": "paper", "hard": "hard", "frame": "frame"}
    kinds |= {"cover": "frame", "contents": "contents"}

    def region_of(ref: Ref) -> str:
        return TAKEN if ref.part == TAKEN else kinds.get(ref.kind, "")

    known = [region_of(ref) if (ref := work.ref(n)) else None for n in range(len(work.new.paras))]
    regions: list[str] = []
    for n, region in enumerate(known):
        if region is None:
            before = next((r for r in reversed(regions) if r), "cover")
            after = next((r for r in known[n + 1 :] if r), before)
            region = after if work.new.paras[n].kind == "heading" and after != "frame" else before
        regions.append(region)
    return regions


def _title(work: Work) -> Line:
    old = work.draft.title
    n = next((n for n in range(len(work.new.paras)) if (r := work.ref(n)) and r.kind == "title"), None)
    if n is None or plain(work.new.paras[n].text) == plain(old.text.text):
        return old
    work.edit("heading", old.text.text, work.new.paras[n].text)
    return replace(old, text=Text(text=work.new.paras[n].text), changes=())


def _sections(work: Work, places: Sequence[int]) -> list[_Sec]:
    """The sections of the new draft from the paragraphs of the paper, in their order."""
    sections: list[_Sec] = []
    used: set[tuple[int, int]] = set()
    for n in places:
        para, ref = work.new.paras[n], work.ref(n)
        if para.kind == "heading" or (ref and ref.kind == "heading" and para.kind == "title"):
            base = ref.section if ref and ref.kind == "heading" else -1
            sections.append(_Sec(heading=_heading(work, n, ref), base=base))
            continue
        if ref and ref.part == TAKEN and (not sections or sections[-1].base != ref.section):
            # Its heading is not printed: the part of the booklet has one of its own.
            sections.append(_Sec(heading=work.draft.sections[ref.section].heading, base=ref.section))
        if not sections:
            sections.append(_Sec(heading=None, base=ref.section if ref else -1))
        rows = sections[-1].rows
        line = _line(work, n, ref)
        near = _piece_of(work, n) if ref is None else ref
        place = (near.section, near.point) if near and near.kind == "line" else None
        last = rows[-1] if rows else None
        if last and _joins(work, last, para, ref, place):
            last.lines.append(line)
            continue
        first = place is not None and place not in used
        if place:
            used.add(place)
        rows.append(
            _Row(
                lines=[line],
                picture=_picture(work, n, ref),
                row=para.row,
                base=place if first else None,
                of=place,
                old_row=ref.row if ref else -1,
                in_table=para.in_table,
            )
        )
    return sections


def _woven(paper: list[_Sec], taken: list[_Sec]) -> list[_Sec]:
    """The sections of the paper, and those that are printed in other parts at their old places."""
    woven = list(paper)
    for section in taken:
        later = (i for i, other in enumerate(woven) if other.base > section.base)
        woven.insert(next(later, len(woven)), section)
    return woven


def _joins(work: Work, last: _Row, para: Para, ref: Ref | None, base: tuple[int, int] | None) -> bool:
    """Whether a paragraph belongs to the row before it."""
    same_row = para.row == last.row
    if base is not None:
        if base == last.of:
            return True
        if ref is None:
            return same_row
        was_apart = ref is not None and ref.row == last.old_row  # two ideas that share a row of the file
        return same_row and not was_apart
    goes_on = para.kind == "item" and last.lines[-1].kind in {"item", "lead-in"}
    return same_row or (goes_on and para.in_table == last.in_table)


def _heading(work: Work, n: int, ref: Ref | None) -> Line | None:
    text = work.new.paras[n].text
    old = work.draft.sections[ref.section].heading if ref and ref.kind == "heading" else None
    if ref and ref.kind == "heading" and plain(ref.text) == plain(text):
        return old
    if old is not None:
        work.edit("heading", old.text.text, text)
        return replace(old, text=Text(text=text), changes=())
    work.edit("heading", ref.text if ref else "", text)
    sources = _old_line(work, ref).sources if ref and ref.kind == "line" else (PERSON,)
    return Line(text=Text(text=text), kind="heading", sources=sources)


def _old_line(work: Work, ref: Ref) -> Line:
    return work.draft.sections[ref.section].points[ref.point].lines[ref.line]


def _line(work: Work, n: int, ref: Ref | None) -> Line:
    """The line that a paragraph is now. One that nobody touched is the same value as before."""
    para = work.new.paras[n]
    terms = [word.term for word in work.draft.hard_words]
    if ref is None or ref.kind != "line":
        near = _piece_of(work, n)
        sources = _old_line(work, near).sources if near else (PERSON,)
        made = line_of(para, (), terms)
        kind = "item" if para.kind == "item" else usual_kind(made.text, sources)
        work.edit("added", after=made.text)
        return Line(text=made, kind=kind, sources=sources)
    old, before = _old_line(work, ref), work.old.paras[work.found[n]]
    same = plain(ref.text) == plain(para.text)
    is_item = para.kind == "item"
    if same and said_bold(before) == said_bold(para) and is_item == (before.kind == "item"):
        return old
    text = line_of(para, old.text.marks, terms, old.text.text)
    text = replace(text, text=old.text.text) if same and len(old.text.text) == len(text.text) else text
    kind = old.kind
    if is_item != (old.kind == "item"):
        kind = "item" if is_item else usual_kind(text.text, old.sources)
    work.edit("changed", old.text.text, text.text)
    sources = tuple(dict.fromkeys((*old.sources, *_swallowed(work, n))))
    return Line(text=text, kind=kind, sources=sources)


def _piece_of(work: Work, n: int) -> Ref | None:
    """The line beside, where a person cut it in two: most of these words were in it."""
    words = plain(work.new.paras[n].text).lower().strip(".").split()
    for near in (n - 1, n + 1):
        ref = work.ref(near) if 0 <= near < len(work.new.paras) else None
        if ref is None or ref.kind != "line" or plain(ref.text) == plain(work.new.paras[near].text):
            continue
        theirs = plain(ref.text).lower().replace(".", " ").replace(",", " ").split()
        if words and sum(word in theirs for word in words) >= PART_OF * len(words):
            return ref
    return None


def _swallowed(work: Work, n: int) -> Iterator[str]:
    """The sources of the next lines of the old draft that are gone, and whose words this line has now."""
    o = work.found[n]
    kept = set(work.found.values())
    words = plain(work.new.paras[n].text).lower().replace(".", " ").replace(",", " ").split()
    for near in (o - 1, o + 1):
        if not 0 <= near < len(work.refs) or near in kept or work.refs[near].kind != "line":
            continue
        gone = plain(work.refs[near].text).lower().replace(".", " ").replace(",", " ").split()
        if gone and sum(word in words for word in gone) >= PART_OF * len(gone):
            yield from _old_line(work, work.refs[near]).sources


def _picture(work: Work, n: int, ref: Ref | None) -> Picture | None:
    """The picture of the row that starts with paragraph `n`."""
    para = work.new.paras[n]
    if ref is None or ref.kind != "line":
        picture = work.pictures.now(None, None, para.picture)
        if picture:
            work.edit("picture", "", picture.alt)
        return picture
    old = work.draft.sections[ref.section].points[ref.point].picture
    was: Shown | None = work.old.paras[work.found[n]].picture
    now = work.pictures.now(old, was, para.picture)
    if now != old:
        work.edit("picture", old.alt if old else "", now.alt if now else "")
    return now


def _taken_out(work: Work, sections: list[_Sec]) -> list[Cut]:
    """The lines of the old draft that are in no line now. Those that another line swallowed are not gone."""
    kept = set(work.found.values())
    keys = {key for s in sections for row in s.rows for line in row.lines for key in line.sources}
    said = " ".join(plain(para.text).lower() for para in work.new.paras)
    cuts: list[Cut] = []
    for o, ref in enumerate(work.refs):
        if o not in kept and ref.kind == "heading" and work.draft.sections[ref.section].heading:
            work.edit("heading", ref.text, "")
        if o in kept or ref.kind != "line":
            continue
        line = _old_line(work, ref)
        if plain(ref.text).lower().strip(".") in said and set(line.sources) <= keys:
            continue
        work.edit("taken out", before=ref.text)
        if not ref.text.strip():
            continue
        cuts.append(Cut(text=line.text, sources=line.sources, reason=TAKEN_OUT))
    return cuts


def _moved(work: Work) -> None:
    """The rows that are in another order now: as few as explain it."""
    order = [(n, work.found[n]) for n in sorted(work.found) if work.refs[work.found[n]].kind == "line"]
    firsts: list[tuple[int, int]] = []
    for n, o in order:
        ref = work.refs[o]
        before = work.refs[firsts[-1][1]] if firsts else None
        if before is None or (before.section, before.point) != (ref.section, ref.point):
            firsts.append((n, o))
    stay = _longest([o for _, o in firsts])
    for _, o in firsts:
        if o not in stay:
            work.edit("moved", work.refs[o].text, work.refs[o].text)


def _longest(places: Sequence[int]) -> set[int]:
    """A longest run of places that goes up."""
    ends: list[int] = []
    at: list[int] = []
    before: dict[int, int] = {}
    for i, place in enumerate(places):
        k = bisect_left(ends, place)
        if k == len(ends):
            ends.append(place)
            at.append(i)
        else:
            ends[k], at[k] = place, i
        before[i] = at[k - 1] if k else -1
    chosen: set[int] = set()
    i = at[-1] if at else -1
    while i >= 0:
        chosen.add(places[i])
        i = before[i]
    return chosen


def _marks(work: Work, sections: list[_Sec]) -> tuple[tuple[str, ...], ...]:
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
