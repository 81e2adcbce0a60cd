"""What one paragraph of the Word file is now: a line, a heading, the picture of its row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from easyread.draftfile.values import PERSON
from easyread.draftfile.write import usual_kind
from easyread.fromword.match import plain
from easyread.fromword.pages import Shown
from easyread.fromword.refs import Ref
from easyread.fromword.words import line_of, said_bold
from easyread.fromword.work import Work
from easyread.model import Line, Picture, Text

PART_OF = 0.7  # the share of a line's words that another line must have to be a piece of it


def title_now(work: Work) -> Line:
    old = work.draft.title
    n = next((n for n in range(len(work.new.paras)) if (r := work.ref(n)) and r.kind == "title"), None)
    if n is None or plain(work.new.paras[n].text) == plain(old.text.text):
        return old
    work.edit("heading", old.text.text, work.new.paras[n].text)
    return replace(old, text=Text(text=work.new.paras[n].text), changes=())


def heading_now(work: Work, n: int, ref: Ref | None) -> Line | None:
    text = work.new.paras[n].text
    old = work.draft.sections[ref.section].heading if ref and ref.kind == "heading" else None
    if ref and ref.kind == "heading" and plain(ref.text) == plain(text):
        return old
    if old is not None:
        work.edit("heading", old.text.text, text)
        return replace(old, text=Text(text=text), changes=())
    work.edit("heading", ref.text if ref else "", text)
    sources = work.line_at(ref).sources if ref and ref.kind == "line" else (PERSON,)
    return Line(text=Text(text=text), kind="heading", sources=sources)


def line_now(work: Work, n: int, ref: Ref | None) -> Line:
    """The line that a paragraph is now. One that nobody touched is the same value as before."""
    para = work.new.paras[n]
    terms = [word.term for word in work.draft.hard_words]
    if ref is None or ref.kind != "line":
        near = piece_of(work, n)
        sources = work.line_at(near).sources if near else (PERSON,)
        made = line_of(para, (), terms)
        kind = "item" if para.kind == "item" else usual_kind(made.text, sources)
        work.edit("added", after=made.text)
        return Line(text=made, kind=kind, sources=sources)
    old, before = work.line_at(ref), work.old.paras[work.found[n]]
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


def piece_of(work: Work, n: int) -> Ref | None:
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
            yield from work.line_at(work.refs[near]).sources


def picture_now(work: Work, n: int, ref: Ref | None) -> Picture | None:
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
