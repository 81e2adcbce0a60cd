"""Moves the lines of a Document: a post in a feed begins in the middle of the file."""

from __future__ import annotations

from dataclasses import replace

from easyread.model import Document, Origin


def shifted(document: Document, by: int) -> Document:
    """The Document with all its lines `by` further down. Lines that are not known stay so."""
    blocks = tuple(replace(block, origin=_moved(block.origin, by)) for block in document.blocks)
    notes = tuple(
        replace(note, origin=_moved(note.origin, by)) if note.origin else note for note in document.notes
    )
    return replace(document, blocks=blocks, notes=notes)


def _moved(origin: Origin, by: int) -> Origin:
    end = origin.end_line + by if origin.end_line else 0
    return replace(origin, line=origin.line + by, end_line=end) if origin.line else origin
