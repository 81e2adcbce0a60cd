"""Word files to one Document. What stands beside the text (footnotes, comments) goes to the notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from easyread.model import Document
from easyread.read.clean import Cleaner
from easyread.read.compose import ReadBlocks, document_of
from easyread.read.docx_blocks import blocks_of
from easyread.read.docx_parts import DELETED, Word, open_word, w
from easyread.read.front_matter import FrontMatter
from easyread.read.html import with_lost
from easyread.read.packed import Pack, open_pack
from easyread.read.refuse import refuse_no_words, refuse_wrong_kind

_BESIDE = {
    "header": "This stood at the top of the pages. It was left out.",
    "footer": "This stood at the bottom of the pages. It was left out.",
}


def read_docx(data: bytes, name: str) -> tuple[Document, ...]:
    """The text of a Word file. `name` is its name without the folder. Raises InputError."""
    refuse_wrong_kind(data, ".docx")
    pack = open_pack(data, "Word file")
    word = open_word(pack, Cleaner())
    body = word.tree.find(w("body"))
    refuse_no_words([] if body is None else [part.text or "" for part in body.iter(w("t"))])
    blocks = tuple(blocks_of(word, body))
    read = ReadBlocks(blocks=blocks, notes=(), italic=frozenset(word.italic))
    document = document_of(read, FrontMatter(), name)
    _note_beside(pack, word)
    document = replace(document, notes=(*word.cleaner.notes, *document.notes, *word.notes))
    return (with_lost(document, _shown(body), word.cleaner),)


def _shown(body: Any) -> Iterator[tuple[int, str]]:
    """Each paragraph of the file with its number, for the look at what was lost."""
    for number, paragraph in enumerate(body.iter(w("p")), 1):
        parts = paragraph.iter(w("t"), w("tab"), w("br"), w("p"))
        yield number, "".join(part.text or "" if part.tag == w("t") else " " for part in parts)


def _note_beside(pack: Pack, word: Word) -> None:
    """Notes for macros, running heads, footnotes that nothing calls, and words struck out."""
    if any(name.lower().endswith("vbaproject.bin") for name in pack.names()):
        word.note("left-out", "This file has macros (small programs). They were not run.", "")
    said: set[str] = set()
    for name in sorted(pack.names()):
        kind = next(
            (kind for kind in _BESIDE if name.startswith(f"word/{kind}") and name.endswith(".xml")), ""
        )
        if kind:
            words = word.words(pack.tree(name))
            if words and words not in said:
                said.add(words)
                word.note("left-out", _BESIDE[kind], words)
    struck = " ".join(
        "".join(part.text or "" for part in change.iter(w("delText"), w("t")))
        for change in word.tree.iter(*DELETED)
    )
    if struck.strip():
        word.note("left-out", "These words were struck out in the file. They were left out.", struck)
