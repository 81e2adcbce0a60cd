"""Plain text to Documents: one post, or an archive of posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from easyread.model import Document, Note, Text
from easyread.read.archive import split_posts
from easyread.read.blocks import read_body
from easyread.read.dates import date_line
from easyread.read.front_pages import CONTENTS, contents, notes_of
from easyread.read.furniture import furniture
from easyread.read.head import Head, read_head
from easyread.read.lines import Line, ends_sentence, filled_lines, looks_like_title
from easyread.read.names import title_from_name
from easyread.read.refuse import refuse_no_words, refuse_not_text
from easyread.read.repair import mend
from easyread.read.wrapped import join_wrapped


def read_text(data: bytes, name: str) -> tuple[Document, ...]:
    """The posts of a plain text file. `name` is its name without the folder. Raises InputError."""
    refuse_not_text(data)
    mended = mend(data, entities=True)
    refuse_no_words(mended.lines)
    filled, contents = _without_contents(filled_lines(mended.lines, mended.numbers))
    lines = join_wrapped(filled)
    archive = split_posts(lines)
    series, repeated = _without_repeats(archive.series)
    documents = [
        replace(_read_post(post.lines, name), series=" – ".join(line.text for line in series))
        for post in archive.posts
    ]
    starts = [post.lines[0].number if post.lines else 1 for post in archive.posts]
    return _with_notes(documents, starts, [*repeated, *mended.notes, *contents])


def _read_post(lines: Sequence[Line], name: str) -> Document:
    rest = list(lines)
    notes: list[Note] = []
    first = Head()
    while rest and (note := furniture(rest[0].text, rest[0].origin, alone=False)):
        notes.append(note)
        rest.pop(0)
    if rest and date_line(rest[0].text):
        first = replace(read_head([rest.pop(0)]), used=0)
    title = title_from_name(name)
    if rest and _is_title(rest):
        line = rest.pop(0)
        title = line.text.lstrip("# ").rstrip("# ") or line.text
        while rest and rest[0].text == line.text:
            notes.append(_repeated(rest.pop(0)))
    head = read_head(rest, first)
    body = read_body(rest[head.used :])
    return Document(
        title=title,
        blocks=body.blocks,
        source=name,
        byline=head.byline,
        author=head.author,
        role=head.role,
        date=head.date,
        standfirst=Text(text=head.standfirst.text) if head.standfirst else None,
        notes=(*notes, *body.notes),
    )


def _is_title(lines: Sequence[Line]) -> bool:
    """Like a title, or marked as one, or a short sentence over a byline or a date."""
    text = lines[0].text
    if text.startswith("# ") or looks_like_title(text):
        return True
    return ends_sentence(text) and len(lines) > 1 and read_head(lines[1:2]).used == 1


def _without_repeats(series: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    kept: list[Line] = []
    notes: list[Note] = []
    for line in series:
        if line.text in [other.text for other in kept]:
            notes.append(_repeated(line))
        else:
            kept.append(line)
    return kept, notes


def _without_contents(lines: Sequence[Line]) -> tuple[tuple[Line, ...], list[Note]]:
    """The lines without a list of contents, which is looked for before lines are joined."""
    out = contents([line.text for line in lines])
    kept = tuple(line for place, line in enumerate(lines) if place not in out)
    if not out or not kept:
        return tuple(lines), []
    return kept, notes_of([(lines[place].text, lines[place].origin, CONTENTS) for place in sorted(out)])


def _repeated(line: Line) -> Note:
    return Note(code="left-out", message="This title stands twice.", text=line.text, origin=line.origin)


def _with_notes(
    documents: Sequence[Document], starts: Sequence[int], notes: Sequence[Note]
) -> tuple[Document, ...]:
    """Each note with the post that its line is in; notes from above the first post go with the first."""
    found: list[list[Note]] = [[] for _ in documents]
    for note in notes:
        line = note.origin.line if note.origin else 0
        place = max((i for i, start in enumerate(starts) if start <= line), default=0)
        found[place].append(note)
    pairs = zip(documents, found, strict=True)
    return tuple(replace(document, notes=(*extra, *document.notes)) for document, extra in pairs)
