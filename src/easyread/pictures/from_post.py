"""The post's own pictures: where their alt text says what they show, they come before any of ours."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from easyread.alt_text import alt_fault, caption_fault
from easyread.errors import DataFileError
from easyread.model import Document, Draft, Figure, Heading, Note, Picture, Point
from easyread.pictures.own import file_faults

POST = "post"  # the set of pictures that the post brought along
CREDIT = "the longer paper"
LEFT_OUT = "A picture of the post is left out."  # what the rewriter notes for each picture
MOST_BYTES = 20_000_000
LONGEST_ALT = 150  # letters: longer ones are texts (rule P15 asks for 125)
_DATA = re.compile(rb"""data:image/[a-z+.-]+;base64,[A-Za-z0-9+/=\s]+""")


def with_posts_own(draft: Draft, document: Document) -> Draft:
    """The draft with the post's pictures beside the rows of the text that they stand by.

    A picture that cannot be used stays left out, and its note says why.
    """
    taken: dict[int, Picture] = {}  # which block's row gets which picture
    notes = list(draft.notes)
    for number, block in enumerate(document.blocks, start=1):
        if not isinstance(block, Figure) or not block.alt.strip():
            continue
        wrong = "" if _has_place(block) else "Its file is not in the folder of the post."
        picture: Picture | None = None
        if not wrong:
            picture, wrong = _picture(block)
        place = next((n for n in _near(number, document) if n not in taken and _rows(draft, n)), None)
        if picture and place:
            taken[place] = picture
        _settle(notes, block, used=bool(picture and place), why=wrong)
    done: set[int] = set()
    sections = tuple(
        replace(section, points=tuple(_point(point, taken, done) for point in section.points))
        for section in draft.sections
    )
    return replace(draft, sections=sections, notes=tuple(notes))


def post_picture(file: str) -> bytes:
    """The bytes of a picture of the post. `file` is its fingerprint and its place. Raises DataFileError.

    Only a file with that fingerprint is given out: a draft file may come from anybody.
    """
    mark, _, place = file.partition(" ")
    try:
        data = _bytes(place)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise DataFileError(
            f"The picture of the post is not there any more: {_name(place)}.",
            hint="Put the post back, or take the picture out of the draft.",
        ) from error
    if _fingerprint(data) != mark:
        raise DataFileError(
            f"The picture of the post has changed: {_name(place)}.", hint="Convert the post again."
        )
    return data


def _point(point: Point, taken: dict[int, Picture], done: set[int]) -> Point:
    """The first row of a block gets the block's picture; the others keep theirs."""
    for block in _blocks(point):
        if block in taken and block not in done:
            done.add(block)
            return replace(point, picture=taken[block])
    return point


def _blocks(point: Point) -> list[int]:
    """The numbers of the blocks of the post that a row says."""
    keys = (key for line in point.lines for key in line.sources)
    return [
        int(key.partition(".")[0]) for key in keys if key[:1].isdigit() and key.partition(".")[0].isdigit()
    ]


def _rows(draft: Draft, block: int) -> bool:
    return any(block in _blocks(point) for section in draft.sections for point in section.points)


def _near(number: int, document: Document) -> Iterator[int]:
    """The blocks that a picture may belong to: those before it up to a heading, then those after it."""
    for before in range(number - 1, 0, -1):
        if isinstance(document.blocks[before - 1], Heading):
            break
        yield before
    for after in range(number + 1, len(document.blocks) + 1):
        if isinstance(document.blocks[after - 1], Heading):
            break
        yield after


def _has_place(figure: Figure) -> bool:
    return Path(figure.source.partition("#")[0]).is_absolute()


def _picture(figure: Figure) -> tuple[Picture | None, str]:
    """The picture, or why it cannot be used."""
    alt = " ".join(figure.alt.split())
    caption = figure.caption.text if figure.caption else ""
    if wrong := alt_fault(alt) or caption_fault(alt, caption):
        return None, wrong
    if len(alt) > LONGEST_ALT:
        return None, f"The words for it are too long: {len(alt)} letters."
    try:
        data = _bytes(figure.source)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return None, "Its file cannot be read."
    if faults := list(file_faults(data)):
        return None, faults[0]
    if b"<svg" in data[:2000]:
        return None, "It is an SVG drawing: only PNG and JPEG pictures of a post are used."
    file = f"{_fingerprint(data)} {figure.source}"
    return Picture(idea=alt, set_name=POST, file=file, alt=alt, credit=CREDIT, why="it is in the post"), ""


def _bytes(place: str) -> bytes:
    path, mark, member = place.rpartition("#")
    file = Path(path if mark else place)
    if not mark:
        data = file.read_bytes() if file.stat().st_size <= MOST_BYTES else b""
    elif member.startswith("data-"):
        data = _inside_page(file.read_bytes(), member.removeprefix("data-"))
    else:
        with zipfile.ZipFile(file) as pack:
            data = pack.read(member) if pack.getinfo(member).file_size <= MOST_BYTES else b""
    if not data:
        raise ValueError(place)
    return data


def _inside_page(page: bytes, mark: str) -> bytes:
    for found in _DATA.finditer(page):
        if hashlib.sha256(found[0]).hexdigest()[:16] == mark:
            try:
                return base64.b64decode(found[0].partition(b",")[2], validate=False)
            except binascii.Error:
                break
    return b""


def _settle(notes: list[Note], figure: Figure, *, used: bool, why: str) -> None:
    """The rewriter noted each picture as left out: that note goes where it is used, or says why it is not."""
    for place, note in enumerate(notes):
        if note.message == LEFT_OUT and note.origin == figure.origin and note.text == figure.alt:
            if used:
                del notes[place]
            elif why:
                notes[place] = replace(note, message=f"{LEFT_OUT} {why}")
            return


def _fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _name(place: str) -> str:
    return Path(place.partition("#")[0]).name
