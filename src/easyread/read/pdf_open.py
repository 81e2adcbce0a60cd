"""Asks a process of its own what is on the pages of a PDF, so that a bad PDF cannot harm ours."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from easyread.errors import InputError, MissingPartError

# A page takes 5 to 20 milliseconds. 1,500 pages that take longer than this are a trap.
SECONDS = 120

# The largest page of a PDF is 14,400 points wide.
FARTHEST = 15_000.0

_ERRORS = {
    "password": (
        "This PDF is locked with a password.",
        "Open it, save it without the password, and try again.",
    ),
    "damaged": ("This PDF is damaged.", "Get it again, or ask for it as a Word file."),
    "pages": ("This PDF is too long.", "Save the pages that you need as a new PDF."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Letters of one look."""

    words: str
    bold: bool
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of one line. Places are in points from the top left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float
    size: float
    sideways: bool
    pieces: tuple[Piece, ...]

    @property
    def words(self) -> str:
        return "".join(piece.words for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its parts in the order of the file, and what else is on it."""

    number: int
    width: float
    height: float
    parts: tuple[Part, ...]
    pictures: bool = False
    alts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    broken: bool = False


def open_pdf(data: bytes) -> tuple[Page, ...]:
    """The pages of a PDF. Raises InputError when it is damaged, locked or too long."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "easyread.read.pdf_child"],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise InputError("This PDF takes too long to read.", hint="Ask for it as a Word file.") from error
    try:
        told = json.loads(done.stdout)
    except ValueError as error:
        raise _error("damaged") from error
    return pages(told)


def pages(told: dict[str, Any]) -> tuple[Page, ...]:
    """The pages that the process told of. Raises InputError when it told of an error."""
    if told.get("error") == "missing":
        raise MissingPartError("The part that reads PDF files is missing.", hint="Install easyread again.")
    if "error" in told:
        raise _error(str(told["error"]))
    return tuple(_page(number, page) for number, page in enumerate(told["pages"], 1))


def _error(kind: str) -> InputError:
    message, hint = _ERRORS[kind]
    return InputError(message, hint=hint)


def _page(number: int, told: dict[str, Any]) -> Page:
    return Page(
        number=number,
        width=_near(told.get("width", 0.0)),
        height=_near(told["height"]),
        parts=tuple(_part(part) for part in told["parts"]),
        pictures=told.get("pictures", False),
        alts=tuple(told.get("alts", ())),
        remarks=tuple(told.get("remarks", ())),
        broken=told.get("broken", False),
    )


def _near(place: float) -> float:
    """A place that can be on a page. Broken files name places that are miles away, or no number at all."""
    return min(max(place, -FARTHEST), FARTHEST) if place == place else 0.0


def _part(told: Sequence[Any]) -> Part:
    left, top, right, bottom, size, sideways, pieces = told
    return Part(
        left=_near(left),
        top=_near(top),
        right=_near(right),
        bottom=_near(bottom),
        size=size,
        sideways=sideways,
        pieces=tuple(Piece(words=words, bold=bold, link=link) for words, bold, link in pieces),
    )
