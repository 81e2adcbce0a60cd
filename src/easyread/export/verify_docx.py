"""The accessibility rules that a Word file of ours must meet (rules D01 to D17)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING
from zipfile import BadZipFile

if TYPE_CHECKING:
    from docx.document import Document

Fault = tuple[str, str]  # rule, what is wrong


def docx_faults(data: bytes) -> list[Fault]:
    """What is wrong with the Word file. Empty when it is sound."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(data))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        return [("docx-unreadable", f"The Word file cannot be read back: {error}.")]
    return [
        *_properties(document),
        *_headings(document),
        *_pictures(document),
        *_tables(document),
        *_gaps(document),
    ]


def _properties(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    if not document.core_properties.title:
        yield "docx-title", "The Word file has no title in its properties."
    languages = [lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))]
    if not languages or not all(languages):
        yield "docx-language", "The Word file does not say its language."


def _headings(document: Document) -> Iterator[Fault]:
    """The title first, then headings that skip no level."""
    names = [paragraph.style.name or "" for paragraph in document.paragraphs if paragraph.style]
    levels = [int(name.removeprefix("Heading ")) for name in names if name.startswith("Heading ")]
    if names.count("Title") != 1:
        yield "docx-headings", "The Word file must have one title."
    if any(after > before + 1 for before, after in pairwise([0, *levels])):
        yield "docx-headings", "The headings of the Word file skip a level."


def _pictures(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    body = document.element.body
    for properties in body.iter(qn("wp:docPr")):
        if not properties.get("descr"):
            yield "docx-alt-text", f"A picture has no alt text: {properties.get('name')}."
    if next(body.iter(qn("wp:anchor"), qn("w:pict")), None) is not None:
        yield "docx-floating", "A picture or a box floats over the page."


def _tables(document: Document) -> Iterator[Fault]:
    """Rows of two cells that stay whole; nothing merged, nested or called a header."""
    from docx.oxml.ns import qn

    for row in document.element.body.iter(qn("w:tr")):
        if row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None:
            yield "docx-row-splits", "A row of the Word file may split over two pages."
        if len(row.findall(qn("w:tc"))) != 2:
            yield "docx-table", "A row of the Word file does not have two cells."
    bad = (qn("w:gridSpan"), qn("w:vMerge"), qn("w:tblHeader"), f"{qn('w:tc')}//{qn('w:tbl')}")
    if any(document.element.body.find(f".//{tag}") is not None for tag in bad):
        yield "docx-table", "A table of the Word file has merged cells, a header row or a table inside."


def _gaps(document: Document) -> Iterator[Fault]:
    """No empty paragraphs: a screen reader says "blank" at each."""
    from docx.oxml.ns import qn

    for paragraph in document.element.body.iter(qn("w:p")):
        if next(paragraph.iter(qn("w:t"), qn("w:drawing"), qn("w:tab")), None) is None:
            yield "docx-empty-paragraph", "The Word file has an empty paragraph."
