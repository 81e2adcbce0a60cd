"""Merges three versions of a draft file: the one that both started from, mine, and theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TypeVar

from easyread.draftfile import Cut, Paper
from easyread.model import HardWord, Line, Note, Picture, Point, Section

T = TypeVar("T")
NEW = "-new"  # the mark of the other version of a row starts with the row's own mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The merged file. `told` says in a few words what was taken from theirs, and where both clash."""

    paper: Paper
    taken: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Work:
    base: Paper
    mine: Paper
    theirs: Paper
    taken: list[str]
    clashes: list[str]
    notes: list[Note]
    pairs: list[str]  # marks of rows that are the other version of the row before


@dataclass(frozen=True, slots=True)
class _Item:
    """A heading or a row, by what it is known by."""

    key: str
    heading: Line | None = None
    point: Point | None = None


def merge(base: Paper, mine: Paper, theirs: Paper) -> Merged:
    """What `mine` and `theirs` both did to `base`. Rows are the same where their marks are."""
    work = _Work(base, mine, theirs, [], [], [], [])
    items = _items_merged(work)
    draft = mine.draft
    words = _words(work)
    made = replace(
        theirs.draft,
        title=_one(work, "title", base.draft.title, draft.title, theirs.draft.title),
        cover=_picture(work, "cover", base.draft.cover, draft.cover, theirs.draft.cover),
        hard_words=words,
        notes=_notes(work),
    )
    sections, rows = _sections(items)
    paper = replace(
        mine,
        draft=replace(made, sections=sections),
        rows=rows,
        cuts=_cuts(work, sections),
        frame=tuple({**dict(theirs.frame), **dict(mine.frame)}.items()),
        clashes=(*mine.clashes, *work.pairs),
    )
    return Merged(paper=paper, taken=tuple(work.taken), clashes=tuple(work.clashes))


def _items(paper: Paper) -> list[_Item]:
    found: list[_Item] = []
    seen: Counter[str] = Counter()  # two headings may have the same words
    for number, (section, marks) in enumerate(zip(paper.draft.sections, paper.rows, strict=True)):
        if section.heading is not None or number:
            key = _heading_key(section.heading) if section.heading else "h:"
            seen[key] += 1
            found.append(_Item(f"{key}#{seen[key]}", heading=section.heading))
        found += [_Item(f"r:{mark}", point=point) for mark, point in zip(marks, section.points, strict=True)]
    return found


def _heading_key(line: Line) -> str:
    key = next((s for s in line.sources if s != "person"), "")
    return f"h:{key or line.text.text}"


def _items_merged(work: _Work) -> list[_Item]:
    base, mine, theirs = (
        {item.key: item for item in _items(paper)} for paper in (work.base, work.mine, work.theirs)
    )
    merged: list[_Item] = []
    for key in _order(list(base), list(mine), list(theirs)):
        merged += _item(work, base.get(key), mine.get(key), theirs.get(key))
    return merged


