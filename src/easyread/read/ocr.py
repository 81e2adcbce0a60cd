"""Pages that are pictures, read by Tesseract: each line of words goes where it stands on the page."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from easyread.errors import InputError, MissingPartError
from easyread.model import Note, Origin
from easyread.read.pdf_open import Page, Part, Piece

PROGRAM = "tesseract"
# What Tesseract is made for. A point is 1/72 inch.
DPI = 300
POINTS = 72 / DPI
# A page takes 1 to 10 seconds.
SECONDS = 90
MOST_PAGES = 300
# Tesseract gives 0 to 100. Words that it read rightly mostly have more than 80, wrong ones less than 60.
SURE = 70.0
# The height of a line depends on its letters ("one" and "type"): this near to the usual one is the usual one.
NEAR = 0.3
_WORD = 5  # the level of words in the table that Tesseract writes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    text: str
    sure: float
    left: float
    top: float
    right: float
    bottom: float


def with_words(pages: Sequence[Page], data: bytes, few: int) -> tuple[tuple[Page, ...], list[Note]]:
    """The pages, with words on those that are pictures with fewer than `few` letters, and notes on doubts.

    Raises MissingPartError without Tesseract, InputError when it cannot read a page.
    """
    wanted = [page for page in pages if page.pictures and _letters(page) < few]
    if not wanted:
        return tuple(pages), []
    if shutil.which(PROGRAM) is None:
        raise MissingPartError(
            "This PDF holds pictures of pages. The program that reads them, Tesseract, is not installed.",
            hint="Install it (on Debian: sudo apt-get install tesseract-ocr). Or ask for a Word file.",
        )
    if len(wanted) > MOST_PAGES:
        raise InputError(
            "This PDF has too many pages that are pictures.",
            hint="Save the pages that you need as a new PDF.",
        )
    notes: list[Note] = []
    found: dict[int, Page] = {}
    for page in wanted:
        lines = _lines(_table(_picture(data, page.number), page.number))
        found[page.number] = replace(page, parts=_parts(lines))
        notes += _doubts(lines, page.number)
    return tuple(found.get(page.number, page) for page in pages), notes


def _letters(page: Page) -> int:
    return sum(len(part.words.strip()) for part in page.parts)


def _picture(data: bytes, number: int) -> bytes:
    """The page drawn in greys, by PDFium in a process of its own."""
    command = [sys.executable, "-m", "easyread.read.pdf_child", str(number), str(DPI)]
    return _run(command, data, number)


def _table(picture: bytes, number: int) -> str:
    command = [PROGRAM, "stdin", "stdout", "-l", "eng", "--dpi", str(DPI), "tsv"]
    return _run(command, picture, number).decode("utf-8", "replace")


def _run(command: list[str], given: bytes, number: int) -> bytes:
    hint = "Ask for it as a Word file, or save the page as a new PDF."
    try:
        done = subprocess.run(  # noqa: S603  our own Python, or Tesseract, with no words of the file
            command,
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # several threads make Tesseract slower
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(f"Page {number} takes too long to read.", hint=hint) from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise InputError(f"The picture on page {number} cannot be read.", hint=hint) from error
    return done.stdout


def _lines(table: str) -> list[list[_Word]]:
    """The words of each line. A row: level, page, block, paragraph, line, word, place, sure, text."""
    found: dict[tuple[str, ...], list[_Word]] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) != 12 or cells[0] != str(_WORD) or not cells[11].strip():
            continue
        left, top, width, height = (int(cell) * POINTS for cell in cells[6:10])
        word = _Word(
            text=cells[11].strip(),
            sure=float(cells[10]),
            left=left,
            top=top,
            right=left + width,
            bottom=top + height,
        )
        found.setdefault(tuple(cells[1:5]), []).append(word)
    return list(found.values())


def _parts(lines: Sequence[Sequence[_Word]]) -> tuple[Part, ...]:
    heights = [max(word.bottom for word in line) - min(word.top for word in line) for line in lines]
    usual = statistics.median(heights) if heights else 1.0
    return tuple(
        Part(
            left=line[0].left,
            top=min(word.top for word in line),
            right=line[-1].right,
            bottom=max(word.bottom for word in line),
            size=max(1.0, usual if abs(height - usual) < NEAR * usual else height),
            sideways=False,
            pieces=(Piece(words=" ".join(word.text for word in line), bold=False, link=""),),
        )
        for line, height in zip(lines, heights, strict=True)
    )


def _doubts(lines: Sequence[Sequence[_Word]], number: int) -> list[Note]:
    """A note for each line with words that Tesseract was not sure of."""
    notes: list[Note] = []
    for line in lines:
        doubtful = [f"“{word.text}”" for word in line if word.sure < SURE]
        if doubtful:
            message = f"Page {number} is a picture, and these words were hard to read: {', '.join(doubtful)}."
            text = " ".join(word.text for word in line)
            notes.append(
                Note(code="not-sure", message=message, text=text, origin=Origin(line=0, page=number))
            )
    return notes
