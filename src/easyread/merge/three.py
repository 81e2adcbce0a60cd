"""Merges three versions of a draft file: the one that both started from, mine, and theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from easyread.draftfile import Cut, Paper
from easyread.merge.once import one_frame, one_line, one_picture, with_facts, words
from easyread.merge.rows import merged_items, sections_of
from easyread.merge.work import Work
from easyread.model import Note, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The merged file. `told` says in a few words what was taken from theirs, and where both clash."""

    paper: Paper
    taken: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()


def merge(base: Paper, mine: Paper, theirs: Paper) -> Merged:
    """What `mine` and `theirs` both did to `base`. Rows are the same where their marks are."""
    work = Work(base, mine, theirs)
    items = merged_items(work)
    frame = one_frame(work)
    draft = mine.draft
    made = replace(
        theirs.draft,
        title=one_line(work, "title", base.draft.title, draft.title, theirs.draft.title),
        cover=one_picture(work, "cover", base.draft.cover, draft.cover, theirs.draft.cover),
        hard_words=words(work),
    )
    made = with_facts(work, made)
    made = replace(made, notes=_notes(work))
    sections, rows = sections_of(items)
    paper = replace(
        mine,
        draft=replace(made, sections=sections),
        rows=rows,
        cuts=_cuts(work, sections),
        frame=frame,
        clashes=(*mine.clashes, *work.pairs),
    )
    return Merged(paper=paper, taken=tuple(work.taken), clashes=tuple(work.clashes))


def _notes(work: Work) -> tuple[Note, ...]:
    """The notes of the new draft, and those of people."""
    own = [n for n in work.mine.draft.notes if n not in work.base.draft.notes]
    return tuple(dict.fromkeys((*work.theirs.draft.notes, *own, *work.notes)))


def _cuts(work: Work, sections: tuple[Section, ...]) -> tuple[Cut, ...]:
    """What mine left out, and what theirs leaves out newly."""
    known = {cut.text.text for cut in work.base.cuts}
    said = {line.text.text for s in sections for p in s.points for line in p.lines}
    both = [*work.mine.cuts, *(cut for cut in work.theirs.cuts if cut.text.text not in known)]
    once: Mapping[str, Cut] = {cut.text.text: cut for cut in reversed(both)}
    return tuple(cut for cut in reversed(list(once.values())) if cut.text.text not in said)