def _order(base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    """All keys. Mine says the order, unless only theirs changed it. What is new follows its neighbour."""
    common = set(mine) & set(base)
    kept = [key for key in base if key in common] == [key for key in mine if key in common]
    lead, other = (theirs, mine) if kept else (mine, theirs)
    order = list(lead)
    for place, key in enumerate(other):
        if key in order:
            continue
        before = next((k for k in reversed(other[:place]) if k in order), None)
        order.insert(order.index(before) + 1 if before is not None else 0, key)
    return order


def _item(work: _Work, base: _Item | None, mine: _Item | None, theirs: _Item | None) -> list[_Item]:
    one = mine or theirs
    if one is None or (one.point is None and one.heading is None):
        return [one] if one else []
    if one.heading is not None:
        return _heading(work, base, mine, theirs)
    return _row(work, base, mine, theirs)


def _heading(work: _Work, base: _Item | None, mine: _Item | None, theirs: _Item | None) -> list[_Item]:
    if mine is None or theirs is None:
        one = mine or theirs
        if one is None:
            return []
        was = base.heading if base else None
        same = was is not None and one.heading is not None and one.heading.text == was.text
        return [] if same else [one]
    old = base.heading if base and base.heading else None
    line = _one(work, "heading", old, mine.heading, theirs.heading)
    return [_Item(mine.key, heading=line)]


def _row(work: _Work, base: _Item | None, mine: _Item | None, theirs: _Item | None) -> list[_Item]:
    known = mine or theirs or base
    if known is None:
        return []
    mark = known.key.removeprefix("r:")
    if base is None:
        return [one for one in (mine, theirs) if one][:1]
    old = base.point or Point(lines=())
    if mine is None or theirs is None:
        one = mine or theirs
        if one is None or one.point is None or _same(one.point, old):
            if theirs is None and mine is not None:
                work.taken.append(f"taken out: {_words_of(old)}")
            return []
        return _lost_or_changed(work, mark, one, mine_is_there=mine is not None)
    assert mine.point is not None  # noqa: S101
    assert theirs.point is not None  # noqa: S101
    lines = three_way(old.lines, mine.point.lines, theirs.point.lines, _key)
    picture = _picture(work, f"row {mark}", old.picture, mine.point.picture, theirs.point.picture)
    if lines is None:
        work.clashes.append(f"row [{mark}]: {_words_of(mine.point)} | {_words_of(theirs.point)}")
        work.pairs.append(f"{mark}{NEW}")
        other = replace(theirs.point, picture=picture)
        return [
            _Item(mine.key, point=replace(mine.point, picture=picture)),
            _Item(f"r:{mark}{NEW}", point=other),
        ]
    if [_key(line) for line in lines] != [_key(line) for line in mine.point.lines]:
        work.taken.append(f"changed: {_words_of(mine.point)} → {' '.join(x.text.text for x in lines)}")
    return [_Item(mine.key, point=Point(lines=tuple(lines), picture=picture))]


def _lost_or_changed(work: _Work, mark: str, one: _Item, *, mine_is_there: bool) -> list[_Item]:
    """One side took the row out, the other changed it: it stays, with a remark."""
    assert one.point is not None  # noqa: S101
    if mine_is_there:
        said = "The source of this row is gone, and you had changed the row. It is still here."
    else:
        said = "You took this row out, and it has changed since. It is back: take it out again, or keep it."
    text = _words_of(one.point)
    work.clashes.append(f"row [{mark}]: {said}")
    work.notes.append(Note(code="clash", message=said, text=text))
    return [one]


def _key(line: Line) -> Hashable:
    return (line.kind == "item", line.text.text, tuple((m.kind, m.start, m.end) for m in line.text.marks))


def _same(one: Point, other: Point) -> bool:
    return [_key(x) for x in one.lines] == [_key(x) for x in other.lines]


def three_way(
    base: Sequence[T], mine: Sequence[T], theirs: Sequence[T], key: Callable[[T], Hashable]
) -> list[T] | None:
    """`mine` and `theirs` merged, piece by piece; None where both changed the same piece in two ways."""
    b, m, t = ([key(x) for x in some] for some in (base, mine, theirs))
    if m == t or t == b:
        return list(mine)
    if m == b:
        return list(theirs)
    stable = _stable(b, m, t)
    out: list[T] = []
    at = (0, 0, 0)
    for place in [*stable, (len(b), len(m), len(t))]:
        cut_b, cut_m, cut_t = b[at[0] : place[0]], m[at[1] : place[1]], t[at[2] : place[2]]
        if cut_m == cut_t or cut_t == cut_b:
            out += mine[at[1] : place[1]]
        elif cut_m == cut_b:
            out += theirs[at[2] : place[2]]
        else:
            return None
        if place[0] < len(b):
            out.append(mine[place[1]])
        at = (place[0] + 1, place[1] + 1, place[2] + 1)
    return out


def _stable(b: list[Hashable], m: list[Hashable], t: list[Hashable]) -> list[tuple[int, int, int]]:
    """The places where all three say the same."""
    in_m = _pairs(b, m)
    in_t = _pairs(b, t)
    return [(place, in_m[place], in_t[place]) for place in sorted(in_m.keys() & in_t.keys())]


def _pairs(b: list[Hashable], other: list[Hashable]) -> dict[int, int]:
    blocks = SequenceMatcher(None, b, other, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _one(work: _Work, what: str, base: Line | None, mine: Line | None, theirs: Line | None) -> Line:
    """A line of which there is one only. In a clash mine stays, and a note has the other."""
    assert mine is not None  # noqa: S101
    if theirs is None or mine.text.text == theirs.text.text or (base and theirs.text.text == base.text.text):
        return mine
    if base and mine.text.text == base.text.text:
        work.taken.append(f"{what}: {theirs.text.text}")
        return theirs
    said = f"Two versions of the {what}. Yours stays in the text. This is the other one."
    work.clashes.append(f"{what}: {mine.text.text} | {theirs.text.text}")
    work.notes.append(Note(code="clash", message=said, text=theirs.text.text))
    return mine


def _picture(
    work: _Work, what: str, base: Picture | None, mine: Picture | None, theirs: Picture | None
) -> Picture | None:
    if _shown(mine) == _shown(theirs) or _shown(theirs) == _shown(base):
        return mine
    if _shown(mine) == _shown(base):
        return theirs
    work.clashes.append(f"{what}, picture: {_shown(mine)} | {_shown(theirs)}")
    said = f"Two pictures for {what}. Yours stays in the text. This is the other one."
    work.notes.append(Note(code="clash", message=said, text=theirs.alt if theirs else "no picture"))
    return mine


def _shown(picture: Picture | None) -> tuple[str, str, str] | None:
    return (picture.set_name, picture.file, picture.alt) if picture else None


def _words(work: _Work) -> tuple[HardWord, ...]:
    base, mine, theirs = (
        {word.term.casefold(): word for word in paper.draft.hard_words}
        for paper in (work.base, work.mine, work.theirs)
    )
    words: list[HardWord] = []
    for term in [*mine, *(term for term in theirs if term not in mine)]:
        word = _word(work, base.get(term), mine.get(term), theirs.get(term))
        if word is not None:
            words.append(word)
    return tuple(sorted(words, key=lambda word: word.term.casefold()))


def _word(
    work: _Work, base: HardWord | None, mine: HardWord | None, theirs: HardWord | None
) -> HardWord | None:
    if _said(mine) == _said(theirs) or _said(theirs) == _said(base):
        return mine
    if _said(mine) == _said(base):
        return theirs
    if mine is None or theirs is None:
        return mine or (theirs if base is None else None)
    said = f"Two explanations of “{mine.term}”. Yours stays. This is the other one."
    work.clashes.append(f"hard word {mine.term}: {mine.explanation} | {theirs.explanation}")
    work.notes.append(Note(code="clash", message=said, text=theirs.explanation))
    return mine


def _said(word: HardWord | None) -> tuple[str, ...]:
    return (word.term, word.explanation, word.example) if word else ()


def _notes(work: _Work) -> tuple[Note, ...]:
    """The notes of the new draft, and those of people."""
    own = [n for n in work.mine.draft.notes if n not in work.base.draft.notes]
    return tuple(dict.fromkeys((*work.theirs.draft.notes, *own, *work.notes)))


def _cuts(work: _Work, sections: tuple[Section, ...]) -> tuple[Cut, ...]:
    """What mine left out, and what theirs leaves out newly."""
    known = {cut.text.text for cut in work.base.cuts}
    said = {line.text.text for s in sections for p in s.points for line in p.lines}
    both = [*work.mine.cuts, *(cut for cut in work.theirs.cuts if cut.text.text not in known)]
    once: Mapping[str, Cut] = {cut.text.text: cut for cut in reversed(both)}
    return tuple(cut for cut in reversed(list(once.values())) if cut.text.text not in said)


def _sections(items: Sequence[_Item]) -> tuple[tuple[Section, ...], tuple[tuple[str, ...], ...]]:
    sections: list[tuple[Line | None, list[Point], list[str]]] = []
    for item in items:
        if item.point is None:
            sections.append((item.heading, [], []))
            continue
        if not sections:
            sections.append((None, [], []))
        sections[-1][1].append(item.point)
        sections[-1][2].append(item.key.removeprefix("r:"))
    kept = [one for one in sections if one[0] is not None or one[1]]
    return (
        tuple(Section(heading=heading, points=tuple(points)) for heading, points, _ in kept),
        tuple(tuple(marks) for *_, marks in kept),
    )


def _words_of(point: Point) -> str:
    return " ".join(line.text.text for line in point.lines)
