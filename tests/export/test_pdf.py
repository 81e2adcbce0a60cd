"""The PDF: PDF/UA-1, pages that a panel can use, and nothing fetched from anywhere."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import page as page_validation
import pikepdf
import pymupdf
import pytest

from easyread.errors import MissingPartError
from easyread.export import pdf
from easyread.export.lines import anchors
from easyread.export.pdf_mend import as_artifacts
from easyread.export.verify import verify
from easyread.layout import lay_out
from easyread.model import Booklet, Section
from easyread.styles import Style
from layout.sample import DRAFT, HOUSE, TEA, item, line, point

from .conftest import load

MM = 72 / 25.4


@pytest.fixture(scope="module")
def opened(files: dict[str, bytes]) -> pymupdf.Document:
    return pymupdf.open(stream=files["pdf"])


def _text(words: str) -> str:
    return "".join(words.split())


def test_all_pdf_ua_rules_pass(files: dict[str, bytes]) -> None:
    report = page_validation.validate_pdf_bytes(files["pdf"], profile="ua1")
    assert report.is_compliant
    assert report.rules.passed == report.rules.total >= 100


def test_a_broken_pdf_is_found(files: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(files["pdf"])) as document:
        del document.Root.Lang
        out = io.BytesIO()
        document.save(out)
    assert any("LANG" in finding.rule for finding in verify(out.getvalue(), "pdf"))
    assert verify(b"not a pdf", "pdf")[0].rule == "pdf-unreadable"


def test_a_letter_that_no_typeface_has_is_told_with_advice(style: Style) -> None:
    draft = replace(DRAFT, sections=(Section(points=(point("A letter of our own: \U000f0123."),)),))
    found = verify(pdf.export(lay_out(draft, style), style, load), "pdf")
    assert [finding.rule for finding in found] == ["PDFUA1-NOTDEF-GLYPH-001"]
    assert "emoji" in found[0].advice


def test_the_page_number_is_on_every_page_but_the_cover(opened: pymupdf.Document) -> None:
    total = opened.page_count
    assert "Page 1" not in opened[0].get_text()
    for number in range(1, total):
        text = opened[number].get_text()
        assert f"Page {number + 1} of {total}" in text
        assert "Easy Read draft: not yet checked" in text


@pytest.mark.parametrize(
    "mark", ["/Span\n<</MCID 3>>\nBDC", "/Span << /MCID 3 >> BDC", "/P << /Lang (en) /MCID 3 >> BDC"]
)
def test_a_mark_becomes_an_artifact_however_it_is_written(mark: str) -> None:
    document = pikepdf.new()
    page = document.add_blank_page()
    page.Contents = document.make_stream(f"/P << /MCID 2 >> BDC\nEMC\n{mark}\nEMC\n".encode())
    page.Contents = document.make_stream(as_artifacts(page, {3}))
    marks = [str(step.operands[0]) for step in pikepdf.parse_content_stream(page, "BDC")]
    assert marks == ["/P", "/Artifact"]


def test_page_numbers_are_artifacts_and_not_read_aloud(files: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(files["pdf"])) as document:
        for page in list(document.pages)[1:]:
            marks = [str(step.operands[0]) for step in pikepdf.parse_content_stream(page, "BDC")]
            assert marks.count("/Artifact") >= 2


def test_no_row_splits_and_no_heading_stands_alone(booklet: Booklet, opened: pymupdf.Document) -> None:
    """All lines of a row, and the heading above the first row, are found on one page."""
    pages = [_text(page.get_text()) for page in opened]
    for section in booklet.sections:
        for place, row in enumerate(section.rows):
            together = [_text(line.text.text) for line in row.lines]
            if place == 0:
                together.append(_text(section.heading))
            assert any(all(words in page for words in together) for page in pages), together


def test_rows_of_many_heights_do_not_split_either(style: Style) -> None:
    """Each row's height differs, so that some row meets the end of the page at any place."""
    points = [
        point(*[f"Row {row} has line {n} of {row % 7 + 1}." for n in range(row % 7 + 1)], picture=TEA)
        for row in range(40)
    ]
    sections = tuple(
        Section(heading=line(f"Part {n}", "heading"), points=tuple(points[n * 3 : n * 3 + 3]))
        for n in range(13)
    )
    made = pdf.export(lay_out(replace(DRAFT, sections=sections), style), style, load)
    pages = [page.get_text() for page in pymupdf.open(stream=made)]
    for row in range(39):
        size = row % 7 + 1
        if size <= style.limits.row_lines:
            on = [number for number, text in enumerate(pages) if f"Row {row} has line" in text]
            assert len(on) == 1, row
        if row % 3 == 0:
            heading = [n for n, text in enumerate(pages) if f"Part {row // 3}\n" in text and n > 2]
            first = [n for n, text in enumerate(pages) if f"Row {row} has line 0" in text]
            assert heading[0] == first[0], row


def test_words_line_up_in_their_column(opened: pymupdf.Document) -> None:
    """Lines of rows start 25 mm (margin) or 81 mm (words column) from the edge; rule L35 allows 2 mm."""
    plain = {"What is in this paper"}
    for page in list(opened)[1:]:
        if any(heading in page.get_text() for heading in plain):
            continue
        for block in page.get_text("dict")["blocks"]:
            lines = [x for x in block.get("lines", []) if x["bbox"][3] / MM < 272]
            words = ["".join(span["text"] for span in each["spans"]) for each in lines]
            if lines and not any(said.startswith("•") for said in words):
                left = min(each["bbox"][0] for each in lines) / MM
                assert min(abs(left - 25), abs(left - 81), abs(left - 87)) < 2, words


