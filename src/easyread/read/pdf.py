"""PDF files with a text layer to one Document. What stands at the edge of pages goes to the notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from easyread.errors import InputError
from easyread.model import Block, Document, Figure, Note, Origin
from easyread.read.clean import Cleaner
from easyread.read.compose import ReadBlocks, document_of
from easyread.read.front_matter import FrontMatter
from easyread.read.html import with_lost
from easyread.read.items import Items
from easyread.read.pdf_blocks import blocks_of
from easyread.read.pdf_lines import lines_of
from easyread.read.pdf_open import Page, open_pdf
from easyread.read.refuse import refuse_no_words, refuse_wrong_kind

# A page of a scan has no letters at all, or a stamp.
FEW_LETTERS = 25
# The first bytes may come after some others, but not after many.
HEAD = 1024


def read_pdf(data: bytes, name: str) -> tuple[Document, ...]:
    """The text of a PDF. `name` is its name without the folder. Raises InputError."""
    return pages_read(data, name, ocr=False)


def pages_read(data: bytes, name: str, *, ocr: bool) -> tuple[Document, ...]:
    """As read_pdf. `ocr`: Tesseract reads the pages that are pictures."""
    refuse_wrong_kind(data, ".pdf")
    if b"%PDF" not in data[:HEAD]:
        raise InputError("This is not a PDF file.", hint="Check the end of its name.")
    pages = open_pdf(data)
    if not ocr:
        return (document_in(pages, name),)
    from easyread.read.ocr import with_words

    pages, doubts = with_words(pages, data, FEW_LETTERS)
    document = document_in(pages, name)
    return (replace(document, notes=(*doubts, *document.notes)),)


def document_in(pages: Sequence[Page], name: str) -> Document:
    """The Document that the pages make. Raises InputError when they are scans."""
    _refuse_scan(pages)
    refuse_no_words([part.words for page in pages for part in page.parts])
    cleaner = Cleaner()
    read = lines_of(pages, cleaner)
    items = Items([])
    blocks = tuple(blocks_of(read.lines, items))
    figures = tuple(_figures(pages, cleaner))
    parts = ReadBlocks(blocks=(*blocks, *figures), notes=(), italic=frozenset())
    document = document_of(parts, FrontMatter(), name)
    notes = (*cleaner.notes, *document.notes, *read.notes, *items.notes, *_beside(pages, cleaner))
    shown = [(line.number, line.words) for line in read.lines]
    document = with_lost(replace(document, notes=notes), shown, cleaner)
    known = {line.number: line.page for line in read.lines}
    return replace(document, notes=tuple(_with_page(note, known) for note in document.notes))


def _with_page(note: Note, pages: Mapping[int, int]) -> Note:
    """The note with its page, where only its line is known."""
    if note.origin is None or note.origin.page or note.origin.line not in pages:
        return note
    return replace(note, origin=replace(note.origin, page=pages[note.origin.line]))


def _refuse_scan(pages: Sequence[Page]) -> None:
    """Raises InputError when most pages are pictures."""
    empty = [page for page in pages if _letters(page) < FEW_LETTERS]
    if pages and 2 * len(empty) > len(pages) and any(page.pictures for page in empty):
        raise InputError(
            "This PDF holds pictures of pages, and no text that can be read.",
            hint="Ask for it as a Word file. Or add --ocr: then Tesseract reads the pictures.",
        )


def _letters(page: Page) -> int:
    return sum(len(part.words.strip()) for part in page.parts)


def _figures(pages: Sequence[Page], cleaner: Cleaner) -> Iterator[Block]:
    """The pictures that have words. Where they stand among the lines is not known: they come last."""
    for page in pages:
        for alt in page.alts:
            yield Figure(alt=cleaner.text(alt, 0).text, origin=Origin(line=0, page=page.number))


def _beside(pages: Sequence[Page], cleaner: Cleaner) -> Iterator[Note]:
    for page in pages:
        for remark in page.remarks:
            text = cleaner.text(remark, 0).text
            yield _note("This is a comment, or it stands in a form. It was left out.", page, text)
        if page.broken:
            yield _note("This page is damaged. It was left out.", page)
        elif page.pictures and _letters(page) < FEW_LETTERS:
            yield _note("This page is a picture. Any words in it were left out. Look at it.", page)


def _note(message: str, page: Page, text: str = "") -> Note:
    origin = Origin(line=0, page=page.number)
    return Note(code="left-out", message=f"Page {page.number}: {message}", text=text, origin=origin)
