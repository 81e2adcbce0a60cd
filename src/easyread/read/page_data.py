"""What a page says of itself ("Last updated", "Published by: …"), labels over their values, loose numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from easyread.model import Block, Bullets, Document, Heading, Note, Origin, Paragraph, Text
from easyread.read.dates import date_line
from easyread.read.lines import count_words, ends_sentence
from easyread.read.wordlists import word_set, words

PAGE = "This says when or by whom the page was put on the web. It was left out."
JOINED = "A label and what belongs to it stood on two lines. They are on one line now."
LISTED = "These numbers stood on lines of their own. The lines are a list now."
NUMBER = "This number stood on a line of its own. It was left out."
# The name of an organisation or a topic. A longer line says something.
VALUE_WORDS = 12
# A paragraph that can be an item of a list: one idea, or two.
ITEM_WORDS = 30

_UPDATES = re.compile(r"\s*[-–—|(]\s*(?:see|show|view|hide) all updates\)?\.?$", re.IGNORECASE)
_LOOSE_NUMBER = re.compile(r"(\d{1,2})[.)]")
_PHONE = re.compile(r"[+(]?\d[\d ()+-]{5,18}\d(?: \([^()]{1,30}\))?\.?")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """A paragraph, a heading or an item of a list; other blocks have no text here."""

    text: Text
    block: Block
    item: int = -1  # its place in a list

    @property
    def said(self) -> str:
        return self.text.text.strip()

    def is_line(self) -> bool:
        return self.item >= 0 or isinstance(self.block, Paragraph | Heading)


def without_page_data(document: Document) -> Document:
    """The document without what the page says of itself, and with labels beside their values."""
    units = list(_units(document.blocks))
    gone = _page_data(units)
    if len(gone) == len(units):
        return document  # nothing else is there: then it is the text
    notes = [
        Note(
            code="left-out",
            message=PAGE,
            text=" / ".join(one.said for one in run),
            origin=run[0].block.origin,
        )
        for run in _runs(units, gone)
    ]
    kept = list(_joined([unit for place, unit in enumerate(units) if place not in gone], notes))
    blocks = tuple(_numbered(list(_blocks(kept)), notes))
    if not notes:
        return document
    return replace(document, blocks=blocks, notes=(*document.notes, *notes))


def _units(blocks: Sequence[Block]) -> Iterator[_Unit]:
    for block in blocks:
        if isinstance(block, Bullets):
            yield from (_Unit(text=item, block=block, item=n) for n, item in enumerate(block.items))
        else:
            text = block.text if isinstance(block, Paragraph | Heading) else Text(text="")
            yield _Unit(text=text, block=block)


def _page_data(units: Sequence[_Unit]) -> frozenset[int]:
    """The places of what the page says of itself: sure ones, and then what belongs to them beside these."""
    gone: set[int] = set()
    for place, unit in enumerate(units):
        if not unit.is_line():
            continue
        if _is_dated(unit.said) or _is_published_by(unit.said):
            gone.add(place)
        elif place + 1 < len(units) and _label(unit.said, "day_labels") and _is_date(units[place + 1].said):
            gone |= {place, place + 1}
    for place in sorted(gone):
        for step in (1, -1):
            _beside(units, place, step, gone)
    return frozenset(gone)


def _beside(units: Sequence[_Unit], place: int, step: int, gone: set[int]) -> None:
    """Adds what belongs to the page and stands beside: "see all updates", "Topic" over "Health"."""
    while 0 <= place + step < len(units):
        if place + step in gone:
            place += step
            continue
        near = units[place + step]
        if near.is_line() and near.said.lower().rstrip(" .") in word_set("furniture", "whole"):
            gone.add(place + step)
            place += step
            continue
        pair = sorted((place + step, place + 2 * step))
        if pair[0] < 0 or pair[1] >= len(units) or not gone.isdisjoint(pair):
            return
        name, value = units[pair[0]], units[pair[1]]
        if not (value.is_line() and _label(name.said, "page_labels") and _is_value(value.said)):
            return
        gone.update(pair)
        place += 2 * step


def _label(words_said: str, kind: str) -> bool:
    return words_said.lower().rstrip(" :") in word_set("furniture", kind)


def _is_date(said: str) -> bool:
    return date_line(_UPDATES.sub("", said)) is not None


def _is_dated(said: str) -> bool:
    """ "Last updated: 3 May 2024", "Page last reviewed 3 May 2024 - see all updates"."""
    small = said.lower()
    start = next((label for label in words("furniture", "day_labels") if small.startswith(label)), "")
    rest = said[len(start) :]
    return bool(start) and rest[:1] in (" ", ":") and _is_date(rest.lstrip(" :"))


def _is_published_by(said: str) -> bool:
    """ "Published by: Directorate for Homes". Without the colon it may be the start of a sentence."""
    name, colon, value = said.partition(":")
    return bool(colon) and name.lower().strip() == "published by" and _is_value(value.strip())


def _is_value(said: str) -> bool:
    return bool(said) and count_words(said) <= VALUE_WORDS and not ends_sentence(said)


def _runs(units: Sequence[_Unit], gone: frozenset[int]) -> list[list[_Unit]]:
    runs = groupby(enumerate(sorted(gone)), key=lambda pair: pair[1] - pair[0])
    return [[units[place] for _, place in run] for _, run in runs]


def _joined(units: Sequence[_Unit], notes: list[Note]) -> Iterator[_Unit]:
    """The units, with "Phone" and the number below it as one: "Phone: 0161 496 0000"."""
    place = 0
    while place < len(units):
        name = units[place]
        value = units[place + 1] if place + 1 < len(units) else None
        if value is None or not _belong(name, value):
            yield name
            place += 1
            continue
        before = f"{name.said.rstrip(' :')}: "
        marks = tuple(
            replace(mark, start=mark.start + len(before), end=mark.end + len(before))
            for mark in value.text.marks
        )
        text = Text(text=f"{before}{value.text.text}", marks=marks)
        origin = _over(name.block.origin, value.block.origin)
        notes.append(Note(code="mended", message=JOINED, text=text.text, origin=origin))
        is_item = name.item >= 0 and value.item >= 0
        yield _Unit(text=text, block=name.block, item=name.item) if is_item else _paragraph(text, origin)
        place += 2


def _paragraph(text: Text, origin: Origin) -> _Unit:
    return _Unit(text=text, block=Paragraph(text=text, origin=origin))


def _belong(name: _Unit, value: _Unit) -> bool:
    same = (name.item < 0 and value.item < 0) or name.block is value.block
    if not same or not _label(name.said, "contact_labels") or isinstance(value.block, Heading):
        return False
    return any(shape.fullmatch(value.said) for shape in (_PHONE, _EMAIL, _WEB))


def _over(first: Origin, last: Origin) -> Origin:
    return replace(first, end_line=last.end_line or last.line)


def _blocks(units: Sequence[_Unit]) -> Iterator[Block]:
    """The blocks again. A list of which one item is left is a paragraph."""
    for _, run in groupby(units, key=lambda unit: id(unit.block)):
        left = list(run)
        block = left[0].block
        if not isinstance(block, Bullets) or len(left) == len(block.items):
            yield block
        elif len(left) == 1:
            yield Paragraph(text=left[0].text, origin=block.origin)
        else:
            yield replace(block, items=tuple(unit.text for unit in left))


def _numbered(blocks: Sequence[Block], notes: list[Note]) -> Iterator[Block]:
    """The blocks, with "1.", "2." on lines of their own as a list; a number without a list is left out."""
    place = 0
    while place < len(blocks):
        run = _run(blocks, place)
        paragraphs = [
            block for block in blocks[place + 1 : place + 2 * run : 2] if isinstance(block, Paragraph)
        ]
        if len(paragraphs) > 1 and all(count_words(one.text.text) <= ITEM_WORDS for one in paragraphs):
            origin = _over(blocks[place].origin, paragraphs[-1].origin)
            said = " / ".join(f"{n}. {one.text.text}" for n, one in enumerate(paragraphs, start=1))
            notes.append(Note(code="mended", message=LISTED, text=said, origin=origin))
            yield Bullets(items=tuple(one.text for one in paragraphs), origin=origin, ordered=True)
            place += 2 * run
        elif paragraphs:
            for number, paragraph in zip(blocks[place : place + 2 * run : 2], paragraphs, strict=True):
                said = number.text.text if isinstance(number, Paragraph | Heading) else ""
                notes.append(Note(code="left-out", message=NUMBER, text=said, origin=number.origin))
                yield paragraph
            place += 2 * run
        else:
            yield blocks[place]
            place += 1


def _run(blocks: Sequence[Block], place: int) -> int:
    """How many pairs of a number and a paragraph begin here. They count up from 1, or it is one pair."""
    first = _number_at(blocks, place)
    pairs = 0
    while first and _number_at(blocks, place + 2 * pairs) == first + pairs:
        pairs += 1
        if first != 1:
            break
    return pairs


def _number_at(blocks: Sequence[Block], place: int) -> int:
    """The number that stands alone here, with a paragraph below it; else 0."""
    here = blocks[place] if place < len(blocks) else None
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    found = _LOOSE_NUMBER.fullmatch(here.text.text.strip()) if isinstance(here, Paragraph | Heading) else None
    if found is None or not isinstance(below, Paragraph) or _LOOSE_NUMBER.fullmatch(below.text.text.strip()):
        return 0
    return int(found[1])
