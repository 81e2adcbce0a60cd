"""Scanned pages are read where somebody asks for it; doubtful words are in the notes."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from weasyprint import HTML

from conftest import Run
from easyread.errors import InputError, MissingPartError
from easyread.model import Heading, Paragraph
from easyread.read import ocr, read_bytes
from easyread.read.ocr import _doubts, _lines, _parts

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
PAGE = (
    "<style>@page { size: A5; margin: 2cm } body { font: 12pt serif } h1 { font-size: 22pt }</style>"
    "<h1>A wall for the garden</h1><p>We met in the hall and talked about the garden wall. The council pays "
    "for the stones, and forty people will build it.</p><p>Rosa Field has the key to the gate.</p>"
)


def scan(body: str) -> bytes:
    """A PDF that holds nothing but a picture of each page."""
    pages = pypdfium2.PdfDocument(HTML(string=body).write_pdf())
    pictures = [page.render(scale=200 / 72).to_pil().convert("L") for page in pages]
    out = BytesIO()
    pictures[0].save(out, "PDF", resolution=200, save_all=True, append_images=pictures[1:])
    return out.getvalue()


@needs_tesseract
def test_a_scanned_page_is_read_with_its_heading_and_its_page() -> None:
    (document,) = read_bytes(scan(PAGE), "wall.pdf", ocr=True)
    assert document.title == "A wall for the garden"
    said = [block.text.text for block in document.blocks if isinstance(block, Heading | Paragraph)]
    assert said[0].startswith("We met in the hall and talked about the garden wall.")
    assert said[-1] == "Rosa Field has the key to the gate."
    assert {block.origin.page for block in document.blocks} == {1}


@needs_tesseract
def test_a_page_of_text_beside_a_scan_stays_what_it_is() -> None:
    from pikepdf import Pdf

    with Pdf.open(BytesIO(HTML(string=PAGE).write_pdf())) as first, Pdf.open(BytesIO(scan(PAGE))) as second:
        first.pages.extend(second.pages)
        out = BytesIO()
        first.save(out)
    (document,) = read_bytes(out.getvalue(), "wall.pdf", ocr=True)
    keys = [
        block
        for block in document.blocks
        if isinstance(block, Paragraph) and "has the key" in block.text.text
    ]
    assert [block.origin.page for block in keys] == [1, 2]
    (without,) = read_bytes(out.getvalue(), "wall.pdf")
    assert any("is a picture" in note.message.replace("This page", "page") for note in without.notes)


def row(text: str, sure: float, line: int = 1, left: int = 0) -> str:
    return "\t".join(["5", "1", "1", "1", str(line), "1", str(left), "100", "80", "40", str(sure), text])


def test_words_that_are_doubtful_are_marked() -> None:
    table = "\n".join(["level\tpage", row("hall", 95), row("h0use", 41, left=90), row("wall", 96, line=2)])
    (note,) = _doubts(_lines(table), 3)
    assert note.code == "not-sure"
    assert "Page 3" in note.message
    assert "“h0use”" in note.message
    assert "hall" not in note.message
    assert note.text == "hall h0use"
    assert note.origin is not None
    assert note.origin.page == 3
    assert [part.words for part in _parts(_lines(table))] == ["hall h0use", "wall"]


def test_a_table_that_is_broken_gives_no_words() -> None:
    assert _lines("level\n5\t1\n\x00") == []
    assert _parts([]) == ()


def test_without_tesseract_the_message_tells_both_ways_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "PROGRAM", "no-such-program")
    with pytest.raises(MissingPartError, match="Tesseract") as caught:
        read_bytes(scan(PAGE), "wall.pdf", ocr=True)
    assert "apt-get install tesseract-ocr" in caught.value.hint
    assert "Word file" in caught.value.hint


def test_without_being_asked_nothing_is_guessed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan(PAGE))
    end = run("convert", path, "-o", "out", "-f", "json")
    assert end.code == 3
    assert "--ocr" in end.err
    assert "Word file" in end.err


@needs_tesseract
def test_ocr_on_the_command_line(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan(PAGE))
    monkeypatch.setattr(ocr, "SURE", 100.1)
    end = run("convert", path, "-o", "out", "-f", "json", "--ocr")
    assert end.code == 0, end.err
    (page,) = Path("out").glob("*.read-first.md")
    text = page.read_text(encoding="utf-8")
    assert "garden" in text
    assert "hard to read" in text
    assert "(page 1 of scan.pdf)" in text


@needs_tesseract
def test_a_page_without_words_is_refused() -> None:
    out = BytesIO()
    Image.new("L", (600, 800), 255).save(out, "PDF")
    with pytest.raises(InputError):
        read_bytes(out.getvalue(), "white.pdf", ocr=True)


@needs_tesseract
def test_a_page_that_takes_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "SECONDS", 0.001)
    with pytest.raises(InputError, match="too long"):
        read_bytes(scan(PAGE), "wall.pdf", ocr=True)
