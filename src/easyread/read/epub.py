"""Electronic books (EPUB) to Documents: one for each chapter, in the order of the book."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from easyread.errors import InputError
from easyread.model import Document, Note, Origin
from easyread.read.html import posts_in
from easyread.read.html_page import visible
from easyread.read.packed import Pack, open_pack
from easyread.read.refuse import refuse_no_words, refuse_wrong_kind
from easyread.read.trees import html_tree

# A cover or a title page has fewer words than this. It is no chapter.
FEW_WORDS = 20
MOST_CHAPTERS = 500


def read_epub(data: bytes, name: str) -> tuple[Document, ...]:
    """The chapters of a book. `name` is its name without the folder. Raises InputError."""
    refuse_wrong_kind(data, ".epub")
    pack = open_pack(data, "EPUB file")
    if "META-INF/encryption.xml" in pack and b"fonts" not in pack.read("META-INF/encryption.xml").lower():
        raise InputError("This book is locked by its seller.", hint="Ask the author for the text.")
    book, chapters = _spine(pack)
    documents: list[Document] = []
    notes: list[Note] = []
    for chapter in chapters:
        tree = html_tree(pack.read(chapter))
        words = " ".join(text for _, text in visible(tree))
        if len(re.findall(r"\w+", words)) < FEW_WORDS:
            if words.strip():
                message = "This page of the book has few words. It was left out."
                notes.append(_note(message, " ".join(words.split())))
            continue
        read = posts_in(tree, name, whole=True)
        documents += [replace(document, series=book if book != document.title else "") for document in read]
    if not documents:
        refuse_no_words([note.text for note in notes])
        raise InputError("This book has only a few words.", hint="Check that you chose the right file.")
    first = documents[0]
    return replace(first, notes=(*notes, *first.notes)), *documents[1:]


def _spine(pack: Pack) -> tuple[str, list[str]]:
    """The title of the book, and the parts with its chapters in order."""
    if "META-INF/container.xml" not in pack:
        raise InputError("This is not a book in the form EPUB.", hint="Check the end of its name.")
    roots = [n for n in pack.tree("META-INF/container.xml").iter() if _name(n) == "rootfile"]
    if not roots:
        raise InputError("This EPUB file is damaged: a part of it is missing.", hint="Get the file again.")
    opf = str(roots[0].get("full-path", ""))
    tree = pack.tree(opf)
    files = {n.get("id"): n for n in tree.iter() if _name(n) == "item"}
    title = next((n.text or "" for n in tree.iter() if _name(n) == "title"), "")
    chapters: list[str] = []
    for node in tree.iter():
        item = files.get(node.get("idref")) if _name(node) == "itemref" else None
        if item is None or "nav" in str(item.get("properties", "")).split():
            continue
        part = posixpath.normpath(posixpath.join(posixpath.dirname(opf), unquote(str(item.get("href", "")))))
        if part in pack and part not in chapters:
            chapters.append(part)
    if len(chapters) > MOST_CHAPTERS:
        raise InputError("This book has too many parts.", hint="Save the chapter that you need as a file.")
    return " ".join(title.split()), chapters


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _note(message: str, text: str) -> Note:
    return Note(code="left-out", message=message, text=text, origin=Origin(line=0))
