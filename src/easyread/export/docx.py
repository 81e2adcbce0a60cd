"""A booklet as a Word file: real headings and lists, and a safe table row for a picture and its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from easyread.export.cover import cover_picture_mm
from easyread.export.docx_contents import add_contents
from easyread.export.docx_pack import pack, source_date
from easyread.export.docx_page import set_footer, set_page, set_running_heading, set_settings
from easyread.export.docx_rows import (
    ROW,
    Page,
    add_bookmark,
    add_picture,
    add_plain_row,
    add_stacked_row,
    add_table_row,
)
from easyread.export.docx_styles import COVER, LABEL, STATUS, set_styles
from easyread.export.lines import is_wide
from easyread.export.look import Look
from easyread.export.pages import pages_in_word
from easyread.model import Booklet, BookletSection, Picture, Row
from easyread.styles import Style

if TYPE_CHECKING:
    from docx.document import Document

LOGO_MM = 40.0
_LONGEST = 255  # letters of what a Word file says of itself (python-docx refuses more)
_UNDER_COVER_MM = 4.0  # between the picture of the cover and the words under it

Load = Callable[[Picture], bytes]


def export(booklet: Booklet, style: Style, load: Load) -> bytes:
    """The booklet as a Word file (.docx)."""
    from docx import Document

    document = Document()
    set_page(document, style)
    set_styles(document, style, booklet.language)
    set_settings(document, style, booklet.language)
    set_footer(document, style, booklet.footer or style.frame.footer)
    if style.running_heading:
        set_running_heading(document, style)
    _set_properties(document, booklet)
    page = Page(document=document, style=style, load=load)
    _cover(page, booklet)
    starts = pages_in_word(booklet, Look(style=style, load=load, kind="paper"))
    for place, section in enumerate(booklet.sections, start=1):
        _section(page, section, place, starts)
    return pack(document)


def _cover(page: Page, booklet: Booklet) -> None:
    from docx.shared import Mm

    label, *others = booklet.cover or ("",)
    if booklet.logo:
        add_picture(page, page.document.add_paragraph(style=COVER), booklet.logo, LOGO_MM)
    if label:
        page.document.add_paragraph(label, style=LABEL)
    title = page.document.add_paragraph(booklet.title, style="Title")
    add_bookmark(page, f"{ROW}title", title, title)
    if booklet.picture:
        paragraph = page.document.add_paragraph(style=COVER)
        add_picture(page, paragraph, booklet.picture, cover_picture_mm(booklet, page.style))
        paragraph.paragraph_format.space_after = Mm(_UNDER_COVER_MM)
    for line in others:
        page.document.add_paragraph(line, style=COVER)
    page.document.add_paragraph(booklet.status, style=STATUS)


def _section(page: Page, section: BookletSection, place: int, starts: list[int]) -> None:
    """The heading, marked so that the contents can lead to it, and the rows."""
    if section.heading:
        heading = page.document.add_heading(level=section.level)
        if section.new_page:
            heading.paragraph_format.page_break_before = True
            heading.paragraph_format.space_before = 0
        heading.add_run(section.heading)
        add_bookmark(page, f"{ROW}{section.id}", heading, heading)
        add_bookmark(page, f"s{place}", heading, heading)
    if section.part == "contents":
        add_contents(page, section.rows, starts)
    else:
        _rows(page, section.rows, whole=not section.new_page)


def _rows(page: Page, rows: tuple[Row, ...], *, whole: bool) -> None:
    """Rows that follow each other are one gap apart. Rows with pictures share a table; each brings half a gap
    above and below. The last row takes the one before it to a new page; `whole`: all rows go together."""
    gap = page.style.pictures.row_gap_mm
    table = None
    for place, row in enumerate(rows):
        kept = place + 2 == len(rows) or (whole and place + 1 < len(rows))
        if row.picture and page.style.linear:
            add_stacked_row(page, row, row.picture, after_mm=gap, with_next=kept)
        elif row.picture:
            table = add_table_row(page, row, row.picture, table, with_next=kept)
        else:
            left = 0.0 if is_wide(row) else page.style.pictures.column_mm
            half_after = place + 1 < len(rows) and rows[place + 1].picture and not page.style.linear
            add_plain_row(
                page,
                row,
                left_mm=left,
                before_mm=gap / 2 if table else 0,
                after_mm=gap / 2 if half_after else gap,
                with_next=kept,
            )
            table = None


def _set_properties(document: Document, booklet: Booklet) -> None:
    properties = document.core_properties
    properties.title = booklet.title[:_LONGEST]
    properties.author = booklet.author[:_LONGEST]
    properties.language = booklet.language
    properties.comments = properties.keywords = properties.subject = properties.category = ""
    properties.last_modified_by = ""
    properties.revision = 1
    properties.created = properties.modified = source_date()
