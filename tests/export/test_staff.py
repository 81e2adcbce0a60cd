"""The sheets for staff: what the paper says, where from, what is lost, and how much there is to read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from easyread.export.staff import SHEETS, Sheet, staff_sheets
from easyread.export.staff.load import load_of
from easyread.export.verify_any import verify_any
from easyread.layout import lay_out
from easyread.model import Draft, LedgerEntry, Note, Origin, Section, Sentence
from easyread.styles import load_style
from layout.sample import BUS, DRAFT, HOUSE, SECTIONS, TEA, point

from .conftest import load

STYLE = replace(load_style(), numbered_lines=True)


def _sheets(draft: Draft, pages: int = 0) -> dict[str, str]:
    sheet = Sheet(
        draft=draft, booklet=lay_out(draft, STYLE), load=load, pages=pages, questions=("Is it fair?",)
    )
    return {name: data.decode("utf-8") for name, data in staff_sheets(sheet).items()}


@pytest.mark.parametrize("name", SHEETS)
def test_each_sheet_is_a_sound_page(name: str) -> None:
    assert verify_any(_sheets(DRAFT)[name].encode(), "html") == ()


def test_the_facilitator_sees_each_line_with_its_source_and_what_is_lost() -> None:
    here = Origin(line=3)
    draft = replace(
        DRAFT,
        sentences=(
            Sentence(key="1.1", text="I have the honour to assist a collective in Oldham.", origin=here),
            Sentence(key="9.9", text="The weather was clement.", origin=here),
        ),
        ledger=(LedgerEntry(key="9.9", state="left-out", reason="It is not a main point."),),
        notes=(Note(code="date", message="Check that this date is still right."),),
    )
    page = _sheets(draft)["facilitator.html"]
    assert "I work with a group of people in Oldham." in page
    assert "I have the honour to assist a collective in Oldham." in page
    assert "The weather was clement.” It is not a main point." in page
    assert "Check that this date is still right." in page
    assert "Is it fair?" in page


def test_the_numbers_of_the_lines_are_those_that_readers_see() -> None:
    booklet = lay_out(DRAFT, STYLE)
    row = next(row for section in booklet.sections for row in section.rows if row.number > 9)
    told = row.lines[0].text.text.replace("’", "’")
    assert f"<td>{row.number}</td><td>{told}" in _sheets(DRAFT)["facilitator.html"]


def test_the_questions_are_lines_of_the_paper_with_the_right_picture_among_three() -> None:
    points = [
        point(f"The {name} is here in the town.", picture=each) for name, each in (("bus", BUS), ("tea", TEA))
    ]
    draft = replace(
        DRAFT, sections=(Section(points=(*points, point("A house stands in the street.", picture=HOUSE))),)
    )
    page = _sheets(draft)["questions.html"]
    for words in ("The bus is here", "The tea is here", "A house stands"):
        assert words in page
    assert page.count("<figure>") == 9
    few = _sheets(replace(DRAFT, sections=(Section(points=tuple(points)),)))["questions.html"]
    assert "<figure>" not in few


def test_a_picture_is_asked_about_once() -> None:
    page = _sheets(DRAFT)["picture-check.html"]
    assert page.count("<figure>") == len({p.picture.file for s in SECTIONS for p in s.points if p.picture})


def test_the_reading_load_and_where_to_split() -> None:
    booklet = lay_out(DRAFT, STYLE)
    short, long = load_of(booklet, 6, 4), load_of(booklet, 14, 4)
    assert short.split is None
    assert long.split is not None
    heading, number = long.split
    rows = {section.heading: section.rows[0].number for section in booklet.sections if section.rows}
    assert rows[heading] == number
    assert long.minutes >= 3
    assert long.new_words == 0.4
