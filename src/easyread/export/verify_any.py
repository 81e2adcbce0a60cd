"""Checks a file that anyone made: the rules of Word's accessibility checker, PDF/UA-1, web pages, e-books.

Our own files must meet more (verify.py). Here "must-fix" keeps a reader out; "please-look" needs a person.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from easyread.alt_text import alt_fault
from easyread.export.impose import FOR_PRINTING, is_for_printing
from easyread.export.verify_epub import epub_faults
from easyread.model import Finding, Level, Origin

if TYPE_CHECKING:
    from docx.document import Document

Fault = tuple[str, str, Level]

_BLANKS = 4  # our own choice: fewer may be a slip of the hand
_EMPTY_LINK = ("click here", "here", "read more", "more", "link", "this link", "see here")
OURS = "er_title"  # the bookmark that a Word file of ours has


def verify_any(data: bytes, kind: str) -> tuple[Finding, ...]:
    """What is wrong with a "pdf", "docx", "html" or "epub" file, each fault once and counted."""
    counted: dict[Fault, int] = {}
    for fault in _KINDS[kind](data):
        counted[fault] = counted.get(fault, 0) + 1
    return tuple(
        Finding(
            rule=rule,
            message=message if times == 1 else f"{message} ({times} times)",
            level=level,
            origin=Origin(line=0),
        )
        for (rule, message, level), times in sorted(counted.items(), key=lambda one: one[0][2] != "must-fix")
    )


KINDS = ("docx", "pdf", "html", "epub")


def _pdf(data: bytes) -> Iterator[Fault]:
    from page import PageError, validate_pdf_bytes

    if is_for_printing(data):
        yield "pdf-for-printing", f"These are sheets to fold. {FOR_PRINTING}", "info"
        return
    try:
        report = validate_pdf_bytes(data, profile="ua1")
    except PageError as error:
        yield "pdf-unreadable", f"The PDF cannot be read: {error}.", "must-fix"
        return
    for failure in report.failures:
        yield failure.rule_id, _sentence(failure.message), "must-fix"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def _epub(data: bytes) -> Iterator[Fault]:
    for rule, message in epub_faults(data):
        yield rule, message, "must-fix"


def _docx(data: bytes) -> Iterator[Fault]:
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(data))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        yield "docx-unreadable", f"The Word file cannot be read: {error}.", "must-fix"
        return
    yield from _docx_settings(document)
    yield from _docx_headings(document)
    yield from _docx_pictures(document)
    yield from _docx_tables(document)
    yield from _docx_blanks(document)
    yield from _docx_links(document)


def _docx_settings(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    if not (document.core_properties.title or "").strip():
        yield "docx-title", "The Word file has no title in its properties.", "please-look"
    if not any(lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))):
        yield "docx-language", "The Word file does not say its language.", "must-fix"
    if document.settings.element.find(qn("w:documentProtection")) is not None:
        yield "docx-protected", "The Word file is protected: screen readers may not get in.", "must-fix"


def _docx_headings(document: Document) -> Iterator[Fault]:
    names = [(paragraph.style.name or "") for paragraph in document.paragraphs if paragraph.style]
    levels = [int(name.split()[1]) for name in names if re.fullmatch(r"[Hh]eading [1-9]", name)]
    if not levels and len(names) > 1:
        yield "docx-headings", "The Word file has no headings: nobody can jump from part to part.", "must-fix"
    if any(after > before + 1 for before, after in pairwise([0, *levels])):
        yield "docx-headings", "The headings of the Word file skip a level.", "must-fix"


def _docx_pictures(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    for properties in document.element.body.iter(qn("wp:docPr")):
        decorative = any(
            each.tag.endswith("}decorative") and each.get("val") == "1" for each in properties.iter()
        )
        if not decorative and (wrong := alt_fault(properties.get("descr") or "")):
            yield "docx-alt-text", wrong, "must-fix"
    if next(document.element.body.iter(qn("wp:anchor")), None) is not None:
        yield (
            "docx-floating",
            "A picture or a box floats over the page: put it in line with the words.",
            "must-fix",
        )


def _docx_tables(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    names = [mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]
    ours = OURS in names
    for table in document.element.body.iter(qn("w:tbl")):
        if table.find(f".//{qn('w:tblHeader')}") is None:
            known = "The picture rows have no header row. That is meant: they are no table of facts."
            yield (
                ("docx-no-header", known, "info")
                if ours
                else ("docx-no-header", "A table has no header row.", "must-fix")
            )
        if any(table.find(f".//{qn(tag)}") is not None for tag in ("w:gridSpan", "w:vMerge")):
            yield "docx-merged", "A table has cells over several rows or columns.", "please-look"
        if table.find(f".//{qn('w:tc')}//{qn('w:tbl')}") is not None:
            yield "docx-nested", "A table stands inside a table.", "please-look"


def _docx_blanks(document: Document) -> Iterator[Fault]:
    empty = 0
    for paragraph in document.paragraphs:
        empty = empty + 1 if not paragraph.text.strip(" ") and not paragraph._p.xpath(".//w:drawing") else 0
        if empty == _BLANKS or " " * _BLANKS in paragraph.text:
            yield (
                "docx-blanks",
                "Blanks or empty lines are used to make room: a screen reader says each.",
                "please-look",
            )


def _docx_links(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    for link in document.element.body.iter(qn("w:hyperlink")):
        words = "".join(text.text or "" for text in link.iter(qn("w:t"))).strip().casefold()
        if words in ("", *_EMPTY_LINK):
            yield "docx-link", f"A link does not say where it leads: “{words}”.", "please-look"


def _html(data: bytes) -> Iterator[Fault]:
    page = _Page()
    page.feed(data.decode("utf-8", errors="replace"))
    if not page.language:
        yield "html-language", "The web page does not say its language.", "must-fix"
    if not page.title.strip():
        yield "html-title", "The web page has no title.", "must-fix"
    if not page.levels:
        yield "html-headings", "The web page has no headings.", "must-fix"
    if any(after > before + 1 for before, after in pairwise([0, *page.levels])):
        yield "html-headings", "The headings of the web page skip a level.", "must-fix"
    yield from page.faults
    for name in sorted({one for one in page.ids if page.ids.count(one) > 1}):
        yield "html-anchors", f"One anchor is there twice: {name}.", "must-fix"


class _Page(HTMLParser):
    """What a web page holds that the rules ask of."""

    def __init__(self) -> None:
        super().__init__()
        self.language, self.title = "", ""
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.faults: list[Fault] = []
        self.link: list[str] | None = None
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given: dict[str, Any] = dict(attrs)
        self._in_title = tag == "title"
        if tag == "html":
            self.language = given.get("lang") or ""
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if given.get("id"):
            self.ids.append(given["id"])
        if tag == "img":
            decorative = given.get("alt") == "" or given.get("role") == "presentation"
            if not decorative and (wrong := alt_fault(given.get("alt") or "")):
                self.faults.append(("html-alt-text", wrong, "must-fix"))
            elif self.link is not None:
                self.link.append(given.get("alt") or "")
        if tag == "a" and "href" in given:
            self.link = [given.get("aria-label") or ""]
        if tag == "meta" and "user-scalable=no" in (given.get("content") or "").replace(" ", ""):
            self.faults.append(("html-zoom", "The web page does not let people zoom.", "must-fix"))

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if tag == "a" and self.link is not None:
            words = " ".join(" ".join(self.link).split()).casefold()
            if words in ("", *_EMPTY_LINK):
                self.faults.append(
                    ("html-link", f"A link does not say where it leads: “{words}”.", "please-look")
                )
            self.link = None

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        if self.link is not None:
            self.link.append(data)


_KINDS: Mapping[str, Callable[[bytes], Iterator[Fault]]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
    "epub": _epub,
}
