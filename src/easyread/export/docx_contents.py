"""The contents in Word: a link to each part, and its page at the right edge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from easyread.export.docx_page import words_mm
from easyread.export.docx_rows import ROW, Page, add_bookmark, add_line
from easyread.export.docx_styles import CONTENTS, NUMBER, style_id
from easyread.model import Row

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph


def add_contents(page: Page, rows: Sequence[Row], starts: Sequence[int]) -> None:
    """A paragraph for each heading. `starts`: the page of each section, as far as it is known.

    The page is a field: LibreOffice fills it in when it opens the file, Word before it prints.
    """
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    for row in rows:
        paragraphs: list[Paragraph] = []
        for line in row.lines:
            paragraph = page.document.add_paragraph()
            add_line(page, paragraph, line)
            paragraph.style = CONTENTS
            paragraph.paragraph_format.tab_stops.add_tab_stop(
                Mm(words_mm(page.style)), WD_TAB_ALIGNMENT.RIGHT
            )
            anchor = next((mark.target[1:] for mark in line.text.marks if mark.target.startswith("#s")), "")
            if anchor:
                _add_page(paragraph, anchor, starts[int(anchor[1:]) - 1])
            paragraphs.append(paragraph)
        add_bookmark(page, f"{ROW}{row.id}", paragraphs[0], paragraphs[-1])


def _add_page(paragraph: Paragraph, anchor: str, shown: int) -> None:
    """A tab, and the page of a bookmark. Its style says that it is a number and no word of the paper."""
    from docx.oxml.ns import nsdecls
    from docx.oxml.parser import parse_xml

    paragraph.add_run("\t")
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGEREF {anchor} ">'
    look = f'<w:rPr><w:rStyle w:val="{style_id(NUMBER)}"/></w:rPr>'
    paragraph._p.append(parse_xml(f"{field}<w:r>{look}<w:t>{shown}</w:t></w:r></w:fldSimple>"))
