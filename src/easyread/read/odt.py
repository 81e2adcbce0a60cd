"""OpenDocument text (LibreOffice) to one Document. What stands beside the text goes to the notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from easyread.errors import InputError
from easyread.model import Document
from easyread.read.clean import Cleaner
from easyread.read.compose import ReadBlocks, document_of
from easyread.read.front_matter import FrontMatter
from easyread.read.html import with_lost
from easyread.read.odt_blocks import Odt, blocks_of, name_of, styles_of
from easyread.read.packed import Pack, open_pack
from easyread.read.refuse import refuse_no_words, refuse_wrong_kind

_BESIDE = {
    "header": "This stood at the top of the pages. It was left out.",
    "footer": "This stood at the bottom of the pages. It was left out.",
}


def read_odt(data: bytes, name: str) -> tuple[Document, ...]:
    """The text of an OpenDocument file. `name` is its name without the folder. Raises InputError."""
    refuse_wrong_kind(data, ".odt")
    pack = open_pack(data, "OpenDocument file")
    _refuse_locked(pack)
    if "content.xml" not in pack:
        raise InputError("There is no text in this file.", hint="Open it in its program and save it as .odt.")
    tree = pack.tree("content.xml")
    body = next(
        (node for node in tree.iter() if name_of(node) == "text" and name_of(node.getparent()) == "body"),
        None,
    )
    refuse_no_words([] if body is None else ["".join(body.itertext())])
    common = styles_of(pack.tree("styles.xml")) if "styles.xml" in pack else {}
    odt = Odt(cleaner=Cleaner(), styles={**common, **styles_of(tree)})
    blocks = tuple(blocks_of(odt, body))
    read = ReadBlocks(blocks=blocks, notes=(), italic=frozenset(odt.italic))
    document = document_of(read, FrontMatter(), name)
    _note_beside(pack, odt)
    document = replace(document, notes=(*odt.cleaner.notes, *document.notes, *odt.notes))
    return (with_lost(document, _shown(body), odt.cleaner),)


def _refuse_locked(pack: Pack) -> None:
    if "META-INF/manifest.xml" in pack and b"encryption-data" in pack.read("META-INF/manifest.xml"):
        raise InputError(
            "This OpenDocument file is locked with a password.",
            hint="Open it, take the password off, and save it again.",
        )


def _shown(body: Any) -> Iterator[tuple[int, str]]:
    """Each paragraph with its number, for the look at what was lost."""
    paragraphs = [node for node in body.iter() if name_of(node) in ("p", "h")]
    for number, paragraph in enumerate(paragraphs, 1):
        yield number, " ".join(paragraph.itertext())


def _note_beside(pack: Pack, odt: Odt) -> None:
    """Notes for macros and for what stands at the edges of the pages."""
    if any(name.startswith(("Basic/", "Scripts/")) for name in pack.names()):
        odt.note("left-out", "This file has macros (small programs). They were not run.", "")
    said: set[str] = set()
    if "styles.xml" not in pack:
        return
    for node in pack.tree("styles.xml").iter():
        words = " ".join("".join(node.itertext()).split()) if name_of(node) in _BESIDE else ""
        if words and words not in said:
            said.add(words)
            odt.note("left-out", _BESIDE[name_of(node)], words)
