"""Blocks to one Document: the title, byline, date and standfirst are found, furniture goes to the notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile, zip_longest

from easyread.model import Block, Document, Heading, Note, Origin, Paragraph, Text
from easyread.read.byline import byline
from easyread.read.dates import date_line
from easyread.read.front_matter import FrontMatter
from easyread.read.front_pages import front_pages, notes_of
from easyread.read.furniture import furniture
from easyread.read.glued import with_lists
from easyread.read.head import Head, read_head
from easyread.read.lines import Line, looks_like_heading
from easyread.read.names import title_from_name


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBlocks:
    """The blocks, the notes, and the first lines of paragraphs that are in italics from end to end."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    italic: frozenset[int]


def with_title(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a file whose headings begin at level 2. Its only "Heading 1" may be its title.

    A title of level 1 stays what it is. Without one, the title is the only heading of level 2, or one that
    the file begins with.
    """
    headings = [block for block in blocks if isinstance(block, Heading)]
    tops = [block for block in headings if block.level == 2]
    if (
        not tops
        or any(block.level == 1 for block in headings)
        or (len(tops) > 1 and blocks[0] is not tops[0])
    ):
        return tuple(blocks)
    return tuple(replace(block, level=1) if block is tops[0] else block for block in blocks)


def document_of(read: ReadBlocks, front: FrontMatter, name: str) -> Document:
    """The Document that the blocks make, with its title, byline and date found among them."""
    place = _title_place(read.blocks, front)
    title = [] if place is None else [read.blocks[place]]
    above = _not_told(read.blocks[: place or 0], front)
    below = read.blocks[(place or 0) + len(title) :]
    leading = tuple(takewhile(lambda block: isinstance(block, Paragraph), below))
    below = (*_not_told(leading, front), *below[len(leading) :])
    head = _head(below, read.italic, front)
    blocks, left_out = _without_furniture((*above, *below[head.used :]))
    standfirst = [b.text for b in below[: head.used] if isinstance(b, Paragraph) and _stands_first(b, head)]
    words = [b.text.text for b in title if isinstance(b, Heading | Paragraph)]
    document = Document(
        title=words[0] if words else front.title or title_from_name(name),
        blocks=_with_headings(blocks),
        source=name,
        byline=head.byline,
        author=head.author,
        role=head.role,
        date=head.date,
        standfirst=standfirst[0] if standfirst else None,
    )
    notes = (*read.notes, *left_out, *_link_of_title(title), *_front_not_used(front, document))
    return replace(document, notes=notes)


def _title_place(blocks: Sequence[Block], front: FrontMatter) -> int | None:
    """The first heading of level 1; with neither that nor front matter, a first line like a title."""
    for place, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level == 1:
            return place
    if blocks and not front.title and isinstance(blocks[0], Heading | Paragraph) and len(blocks) > 1:
        return 0 if looks_like_heading(blocks[0].text.text) else None
    return None


def _not_told(blocks: Sequence[Block], front: FrontMatter) -> tuple[Block, ...]:
    """The blocks without those that only say the author or the date, which are known."""
    return tuple(
        block
        for block in blocks
        if not (
            isinstance(block, Heading | Paragraph)
            and (block.text.text in (front.author, front.date) or _only_date(block.text.text, front))
        )
    )


def _only_date(text: str, front: FrontMatter) -> bool:
    date = date_line(text)
    return date is not None and date.text == front.date and not date.by and text.endswith(date.text)


def _head(below: Sequence[Block], italic: frozenset[int], front: FrontMatter) -> Head:
    """The head, from the paragraphs below the title. A line in italics may name the author without "By"."""
    leading = [b for b in takewhile(lambda b: isinstance(b, Paragraph), below) if isinstance(b, Paragraph)]
    lines = [
        Line(text=b.text.text, number=b.origin.line, end=b.origin.end_line, gap=1, indent=0) for b in leading
    ]
    known = Head(author=front.author, date="" if any(date_line(line.text) for line in lines) else front.date)
    if lines and lines[0].number in italic:
        who = byline(lines[0].text) or byline(f"by {lines[0].text}")
        if who and who.author:
            known = replace(known, byline=lines[0].text, author=who.author, role=who.role, used=1)
        elif len(lines) > 1 or len(below) > 1:
            known = replace(known, standfirst=lines[0], used=1)
    return read_head(lines, known, more=len(below) > len(leading))


def _stands_first(block: Paragraph, head: Head) -> bool:
    return head.standfirst is not None and block.origin.line == head.standfirst.number


def _without_furniture(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    kept: list[Block] = []
    notes: list[Note] = []
    texts = [block.text.text if isinstance(block, Heading | Paragraph) else "" for block in blocks]
    pages = front_pages(texts)
    for place, block in enumerate(blocks):
        note = furniture(block.text.text, block.origin) if isinstance(block, Paragraph) else None
        if note:
            notes.append(note)
        elif place not in pages:
            kept.append(block)
    if not kept and pages:
        return tuple(blocks), ()  # all of it looks like an imprint: then none of it is
    front = [(texts[place], blocks[place].origin, pages[place]) for place in sorted(pages)]
    return tuple(with_lists(kept, notes)), (*notes, *notes_of(front))


def _with_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Only the title is level 1. A short line that is bold from end to end, over another, is a heading."""
    found: list[Block] = []
    for block, below in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Heading):
            found.append(replace(block, level=max(2, block.level)))
        elif isinstance(block, Paragraph) and below and _is_bold_heading(block.text):
            marks = tuple(mark for mark in block.text.marks if mark.kind != "bold")
            found.append(Heading(text=replace(block.text, marks=marks), origin=block.origin, level=3))
        else:
            found.append(block)
    return tuple(found)


def _is_bold_heading(text: Text) -> bool:
    bold = [mark for mark in text.marks if mark.kind == "bold"]
    return (
        bool(bold) and bold[0].start == 0 and bold[0].end == len(text.text) and looks_like_heading(text.text)
    )


def _link_of_title(title: Sequence[Block]) -> list[Note]:
    """A Document's title is plain words: the address behind it goes to the notes."""
    return [
        Note(
            code="left-out",
            message="The title was a link. Its address was left out.",
            text=mark.target,
            origin=b.origin,
        )
        for b in title
        if isinstance(b, Heading | Paragraph)
        for mark in b.text.marks
        if mark.kind == "link"
    ]


def _front_not_used(front: FrontMatter, document: Document) -> list[Note]:
    """What the front matter says and the text says otherwise."""
    used = f"{document.title}\n{document.author}\n{document.byline}\n{document.date}"
    return [
        Note(
            code="left-out",
            message="The top of the file says something else than the text. The text was used.",
            text=told,
            origin=Origin(line=1, end_line=1),
        )
        for told in (front.title, front.author, front.date)
        if told not in used
    ]
