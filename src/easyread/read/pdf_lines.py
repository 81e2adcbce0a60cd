"""The lines of a PDF in reading order, with clean letters, and notes for what stands beside the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.model import Note, Origin
from easyread.read.clean import Cleaner
from easyread.read.front_pages import CONTENTS, contents, notes_of
from easyread.read.links import is_address
from easyread.read.pdf_furniture import running
from easyread.read.pdf_open import Page, Part
from easyread.read.pdf_order import Row, reading_order
from easyread.read.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as it is printed: its page, its place, its words and looks."""

    row: Row
    page: int
    number: int
    cells: tuple[tuple[Span, ...], ...]  # for each part of the row, its spans

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans, with a space between parts."""
        space = Span(text=" ")
        return tuple(s for place, cell in enumerate(self.cells) for s in ((space, *cell) if place else cell))

    @property
    def origin(self) -> Origin:
        return Origin(line=self.number, end_line=self.number, page=self.page)

    @property
    def words(self) -> str:
        return "".join(span.text for span in self.spans).strip()

    @property
    def bold(self) -> bool:
        return all(span.bold for span in self.spans if span.text.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """All lines of a file, and what was left out of them."""

    lines: tuple[Line, ...]
    notes: tuple[Note, ...]


def lines_of(pages: Sequence[Page], cleaner: Cleaner) -> Lines:
    """The lines of all pages, numbered from 1 over the whole file."""
    found: list[Line] = []
    notes: list[Note] = []
    heads = running(pages)
    said: set[str] = set()
    for page in pages:
        start = len(found) + 1
        for part in page.parts:
            if part in heads[page.number] and part.words.strip() not in said:
                said.add(part.words.strip())
                notes.append(
                    _left_out("This stands at the edge of the pages.", part.words, page, start, cleaner)
                )
        inside = [part for part in page.parts if part not in heads[page.number] and not _is_off(part, page)]
        off = " ".join(part.words for part in page.parts if _is_off(part, page))
        if off.strip():
            notes.append(_left_out("These words lie outside the page.", off, page, start, cleaner))
        turned = " ".join(part.words for part in inside if part.sideways)
        if turned.strip():
            notes.append(_left_out("These words stand sideways on the page.", turned, page, start, cleaner))
        for row in reading_order([part for part in inside if not part.sideways and part.words.strip()]):
            number = len(found) + 1
            cells = tuple(_cell(part, number, cleaner) for part in row.parts)
            line = Line(row=row, page=page.number, number=number, cells=cells)
            found.append(line)
    out = contents([line.words for line in found])
    kept = tuple(line for place, line in enumerate(found) if place not in out)
    left = [(line.words, line.origin, CONTENTS) for place, line in enumerate(found) if place in out]
    return Lines(lines=kept, notes=(*notes, *notes_of(left)))


def _is_off(part: Part, page: Page) -> bool:
    """Whether nobody who looks at the page can see the part."""
    beside = part.right < 0 or part.left > page.width
    return beside or part.bottom < 0 or part.top > page.height


def _cell(part: Part, number: int, cleaner: Cleaner) -> tuple[Span, ...]:
    return tuple(
        Span(
            text=cleaner.clean(piece.words, number),
            bold=piece.bold,
            link=piece.link if is_address(piece.link) else "",
        )
        for piece in part.pieces
    )


def _left_out(message: str, words: str, page: Page, number: int, cleaner: Cleaner) -> Note:
    text = cleaner.text(words, number).text
    return Note(
        code="left-out",
        message=f"Page {page.number}: {message} It was left out.",
        text=text,
        origin=Origin(line=number, end_line=number, page=page.number),
    )
