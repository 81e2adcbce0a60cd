"""The headings and rows of three versions as one list: where both changed a row, both stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from easyread.draftfile import Paper
from easyread.merge.once import one_line, one_picture
from easyread.merge.pieces import three_way
from easyread.merge.work import Work
from easyread.model import Line, Point, Section

NEW = "-new"  # the mark of the other version of a row starts with the row's own mark


@dataclass(frozen=True, slots=True)
class Item:
    """A heading or a row, by what it is known by."""

    key: str
    heading: Line | None = None
    point: Point | None = None


def _items(paper: Paper) -> list[Item]:
    found: list[Item] = []
    seen: Counter[str] = Counter()  # two headings may have the same words
    for number, (section, marks) in enumerate(zip(paper.draft.sections, paper.rows, strict=True)):
        if section.heading is not None or number:
            key = _heading_key(section.heading) if section.heading else "h:"
            seen[key] += 1
            found.append(Item(f"{key}#{seen[key]}", heading=section.heading))
        found += [Item(f"r:{mark}", point=point) for mark, point in zip(marks, section.points, strict=True)]
    return found


def _heading_key(line: Line) -> str:
    key = next((s for s in line.sources if s != "person"), "")
    return f"h:{key or line.text.text}"


def merged_items(work: Work) -> list[Item]:
    base, mine, theirs = (
        {item.key: item for item in _items(paper)} for paper in (work.base, work.mine, work.theirs)
    )
    merged: list[Item] = []
    if _both_moved(list(base), list(mine), list(theirs)):
        said = "Both put rows in another order. Yours stays."
        work.clash(f"order: {said}", said, "")
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


def _both_moved(base: list[str], mine: list[str], theirs: list[str]) -> bool:
    """Whether both changed the order of what all three have, in two ways."""
    all_have = set(base) & set(mine) & set(theirs)
    b, m, t = ([key for key in some if key in all_have] for some in (base, mine, theirs))
    return b not in (m, t) and m != t


def _item(work: Work, base: Item | None, mine: Item | None, theirs: Item | None) -> list[Item]:
    one = mine or theirs
    if one is None or (one.point is None and one.heading is None):
        return [one] if one else []
    if one.heading is not None:
        return _heading(work, base, mine, theirs)
    return _row(work, base, mine, theirs)


def _heading(work: Work, base: Item | None, mine: Item | None, theirs: Item | None) -> list[Item]:
    was = base.heading if base else None
    my, their = mine.heading if mine else None, theirs.heading if theirs else None
    if mine is not None and my is not None and their is not None:
        return [Item(mine.key, heading=one_line(work, "heading", was, my, their))]
    one, left = (mine, my) if my is not None else (theirs, their)
    if one is None or left is None or (was is not None and left.text == was.text):
        return []
    if was is not None:
        said = f"One side took the heading “{was.text.text}” out, the other changed it. It is still here."
        work.clash(f"heading: {said}", said, left.text.text)
    return [one]


def _row(work: Work, base: Item | None, mine: Item | None, theirs: Item | None) -> list[Item]:
    known = mine or theirs or base
    if known is None:
        return []
    mark = known.key.removeprefix("r:")
    if base is None:
        return [one for one in (mine, theirs) if one][:1]
    old = base.point or Point(lines=())
    my, their = mine.point if mine else None, theirs.point if theirs else None
    if my is None or their is None:
        left = my or their
        if left is None or _same(left, old):
            if their is None and my is not None:
                work.taken.append(f"taken out: {_words_of(old)}")
            return []
        _tell_of_one(work, mark, left, mine_is_there=my is not None)
        return [Item(known.key, point=left)]
    lines = three_way(old.lines, my.lines, their.lines, _key)
    picture = one_picture(work, f"row {mark}", old.picture, my.picture, their.picture)
    if lines is None:
        work.clashes.append(f"row [{mark}]: {_words_of(my)} | {_words_of(their)}")
        work.pairs.append(f"{mark}{NEW}")
        both = ((known.key, my), (f"r:{mark}{NEW}", their))
        return [Item(key, point=replace(point, picture=picture)) for key, point in both]
    if [_key(line) for line in lines] != [_key(line) for line in my.lines]:
        work.taken.append(_difference(my.lines, lines))
    return [Item(known.key, point=Point(lines=tuple(lines), picture=picture))]


def _difference(old: Sequence[Line], new: Sequence[Line]) -> str:
    """The lines that are not the same, in a few words."""
    was, now = ([line.text.text for line in some] for some in (old, new))
    gone = " ".join(text for text in was if text not in now)
    added = " ".join(text for text in now if text not in was)
    if gone and added:
        return f"changed: {gone} → {added}"
    return f"added: {added}" if added else f"taken out: {gone or ' '.join(was)}"


def _tell_of_one(work: Work, mark: str, left: Point, *, mine_is_there: bool) -> None:
    """One side took the row out, the other changed it: it stays, with a remark."""
    if mine_is_there:
        said = "The source of this row is gone, and you had changed the row. It is still here."
    else:
        said = "You took this row out, and it has changed since. It is back: take it out again, or keep it."
    work.clash(f"row [{mark}]: {said}", said, _words_of(left))


def _key(line: Line) -> Hashable:
    return (line.kind == "item", line.text.text, tuple((m.kind, m.start, m.end) for m in line.text.marks))


def _same(one: Point, other: Point) -> bool:
    return [_key(x) for x in one.lines] == [_key(x) for x in other.lines]


def sections_of(items: Sequence[Item]) -> tuple[tuple[Section, ...], tuple[tuple[str, ...], ...]]:
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
