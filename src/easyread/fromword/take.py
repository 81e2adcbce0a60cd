"""The draft as a person left it in Word: lines, rows, pictures, hard words changed, added, moved or out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from easyread.draftfile import Ideas, Paper, in_step
from easyread.fromword import beside
from easyread.fromword.again import bring_home
from easyread.fromword.gone import moved, taken_out
from easyread.fromword.lines import title_now
from easyread.fromword.match import match
from easyread.fromword.pages import Page
from easyread.fromword.refs import TAKEN, Ref
from easyread.fromword.rows import marks_of, section_of, sections_of, woven
from easyread.fromword.shown import Pictures
from easyread.fromword.work import Edit, Work
from easyread.model import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The draft file after the edits, what the edits were, and pictures to put beside it: name -> bytes."""

    paper: Paper
    edits: tuple[Edit, ...] = ()
    pictures: dict[str, bytes] = field(default_factory=dict)


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
    bring_home(work)
    regions = _regions(work)
    sections = woven(
        sections_of(work, [n for n, region in enumerate(regions) if region == "paper"]),
        sections_of(work, [n for n, region in enumerate(regions) if region == TAKEN]),
    )
    cuts = taken_out(work, sections)
    frame, day = beside.frame(work, [n for n, region in enumerate(regions) if region == "frame"])
    words = beside.hard_words(work, [n for n, region in enumerate(regions) if region == "hard"])
    beside.unplaced(work, regions)
    moved(work)
    cover = pictures.now(paper.draft.cover, old.cover, pictures.cover())
    if cover != paper.draft.cover:
        work.edit("picture", paper.draft.cover.alt if paper.draft.cover else "", cover.alt if cover else "")
    for comment in new.comments:
        work.notes.append(Note(code="comment", message="A comment in the Word file.", text=comment))
    beside.others(work)
    known = set(paper.draft.notes)
    draft = replace(
        paper.draft,
        title=title_now(work),
        sections=tuple(map(section_of, sections)),
        hard_words=words,
        cover=cover,
        date=day,
        notes=(*paper.draft.notes, *(note for note in work.notes if note not in known)),
    )
    rows = marks_of(work, sections)
    for what in pictures.refused:
        work.edit("not placed", after=what)
    made = replace(paper, draft=draft, rows=rows, cuts=(*paper.cuts, *cuts), frame=frame)
    made = in_step(paper, made)
    return Taken(paper=made, edits=tuple(work.edits), pictures=pictures.files)


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
