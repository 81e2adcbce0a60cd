"""What a draft has once: its title, cover, hard words, frame and the facts at its top."""

from __future__ import annotations

from dataclasses import replace

from easyread.merge.work import Work
from easyread.model import Draft, HardWord, Line, Picture


def one_line(work: Work, what: str, base: Line | None, mine: Line, theirs: Line) -> Line:
    """A line of which there is one only. In a clash mine stays, and a note has the other."""
    if mine.text.text == theirs.text.text or (base and theirs.text.text == base.text.text):
        return mine
    if base and mine.text.text == base.text.text:
        work.taken.append(f"{what}: {theirs.text.text}")
        return theirs
    said = f"Two versions of the {what}. Yours stays in the text. This is the other one."
    work.clash(f"{what}: {mine.text.text} | {theirs.text.text}", said, theirs.text.text)
    return mine


def one_picture(
    work: Work, what: str, base: Picture | None, mine: Picture | None, theirs: Picture | None
) -> Picture | None:
    if _shown(mine) == _shown(theirs) or _shown(theirs) == _shown(base):
        return mine
    if _shown(mine) == _shown(base):
        return theirs
    said = f"Two pictures for {what}. Yours stays in the text. This is the other one."
    work.clash(f"{what}, picture: {_said_of(mine)} | {_said_of(theirs)}", said, _said_of(theirs))
    return mine


def _shown(picture: Picture | None) -> tuple[str, str, str] | None:
    return (picture.set_name, picture.file, picture.alt) if picture else None


def _said_of(picture: Picture | None) -> str:
    return picture.alt if picture else "no picture"


def words(work: Work) -> tuple[HardWord, ...]:
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
    work: Work, base: HardWord | None, mine: HardWord | None, theirs: HardWord | None
) -> HardWord | None:
    if _said(mine) == _said(theirs) or _said(theirs) == _said(base):
        return mine
    if _said(mine) == _said(base):
        return theirs
    if mine is None or theirs is None:
        left = mine or theirs
        if base is not None and left is not None:
            said = f"One side took the hard word “{base.term}” out, the other changed it. It is still here."
            work.clash(f"hard word {base.term}: {said}", said, left.explanation)
        return left
    said = f"Two explanations of “{mine.term}”. Yours stays. This is the other one."
    work.clash(f"hard word {mine.term}: {mine.explanation} | {theirs.explanation}", said, theirs.explanation)
    return mine


def _said(word: HardWord | None) -> tuple[str, ...]:
    return (word.term, word.explanation, word.example) if word else ()


def with_facts(work: Work, made: Draft) -> Draft:
    """`made`, with the facts at the top of the file: a person may have put right who wrote it."""
    old, mine, new = work.base.draft, work.mine.draft, work.theirs.draft
    return replace(
        made,
        document_title=_one_text(
            work, "the name of the paper", old.document_title, mine.document_title, new.document_title
        ),
        author=_one_text(work, "the author", old.author, mine.author, new.author),
        role=_one_text(work, "the author’s role", old.role, mine.role, new.role),
        byline=_one_text(work, "the byline", old.byline, mine.byline, new.byline),
        date=_one_text(work, "the date", old.date, mine.date, new.date),
    )


def one_frame(work: Work) -> tuple[tuple[str, str], ...]:
    """The words of the frame that people changed."""
    base, mine, theirs = (dict(one.frame) for one in (work.base, work.mine, work.theirs))
    made = {}
    for old in dict.fromkeys((*theirs, *mine)):
        was, my, their = (one.get(old, old) for one in (base, mine, theirs))
        words = _one_text(work, f"“{old}”", was, my, their)
        if words != old:
            made[old] = words
    return tuple(made.items())


def _one_text(work: Work, what: str, base: str, mine: str, theirs: str) -> str:
    if theirs in (mine, base):
        return mine
    if mine == base:
        return theirs
    said = f"Two versions of {what}. Yours stays. This is the other one."
    work.clash(f"{what}: {mine or 'nothing'} | {theirs or 'nothing'}", said, theirs or "nothing")
    return mine
