"""Each style makes sound files with the same words, and does what its name says."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pymupdf
import pytest
from docx import Document

from easyread.export import EXPORTERS, docx, pdf
from easyread.export.drawing import behind
from easyread.export.impose import impose
from easyread.export.pdf_mend import walk
from easyread.export.verify import same_words, verify
from easyread.export.verify_any import verify_any
from easyread.handout_toml import Contact, Handout
from easyread.layout import lay_out
from easyread.pipeline import loader, set_up
from easyread.resources import data_dir
from easyread.styles import load_style
from layout.sample import BUS, DRAFT

from .conftest import load

STYLES = sorted(path.parent.name for path in data_dir("styles").glob("*/style.toml"))
FULL = Handout(
    organisation="Our Say",
    panel="the Tuesday panel",
    meeting="Friday 4 December 2026",
    questions=("Is the meeting too long?", "What would you change?"),
    next=("The group will write to the council.",),
    contact=Contact(name="Dot Marsh", phone="0161 496 0000", email="dot@example.org", post="1 High Street"),
    numbered_lines=True,
    running_heading=True,
    hole_punch=True,
)


@pytest.mark.parametrize("name", STYLES)
def test_each_style_makes_sound_files_with_the_same_words(name: str) -> None:
    style = set_up(load_style(name), FULL)
    booklet = lay_out(DRAFT, style, FULL, {FULL.questions[0]: BUS})
    made = {kind: export(booklet, style, loader(style)) for kind, export in EXPORTERS.items()}
    assert {kind: verify(data, kind) for kind, data in made.items()} == dict.fromkeys(EXPORTERS, ())
    assert same_words(made) == ()


@pytest.mark.parametrize("name", STYLES)
def test_the_cover_is_one_page_in_each_style(name: str) -> None:
    style = load_style(name)
    document = pymupdf.open(stream=pdf.export(lay_out(DRAFT, style, FULL), style, loader(style)))
    assert "not yet checked by people" in " ".join(document[0].get_text().split())
    if not style.page.compact:
        assert "About this paper" in document[1].get_text()


def test_running_heads_and_page_numbers_are_not_read_aloud() -> None:
    style = set_up(load_style(), FULL)
    made = pdf.export(lay_out(DRAFT, style, FULL), style, load)
    pages = pymupdf.open(stream=made)
    heads = [page.get_text("text", clip=(0, 0, 595, 60)).strip() for page in pages]
    assert "What is a panel?" in heads
    assert heads[0] == ""
    with pikepdf.open(io.BytesIO(made)) as document:
        read = {element.objgen for element in walk(document.Root.StructTreeRoot)}
        for tree in document.Root.StructTreeRoot.ParentTree.Nums[1::2]:
            if isinstance(tree, pikepdf.Array):
                assert all(element is None or element.objgen in read for element in tree)


def test_the_sheets_of_a_booklet_have_their_pages_in_folding_order() -> None:
    style = load_style("booklet")
    made = pdf.export(lay_out(DRAFT, style), style, load)
    pages, sheets = pymupdf.open(stream=made), pymupdf.open(stream=impose(made))
    assert sheets.page_count == -(-pages.page_count // 4) * 2
    assert abs(sheets[0].rect.width - 2 * pages[0].rect.width) < 1
    right_of_first = sheets[0].get_text(clip=(pages[0].rect.width, 0, 2 * pages[0].rect.width, 600))
    left_of_second = sheets[1].get_text(clip=(0, 0, pages[0].rect.width, 600))
    assert "Working together\nin Oldham" in right_of_first
    assert "About this paper" in left_of_second


def test_a_grey_style_has_no_colour() -> None:
    style = load_style("grey")
    made = pdf.export(lay_out(DRAFT, style), style, loader(style))
    for page in pymupdf.open(stream=made):
        image = page.get_pixmap(dpi=30)
        assert all(
            max(image.pixel(x, y)) - min(image.pixel(x, y)) < 9 for x in range(0, 240, 7) for y in range(340)
        )


def test_the_sheets_say_that_they_are_for_printing_and_which_file_to_read() -> None:
    style = load_style("booklet")
    made = pdf.export(lay_out(DRAFT, style), style, load)
    sheets = impose(made)
    with pikepdf.open(io.BytesIO(sheets)) as document:
        assert str(document.docinfo["/Title"]).endswith("(sheets to print and fold)")
        assert str(document.Root.Lang) == "en-GB"
    [said] = verify_any(sheets, "pdf")
    assert (said.rule, said.level) == ("pdf-for-printing", "info")
    assert "the other PDF" in said.message
    assert verify_any(made, "pdf") == ()


def test_linear_word_files_have_no_tables_and_nothing_to_mend() -> None:
    style = replace(load_style(), linear=True)
    made = docx.export(lay_out(DRAFT, style), style, load)
    document = Document(io.BytesIO(made))
    assert document.tables == []
    assert len(document.inline_shapes) > 10
    assert verify_any(made, "docx") == ()
    assert verify(made, "docx") == ()


def test_holes_move_the_words_to_the_right() -> None:
    def left(style_width: Handout) -> float:
        style = set_up(load_style(), style_width)
        document = pymupdf.open(stream=pdf.export(lay_out(DRAFT, style), style, load))
        return min(block[0] for block in document[1].get_text("blocks"))

    assert left(Handout(hole_punch=True)) - left(Handout()) > 25


def test_pictures_stand_on_white_where_the_paper_is_dark() -> None:
    assert behind("#000000") == "#ffffff"
    assert behind("#fff8e7") == "#fff8e7"


def test_boxes_and_lines_fit_the_smallest_page() -> None:
    """In Word, the last answer must not fall off the right edge of an A5 page."""
    style = load_style("booklet")
    document = Document(io.BytesIO(docx.export(lay_out(DRAFT, style, FULL), style, load)))
    stops = [stop.position.mm for p in document.paragraphs for stop in p.paragraph_format.tab_stops]
    assert stops
    assert max(stops) <= 120.1
