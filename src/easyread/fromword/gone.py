"""What is not where it was: lines that were taken out, and rows that were moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from easyread.draftfile import Cut
from easyread.fromword.match import plain
from easyread.fromword.rows import Sec
from easyread.fromword.work import Work

TAKEN_OUT = "A person took it out in Word."


def taken_out(work: Work, sections: list[Sec]) -> list[Cut]:
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
        line = work.line_at(ref)
        if plain(ref.text).lower().strip(".") in said and set(line.sources) <= keys:
            continue
        work.edit("taken out", before=ref.text)
        if not ref.text.strip():
            continue
        cuts.append(Cut(text=line.text, sources=line.sources, reason=TAKEN_OUT))
    return cuts


def moved(work: Work) -> None:
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