def test_pictures_line_up_and_are_46_mm_wide(files: dict[str, bytes], booklet: Booklet) -> None:
    from easyread.export.pdf_mend import walk

    pixel = 25.4 / 96
    with pikepdf.open(io.BytesIO(files["pdf"])) as document:
        figures = [e for e in walk(document.Root.StructTreeRoot) if e.get("/S") == "/Figure"]
        boxes = [[float(number) * pixel for number in figure.A.BBox] for figure in figures[1:]]
    assert len(boxes) > 20
    for left, _, right, _ in boxes:
        assert abs(left - 25) < 0.5
        assert abs(right - left - 46) < 0.5


def test_no_letters_under_14_points_and_only_arimo(opened: pymupdf.Document, files: dict[str, bytes]) -> None:
    for page in opened:
        spans = [s for b in page.get_text("dict")["blocks"] for x in b.get("lines", []) for s in x["spans"]]
        assert min(span["size"] for span in spans) >= 15.9
        assert {re.sub(r"^.*\+", "", span["font"]) for span in spans} <= {"Arimo", "Arimo-Bold"}


def test_the_contents_gives_the_right_pages(booklet: Booklet, opened: pymupdf.Document) -> None:
    contents = next(page for page in opened if "What is in this paper" in page.get_text())
    text = contents.get_text()
    outline = {title: number for _, title, number in opened.get_toc()}
    for entry in booklet.sections[1].rows[0].lines:
        assert str(outline[entry.text.text]) in text.split(), entry.text.text
    assert len(list(contents.get_links())) >= len(booklet.sections[1].rows[0].lines)


def test_links_say_where_they_go(files: dict[str, bytes], booklet: Booklet) -> None:
    with pikepdf.open(io.BytesIO(files["pdf"])) as document:
        said = [str(link.Contents) for page in document.pages for link in page.obj.get("/Annots", [])]
    assert said
    assert set(said) <= set(anchors(booklet).values())
    assert "A carer is someone who helps you." in said


def test_bookmarks_name_the_title_and_all_sections(booklet: Booklet, opened: pymupdf.Document) -> None:
    titles = [title for _, title, _ in opened.get_toc()]
    assert titles == [booklet.title, *(section.heading for section in booklet.sections)]


def test_every_picture_has_its_alt_text(files: dict[str, bytes], booklet: Booklet) -> None:
    from easyread.export.pdf_mend import walk

    with pikepdf.open(io.BytesIO(files["pdf"])) as document:
        figures = [e for e in walk(document.Root.StructTreeRoot) if e.get("/S") == "/Figure"]
        alts = [str(figure.Alt) for figure in figures]
    rows = [row for section in booklet.sections for row in section.rows]
    assert booklet.picture is not None
    assert alts == [booklet.picture.alt, *(row.picture.alt for row in rows if row.picture)]


def test_a_list_longer_than_a_page_is_printed_whole(style: Style) -> None:
    """WeasyPrint loses a centred grid row that does not fit on a page."""
    lines = (line("A long list:", "lead-in"), *[item(f"thing number {n} of a long list") for n in range(60)])
    draft = replace(DRAFT, sections=(Section(points=(point(*lines, picture=TEA), point("The end."))),))
    roomy = replace(style, limits=replace(style.limits, row_items=100))
    for look in (style, roomy):
        text = "".join(
            page.get_text() for page in pymupdf.open(stream=pdf.export(lay_out(draft, look), look, load))
        )
        assert all(f"thing number {n} of" in text for n in range(60))
        assert "The end." in text


def test_a_sentence_with_a_bold_word_takes_no_more_lines_than_it_needs(style: Style) -> None:
    """WeasyPrint 70 alone breaks such a line after its first word."""
    told = point("But one thing in particular that helps us to *achieve* this is trust.", picture=TEA)
    draft = replace(DRAFT, sections=(Section(points=(told,)),))
    made = pymupdf.open(stream=pdf.export(lay_out(draft, style), style, load))
    lines = [line.strip() for page in made for line in page.get_text().split("\n")]
    first = next(place for place, line in enumerate(lines) if line.startswith("But one"))
    assert " ".join(lines[first : first + 2]).endswith("is trust.")
    assert min(len(line) for line in lines[first : first + 2]) > 15


def test_the_cover_is_one_page_with_a_long_title_too(style: Style) -> None:
    title = "Nothing about us without us: " + "what people in Greater Manchester did next and why " * 2
    draft = replace(DRAFT, title=line(title, "heading"), role="Head of Participation at an Institute " * 3)
    document = pymupdf.open(stream=pdf.export(lay_out(draft, style), style, load))
    assert "not yet checked by people" in " ".join(document[0].get_text().split())
    assert "About this paper" in document[1].get_text()


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://example.org/a.png",
        "https://example.org",
        "easyread-font:../x",
        "ftp://a/b",
    ],
)
def test_nothing_is_fetched(url: str) -> None:
    with pytest.raises(ValueError, match="fetches nothing"):
        pdf.fetch(url)


def test_a_picture_that_calls_for_a_file_does_not_get_it(style: Style) -> None:
    """An SVG may name another file; its letters must not end up in the PDF."""
    evil = (
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
        b'<image xlink:href="file:///etc/hostname" width="9" height="9"/></svg>'
    )
    draft = replace(DRAFT, sections=(Section(points=(point("A house.", picture=HOUSE),)),))
    made = pdf.export(lay_out(draft, style), style, lambda _: evil)
    assert verify(made, "pdf") == ()


def test_without_pango_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr("importlib.import_module", missing)
    with pytest.raises(MissingPartError) as error:
        pdf.check_ready()
    assert "sudo apt-get install libpango-1.0-0" in error.value.hint
    assert error.value.exit_code == 4
