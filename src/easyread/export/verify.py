"""Checks our own files: PDF/UA-1, the accessibility rules of Word and HTML, the same words in all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from easyread.export.verify_docx import docx_faults
from easyread.export.verify_epub import epub_faults
from easyread.export.verify_html import html_faults
from easyread.export.words import words
from easyread.model import Finding, Origin

# What a user can do. For all other faults the program is to blame.
_LETTERS = "Take emoji, loose accents and letters of other alphabets out of the text."
_ADVICE = {
    "PDFUA1-NOTDEF-GLYPH-001": _LETTERS,
    "PDFUA1-FONT-UNICODE-MAPPING-001": _LETTERS,
    "PDFUA1-FONT-UNICODE-VALUE-001": _LETTERS,
}
_SHOWN = 40  # characters on each side of the first difference: enough to find the place


def verify(data: bytes, kind: str) -> tuple[Finding, ...]:
    """What is wrong with a file that we made; `kind` is the name of its exporter. Empty when it is sound."""
    return tuple(
        Finding(
            rule=rule, message=message, level="must-fix", origin=Origin(line=0), advice=_ADVICE.get(rule, "")
        )
        for rule, message in _FAULTS[kind](data)
    )


def same_words(files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Whether all files (kind -> bytes) say the same words in order: a Finding for each that does not.

    Spaces do not count: a PDF may break a long address or a hyphened word over two lines.
    """
    said = {kind: "".join(words(data, kind)) for kind, data in files.items()}
    first = next(iter(said), "")
    return tuple(
        Finding(
            rule="same-words",
            message=f"The {kind} file and the {first} file do not have the same words.",
            level="must-fix",
            origin=Origin(line=0),
            words=_first_difference(said[first], text),
        )
        for kind, text in said.items()
        if text != said[first]
    )


def _first_difference(one: str, other: str) -> str:
    """The letters around the first place where the two differ, of both."""
    pairs = enumerate(zip(one, other, strict=False))
    place = next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
    start = max(place - _SHOWN, 0)
    return f"{one[start : place + _SHOWN]} / {other[start : place + _SHOWN]}"


def _pdf_faults(data: bytes) -> list[tuple[str, str]]:
    """All PDF/UA-1 rules of the package page-validation."""
    from page import PageError, validate_pdf_bytes

    try:
        report = validate_pdf_bytes(data, profile="ua1")
    except PageError as error:
        return [("pdf-unreadable", f"The PDF cannot be read: {error}.")]
    return [(failure.rule_id, failure.message) for failure in report.failures]


def _ssml_faults(data: bytes) -> list[tuple[str, str]]:
    from lxml import etree

    try:
        etree.fromstring(data)
    except etree.XMLSyntaxError as error:
        return [("ssml-unreadable", f"The script for a speaking program cannot be read: {error}.")]
    return []


def _no_faults(data: bytes) -> list[tuple[str, str]]:
    """Plain words can be no more wrong than the booklet; their words are compared."""
    return []


_FAULTS: Mapping[str, Callable[[bytes], list[tuple[str, str]]]] = {
    "pdf": _pdf_faults,
    "docx": docx_faults,
    "html": html_faults,
    "epub": epub_faults,
    "ssml": _ssml_faults,
    "md": _no_faults,
    "audio": _no_faults,
}
