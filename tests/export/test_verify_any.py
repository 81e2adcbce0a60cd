"""Files that anyone made: what keeps a reader out is found, and a sound file of ours has nothing to mend."""

from __future__ import annotations

import io

import pytest
from docx import Document

from easyread.alt_text import alt_fault
from easyread.export.verify_any import KINDS, verify_any


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_files_have_nothing_to_mend(files: dict[str, bytes], kind: str) -> None:
    assert [finding for finding in verify_any(files[kind], kind) if finding.level != "info"] == []


def _word(build: object) -> list[str]:
    document = Document()
    document.core_properties.title = "A title"
    document.add_heading("Start", level=1)
    build(document)  # type: ignore[operator]
    out = io.BytesIO()
    document.save(out)
    return [finding.rule for finding in verify_any(out.getvalue(), "docx")]


@pytest.mark.parametrize(
    ("build", "rule"),
    [
        (lambda document: document.add_heading("Deep", level=3), "docx-headings"),
        (lambda document: document.add_table(rows=2, cols=2), "docx-no-header"),
        (lambda document: [document.add_paragraph("") for _ in range(5)], "docx-blanks"),
        (lambda document: document.add_paragraph("Name:      Date:"), "docx-blanks"),
    ],
)
def test_what_is_wrong_with_a_word_file_is_found(build: object, rule: str) -> None:
    assert rule in _word(build)


def test_a_plain_word_file_is_left_in_peace() -> None:
    assert _word(lambda document: document.add_paragraph("The bus is late.")) == []


@pytest.mark.parametrize(
    ("page", "rule"),
    [
        ("<html><title>T</title><h1>H</h1></html>", "html-language"),
        ("<html lang=en><h1>H</h1></html>", "html-title"),
        ("<html lang=en><title>T</title><h1>H</h1><h3>D</h3></html>", "html-headings"),
        ("<html lang=en><title>T</title><h1>H</h1><img src=a.png></html>", "html-alt-text"),
        ("<html lang=en><title>T</title><h1>H</h1><a href=x>click here</a></html>", "html-link"),
        ("<html lang=en><title>T</title><h1 id=a>H</h1><p id=a>x</p></html>", "html-anchors"),
    ],
)
def test_what_is_wrong_with_a_web_page_is_found(page: str, rule: str) -> None:
    assert [finding.rule for finding in verify_any(page.encode(), "html")] == [rule]


def test_a_picture_that_is_meant_as_decoration_is_no_fault() -> None:
    page = b'<html lang=en><title>T</title><h1>H</h1><img src=a.png alt=""></html>'
    assert verify_any(page, "html") == ()


@pytest.mark.parametrize("kind", ["docx", "pdf", "epub"])
def test_what_cannot_be_read_is_said(kind: str) -> None:
    (found,) = verify_any(b"nothing", kind)
    assert found.rule == f"{kind}-unreadable"


@pytest.mark.parametrize("alt", ["", "  ", "IMG_2041", "photo-3.JPG", "image12", "x", "...", "qwrtzpsdf"])
def test_words_for_a_picture_that_say_nothing(alt: str) -> None:
    assert alt_fault(alt)


@pytest.mark.parametrize("alt", ["A bus.", "Two people talk", "A map of the town"])
def test_words_for_a_picture_that_may_do(alt: str) -> None:
    assert alt_fault(alt) == ""
