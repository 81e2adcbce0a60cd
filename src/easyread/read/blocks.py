"""The body of a post: lines in, headings, paragraphs and lists out. Furniture goes to the notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from easyread.model import Block, Bullets, Heading, Note, Origin, Paragraph
from easyread.read.front_pages import IMPRINT, imprint, notes_of
from easyread.read.furniture import furniture, short_form
from easyread.read.glued import GLUED, split_glued
from easyread.read.inline import text_with_links
from easyread.read.lines import Line, looks_like_heading
from easyread.read.marks import is_rule, list_mark
from easyread.read.unmarked import count_items

_HASHES = re.compile(r"(?P<hashes>#{1,6})\s+(?P<words>\S.*?)(?:\s+#+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a post says, and what was left out of it."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]


def read_body(lines: Sequence[Line]) -> Body:
    """The blocks of a post, in order. Every word of the lines is in a block or in a note."""
    kept, notes = _without_furniture(lines)
    rows, parted = _rows(kept)
    blocks: list[Block] = []
    place = 0
    while place < len(rows):
        block, used = _next_block(rows, place, blocks)
        blocks.append(block)
        place += used
    return Body(blocks=tuple(blocks), notes=(*notes, *parted))


def _without_furniture(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Note, ...]]:
    kept: list[Line] = []
    notes: list[Note] = []
    gap = 0
    pages = imprint([line.text for line in lines])
    for place, line in enumerate(lines):
        after = lines[place + 1].gap if place + 1 < len(lines) else 1
        note = short_form(line.text, line.origin) or furniture(
            line.text, line.origin, alone=line.gap > 0 and after > 0
        )
        if note or place in pages:
            notes += [note] if note else []
            gap += line.gap
        else:
            kept.append(replace(line, gap=line.gap + gap))
            gap = 0
    front = [(lines[place].text, lines[place].origin, IMPRINT) for place in sorted(pages)]
    return tuple(kept), (*notes, *notes_of(front))


def _rows(lines: Sequence[Line]) -> tuple[tuple[Line, ...], list[Note]]:
    """One line for each list item, and no lines that are only drawn ("-----")."""
    rows: list[Line] = []
    notes: list[Note] = []
    for line in lines:
        if is_rule(line.text):
            continue
        parts = split_glued(line.text)
        if len(parts) > 1:
            notes.append(Note(code="mended", message=GLUED, text=line.text, origin=line.origin))
        for index, part in enumerate(parts):
            rows.append(replace(line, text=part, gap=line.gap if index == 0 else 0))
    return tuple(rows), notes


def _next_block(rows: Sequence[Line], place: int, blocks: Sequence[Block]) -> tuple[Block, int]:
    """The block that begins at `place`, and how many rows it takes."""
    line = rows[place]
    hashes = _HASHES.fullmatch(line.text)
    if hashes:
        level = max(2, len(hashes["hashes"]))
        return Heading(text=text_with_links(hashes["words"]), origin=line.origin, level=level), 1
    marked = _marked_items(rows, place)
    if marked:
        return _bullets(rows[place : place + marked]), marked
    if blocks and isinstance(blocks[-1], Paragraph) and blocks[-1].text.text.endswith(":"):
        unmarked = count_items(rows[place:])
        if unmarked:
            items = rows[place : place + unmarked]
            return Bullets(items=tuple(text_with_links(i.text) for i in items), origin=_span(items)), unmarked
    if _is_heading(rows, place):
        return Heading(text=text_with_links(line.text), origin=line.origin), 1
    return Paragraph(text=text_with_links(line.text), origin=line.origin), 1


def _marked_items(rows: Sequence[Line], place: int) -> int:
    """How many list items with marks of one kind begin here. One number or letter alone is no list."""
    first = list_mark(rows[place].text)
    if first is None or (first.place and first.place != 1):
        return 0
    count = 1
    for line in rows[place + 1 :]:
        mark = list_mark(line.text)
        if mark is None or mark.kind != first.kind or (mark.place and mark.place != count + 1):
            break
        count += 1
    # "1. What we learned" over a paragraph is a heading with a number: the number stays.
    return 0 if first.place and count == 1 else count


def _bullets(rows: Sequence[Line]) -> Bullets:
    marks = [mark for line in rows if (mark := list_mark(line.text))]
    return Bullets(
        items=tuple(text_with_links(mark.words) for mark in marks),
        origin=_span(rows),
        ordered=marks[0].kind == "number",
    )


def _span(rows: Sequence[Line]) -> Origin:
    return Origin(line=rows[0].number, end_line=rows[-1].end)


def _is_heading(rows: Sequence[Line], place: int) -> bool:
    """Like a heading, and over a paragraph, or over one more heading that is."""
    if not _heads(rows, place):
        return False
    below = rows[place + 1]
    if not looks_like_heading(below.text):
        return True
    return below.gap > 0 and _heads(rows, place + 1) and not looks_like_heading(rows[place + 2].text)


def _heads(rows: Sequence[Line], place: int) -> bool:
    """Looks like a heading, does not go on from a lead-in, and something follows."""
    if place + 1 >= len(rows) or not looks_like_heading(rows[place].text):
        return False
    if rows[place].text.rstrip("”’\"'").endswith("?") and 0 in (rows[place].gap, rows[place + 1].gap):
        # A question among other lines is a thought of the author. One on its own is a heading.
        return False
    lead_in = place > 0 and rows[place - 1].text.endswith((":", ","))
    return not lead_in or rows[place].gap > 1
