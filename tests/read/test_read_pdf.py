"""PDF files: the words in the order that a person reads them, with their shape."""

from __future__ import annotations

import re
from base64 import b64encode
from contextlib import suppress
from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from weasyprint import HTML

from easyread.errors import InputError, MissingPartError
from easyread.model import Bullets, Document, Heading, Paragraph, Table
from easyread.read import read_bytes
from easyread.read.missing import strings
from easyread.read.pdf_open import pages

LEFT = (
    "The council wants to change how it chooses which roads are mended. Until now the oldest roads came "
    "first, and nobody asked the people who use them every day. A small group has met since October, and "
    "this page tells what the group found out about co-production."
)
RIGHT = (
    "Many wheelchair users told us that a smooth pavement matters more than a smooth road. They asked for "
    "lower kerbs near the surgery and the post office. The information that we collected is in the library."
)
SAID = "Too many holes for a wheelchair, and the kerb by the school is too high to get over"
PAGE = (
    "@page { size: A4; margin: 2.2cm; @top-center { content: 'Roads panel report' } "
    "@bottom-right { content: 'Page ' counter(page) ' of ' counter(pages) } } "
    "body { font: 11pt serif } .two { columns: 2; text-align: justify; hyphens: auto } "
    "h1 { font-size: 24pt } h2 { font-size: 15pt } table { width: 100% } "
    "td, th { padding: 6pt; text-align: left; vertical-align: top }"
)


def pdf(body: str) -> bytes:
    made: bytes = HTML(string=f"<html lang=en><style>{PAGE}</style><body>{body}").write_pdf()
    return made


def one(data: bytes) -> Document:
    (document,) = read_bytes(data, "our-roads.pdf")
    return document


@pytest.fixture(scope="module")
def roads() -> Document:
    return one(
        pdf(
            "<h1>Which road comes first when money is short?</h1>"
            "<p>By Lena Brook, panel member</p><p>3 March 2024</p>"
            f"<div class=two><p>{LEFT}</p><p>{RIGHT}</p><p>{LEFT}</p></div>"
            "<h2>What we ask for</h2><p>We ask for three things:</p><ul><li>a list in plain words, which is "
            "put up in the library and in both of our surgeries by the end of the month</li>"
            "<li>a bench</li></ul>"
            "<h2>Roads and costs</h2><table><tr><th>Road</th><th>Cost</th><th>What people said</th></tr>"
            f"<tr><td>Mill Lane</td><td>£12,000</td><td>{SAID}</td></tr>"
            "<tr><td>Station Road</td><td>£8,500</td><td>Fine as it is</td></tr></table>"
            "<p>The <a href='https://example.org/roads'>whole list</a> is there. <b>Tell us</b> more.</p>"
            "<ol><li>Write to us</li><li>Ring us</li></ol>" + f"<p>{RIGHT}</p>" * 14
        )
    )


def paragraphs(document: Document) -> list[str]:
    return [block.text.text for block in document.blocks if isinstance(block, Paragraph)]


def test_title_byline_and_date(roads: Document) -> None:
    assert roads.title == "Which road comes first when money is short?"
    assert (roads.author, roads.role, roads.date) == ("Lena Brook", "panel member", "3 March 2024")


def test_columns_are_read_one_after_the_other_and_cut_words_are_whole(roads: Document) -> None:
    assert paragraphs(roads)[:3] == [LEFT, RIGHT, LEFT]


def test_headings_lists_and_tables(roads: Document) -> None:
    assert [b.text.text for b in roads.blocks if isinstance(b, Heading)] == [
        "What we ask for",
        "Roads and costs",
    ]
    bullets, numbers = (block for block in roads.blocks if isinstance(block, Bullets))
    assert [len(item.text.split()) for item in bullets.items] == [24, 2]
    assert ([item.text for item in numbers.items], numbers.ordered) == (["Write to us", "Ring us"], True)
    (table,) = (block for block in roads.blocks if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Road", "Cost", "What people said"],
        [
            "Mill Lane",
            "£12,000",
            "Too many holes for a wheelchair, and the kerb by the school is too high to get over",
        ],
        ["Station Road", "£8,500", "Fine as it is"],
    ]


def test_links_and_bold_words(roads: Document) -> None:
    (text,) = (b.text for b in roads.blocks if isinstance(b, Paragraph) and "whole list" in b.text.text)
    assert [(mark.kind, text.text[mark.start : mark.end], mark.target) for mark in text.marks] == [
        ("link", "whole list", "https://example.org/roads"),
        ("bold", "Tell us", ""),
    ]


def test_running_heads_and_page_numbers_are_notes(roads: Document) -> None:
    assert "Roads panel report" not in "\n".join(strings(roads.blocks))
    noted = [note.text for note in roads.notes]
    assert "Roads panel report" in noted
    assert "Page 1 of 2" in noted


def test_no_paragraph_is_cut_at_the_end_of_a_page(roads: Document) -> None:
    assert paragraphs(roads)[-14:] == [RIGHT] * 14


def test_every_word_is_in_the_document_or_in_a_note(roads: Document) -> None:
    kept = set(re.findall(r"\w+", "\n".join(strings(roads))))
    assert not set(re.findall(r"\w+", f"{LEFT} {RIGHT} surgeries Station Mill Tell Ring 12 500")) - kept


def test_letters_printed_twice_are_read_once() -> None:
    twice = "<p style='position:absolute;top:{}px;left:40px'>The hall will be full of balloons at last.</p>"
    document = one(pdf(twice.format("100") + twice.format("100.3") + f"<p>{LEFT}</p>"))
    assert "\n".join(strings(document)).count("balloons") == 1


def test_words_outside_the_page_are_noted() -> None:
    away = "<p style='position:absolute;left:-900px;width:300px'>Nobody can see this.</p>"
    document = one(pdf(f"<p>{LEFT}</p>{away}"))
    assert "Nobody" not in "\n".join(strings(document.blocks))
    assert "Nobody can see this." in [note.text for note in document.notes]


def test_a_scan_is_refused() -> None:
    picture = BytesIO()
    Image.new("RGB", (60, 80), "white").save(picture, "PNG")
    dot = f"data:image/png;base64,{b64encode(picture.getvalue()).decode()}"
    with pytest.raises(InputError, match="pictures of pages") as caught:
        one(HTML(string=f"<img src='{dot}' style='width:15cm;height:20cm'>").write_pdf())
    assert "--ocr" in caught.value.hint
    assert "Word file" in caught.value.hint


def locked(data: bytes) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="one", user="two"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (locked(pdf("<p>Hello")), "password"),
        (b"PK\x03\x04 not a pdf", "Word file or a zip"),
        (b"Hello there", "not a PDF"),
        (b"%PDF-1.7\n and then nothing", "damaged"),
    ],
)
def test_what_is_no_pdf(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what) as caught:
        one(data)
    assert caught.value.hint


def test_a_missing_part_is_not_the_fault_of_the_file() -> None:
    with pytest.raises(MissingPartError) as caught:
        pages({"error": "missing"})
    assert caught.value.hint


def test_half_a_file_is_read_or_refused() -> None:
    data = pdf(f"<p>{LEFT}</p>" * 20)
    for share in (0.2, 0.5, 0.9, 0.99):
        with suppress(InputError):
            assert one(data[: int(len(data) * share)]).blocks
