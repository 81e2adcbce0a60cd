"""Pages of a section are about equally full, in the PDF and as reckoned for Word's contents."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pymupdf
import pytest

from easyread.export import pdf
from easyread.export.look import Look
from easyread.export.pages import page_starts, pages_in_word
from easyread.layout import lay_out
from easyread.model import Draft, Section
from easyread.styles import Style, load_style
from layout.sample import DRAFT, TEA, line, point

from .conftest import load


def draft(*sizes: int) -> Draft:
    """A draft of one section; each row has so many lines."""
    points = tuple(
        point(*[f"Row {row} has line {n} of it." for n in range(size)], picture=TEA)
        for row, size in enumerate(sizes)
    )
    section = Section(heading=line("All rows", "heading"), points=points)
    return replace(DRAFT, sections=(section,), hard_words=())


def rows_of_pages(made: Draft, style: Style) -> list[int]:
    """How many rows each page of the section has in the PDF."""
    pages = pymupdf.open(stream=pdf.export(lay_out(made, style), style, load))
    counts = [page.get_text().count("has line 0") for page in pages]
    return [count for count in counts if count]


@pytest.mark.parametrize(
    ("rows", "pages"), [(1, [1]), (4, [4]), (5, [3, 2]), (6, [3, 3]), (7, [4, 3]), (9, [3, 3, 3])]
)
def test_rows_are_spread_over_as_few_pages_as_can_be(style: Style, rows: int, pages: list[int]) -> None:
    found = rows_of_pages(draft(*[1] * rows), style)
    assert sorted(found) == sorted(pages)


@pytest.mark.parametrize("name", ["handout", "large-print", "booklet", "a3", "text-only"])
def test_no_page_has_one_small_row_and_nothing_else(name: str) -> None:
    style = load_style(name)
    for rows in (5, 6, 7, 8, 9, 11):
        assert min(rows_of_pages(draft(*[1] * rows), style)) > 1, rows


def test_pages_are_reckoned_as_they_come_out(style: Style) -> None:
    sizes = (2, 5, 1, 4, 3, 6, 1, 2, 5, 4)
    made = draft(*sizes)
    booklet = lay_out(made, style)
    section = next(one for one in booklet.sections if one.heading == "All rows")
    starts = sorted(page_starts(section, Look(style=style, load=load, kind="paper")))
    edges = [0, *starts, len(section.rows)]
    assert rows_of_pages(made, style) == [after - before for before, after in pairwise(edges)]


def test_a_row_that_is_higher_than_a_page_leaves_the_breaks_to_weasyprint(style: Style) -> None:
    tall = replace(style, limits=replace(style.limits, row_lines=60, row_words=900))
    booklet = lay_out(draft(1, 40, 1), tall)
    section = next(one for one in booklet.sections if one.heading == "All rows")
    assert page_starts(section, Look(style=tall, load=load, kind="paper")) == frozenset()


def test_the_pages_in_word_go_up_and_start_after_the_cover(style: Style) -> None:
    booklet = lay_out(DRAFT, style)
    pages = pages_in_word(booklet, Look(style=style, load=load, kind="paper"))
    assert pages[0] == 2
    assert pages == sorted(pages)
    assert len(pages) == len(booklet.sections)
