"""Rows in Word: a picture and its words side by side, lines, hard words, links and list items."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from easyread.export.docx_page import words_mm
from easyread.export.docx_styles import BULLET, BULLET_MM, HARD_WORD, LINE, NUMBER, SPACE, twips
from easyread.export.drawing import behind, dots, shape
from easyread.export.lines import Stretch, alt_text, stretches, unbroken
from easyread.model import Line, Picture, Row
from easyread.styles import Style

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.run import CT_R
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

ANSWER_MM = 45.0  # from box to box
BOX_HALF_POINTS = 64  # a box of about 10 mm (rule T28)
ROW = "er_"  # the bookmark of a row has this before the row's code: docs/design.md


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What each row needs: the document that it goes in, the style, and the pictures."""

    document: Document
    style: Style
    load: Callable[[Picture], bytes]
    marks: Iterator[int] = field(default_factory=lambda: count(1))  # the next free number of a bookmark
    shapes: Iterator[int] = field(default_factory=lambda: count(1))  # and of a picture


def add_table_row(
    page: Page, row: Row, picture: Picture, table: Table | None, *, with_next: bool = False
) -> Table:
    """Picture left, words right, in a row that no page break splits. Follows `table` when there is one.

    A table for layout is safe (rule D09) with two cells a row, no border, no header row and no merged cells.
    """
    pictures = page.style.pictures
    widths = (pictures.column_mm, words_mm(page.style) - pictures.column_mm)
    if table is None:
        table = _new_table(page, widths)
    rows: Any = table  # python-docx does not say what add_row gives
    left, right = rows.add_row().cells
    _keep_whole(table, (left, right), widths, pictures.row_gap_mm)
    add_picture(page, left.paragraphs[0], picture, pictures.size_mm)
    for place, line in enumerate(row.lines):
        paragraph = right.paragraphs[0] if place == 0 else right.add_paragraph()
        add_line(page, paragraph, line, number=row.number and row.number + place)
    add_answers(page, row, right.add_paragraph)
    _no_gap_after(right.paragraphs[-1])
    for paragraph in (*left.paragraphs, *right.paragraphs) if with_next else ():
        paragraph.paragraph_format.keep_with_next = True
    add_bookmark(page, f"{ROW}{row.id}", right.paragraphs[0], right.paragraphs[-1])
    return table


def add_plain_row(
    page: Page, row: Row, *, left_mm: float, before_mm: float, after_mm: float, with_next: bool = False
) -> None:
    """A row without a picture: paragraphs that stay together, `left_mm` from the margin."""
    from docx.shared import Mm

    paragraphs = [page.document.add_paragraph() for _ in row.lines]
    for place, (paragraph, line) in enumerate(zip(paragraphs, row.lines, strict=True)):
        add_line(page, paragraph, line, left_mm=left_mm, number=row.number and row.number + place)
    paragraphs += add_answers(page, row, page.document.add_paragraph)
    for paragraph in paragraphs:
        paragraph.paragraph_format.keep_together = True
        paragraph.paragraph_format.keep_with_next = with_next or paragraph is not paragraphs[-1]
    paragraphs[0].paragraph_format.space_before = Mm(before_mm)
    paragraphs[-1].paragraph_format.space_after = Mm(after_mm)
    add_bookmark(page, f"{ROW}{row.id}", paragraphs[0], paragraphs[-1])


def add_stacked_row(
    page: Page, row: Row, picture: Picture, *, after_mm: float, with_next: bool = False
) -> None:
    """The picture above its words, without a table: both stay on one page."""
    from docx.shared import Mm

    paragraph = page.document.add_paragraph(style=LINE)
    add_picture(page, paragraph, picture, page.style.pictures.size_mm)
    paragraph.paragraph_format.space_after = Mm(page.style.pictures.row_gap_mm / 4)
    paragraph.paragraph_format.keep_with_next = True
    add_plain_row(page, row, left_mm=0, before_mm=0, after_mm=after_mm, with_next=with_next)


def add_line(page: Page, paragraph: Paragraph, line: Line, *, left_mm: float = 0, number: int = 0) -> None:
    """The words of one line, as a paragraph of its own or as an item of a list, with its number before it."""
    from docx.shared import Mm

    is_item = line.kind == "item"
    paragraph.style = BULLET if is_item else LINE
    if left_mm:
        paragraph.paragraph_format.left_indent = Mm(left_mm + (BULLET_MM if is_item else 0))
        if is_item:
            paragraph.paragraph_format.first_line_indent = Mm(-BULLET_MM)
    if number:
        paragraph.add_run(f"{number}\u2003", style=NUMBER)
    for stretch in stretches(line.text):
        _add_stretch(paragraph, stretch)


def add_answers(page: Page, row: Row, add: Callable[[], Paragraph]) -> list[Paragraph]:
    """Boxes to tick, side by side, and lines to write on. `add` makes a paragraph in the right place."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Mm

    made: list[Paragraph] = []
    right = words_mm(page.style) - (page.style.pictures.column_mm if row.picture else 0)
    if row.answers:
        made.append(add())
        made[-1].style = LINE
        for place, answer in enumerate(row.answers):
            if place:
                step = min(ANSWER_MM, right / len(row.answers))
                made[-1].paragraph_format.tab_stops.add_tab_stop(Mm(step * place))
                made[-1].add_run("\t")
            _add_box(made[-1], answer, next(page.marks))
            made[-1].add_run(f"\u00a0{answer}".replace(" ", "\u00a0"))
    for _ in range(row.space):
        made.append(add())
        made[-1].style = SPACE
        made[-1].paragraph_format.tab_stops.add_tab_stop(
            Mm(right), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES
        )
        made[-1].add_run("\t")
    return made


def _add_box(paragraph: Paragraph, answer: str, number: int) -> None:
    """A box that can be ticked in Word, and with a pen on paper."""
    from docx.oxml.ns import nsdecls
    from docx.oxml.parser import parse_xml

    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    paragraph._p.append(
        parse_xml(
            f'<w:sdt {nsdecls("w")} {w14}><w:sdtPr><w:alias w:val="{answer}"/><w:id w:val="{number}"/>'
            '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>'
            '<w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"/>'
            f'<w:sz w:val="{BOX_HALF_POINTS}"/></w:rPr><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>'
        )
    )


def add_picture(page: Page, paragraph: Paragraph, picture: Picture, size_mm: float) -> None:
    """The picture in line with the words, no side longer than `size_mm`, with its alt text."""
    from docx.oxml.shape import CT_Inline
    from docx.shared import Mm

    pixels = round(size_mm / 25.4 * page.style.pictures.ppi)
    data = page.load(picture)
    wide = shape(data)
    drawn = dots(data, pixels, behind(page.style.colours.paper))
    side = {"width": Mm(size_mm)} if wide >= 1 else {"height": Mm(size_mm)}
    # As Run.add_picture does; but that one looks for a free number through the whole document each time.
    key, image = page.document.part.get_or_add_image(drawn)
    size = image.scaled_dimensions(**side)
    inline = CT_Inline.new_pic_inline(next(page.shapes), key, image.filename, *size)
    paragraph.add_run()._r.add_drawing(inline)
    for edge in ("distT", "distB", "distL", "distR"):  # LibreOffice takes 3 mm where they are missing
        inline.set(edge, "0")
    properties = inline.docPr
    properties.set("descr", alt_text(picture))
    properties.set("name", f"Picture {properties.id}")
    paragraph.paragraph_format.line_spacing = 1.0  # 1.5 lines of a picture would leave half its height empty
    paragraph.paragraph_format.space_after = 0


def add_bookmark(page: Page, name: str, first: Paragraph, last: Paragraph) -> None:
    """A bookmark from the start of `first` to the end of `last`: links lead to it, and a build finds it."""
    from docx.oxml.ns import nsdecls, qn
    from docx.oxml.parser import parse_xml

    number = next(page.marks)
    start = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name="{name}"/>')
    properties = first._p.find(qn("w:pPr"))
    if properties is None:
        first._p.insert(0, start)
    else:
        properties.addnext(start)
    last._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{number}"/>'))


def _add_stretch(paragraph: Paragraph, stretch: Stretch) -> None:
    """Words that look the same. Pieces that stay on one line get spaces and hyphens that do not break."""
    run = paragraph.add_run()
    for piece, whole in unbroken(stretch.words):
        _add_unbroken(run._r, piece) if whole else run.add_text(piece)
    if stretch.bold:
        run.style = HARD_WORD
    elif stretch.target:
        run.style = "Hyperlink"
    if stretch.target:
        _link(paragraph, run._r, stretch.target)


def _add_unbroken(run: CT_R, piece: str) -> None:
    from docx.oxml.parser import OxmlElement

    for place, part in enumerate(piece.replace(" ", "\u00a0").split("-")):
        if place:
            run.append(OxmlElement("w:noBreakHyphen"))
        run.add_t(part)


def _link(paragraph: Paragraph, run: CT_R, target: str) -> None:
    """Makes the run a link: inside the document for "#s3", else to a web address."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    link = OxmlElement("w:hyperlink")
    if target.startswith("#"):
        link.set(qn("w:anchor"), target[1:])
    else:
        link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run.addprevious(link)
    link.append(run)


def _new_table(page: Page, widths_mm: tuple[float, float]) -> Table:
    """A table with fixed columns that starts at the margin, and says that it is there for the look."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement
    from docx.shared import Mm

    table: Table = page.document.add_table(rows=0, cols=2)
    table.autofit = False
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is not None:  # it asks for a header row
        table._tbl.tblPr.remove(look)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)
    return table


def _keep_whole(
    table: Table, cells: tuple[_Cell, _Cell], widths_mm: tuple[float, float], gap_mm: float
) -> None:
    """No page break in the row, half the gap above and below it, picture and words level in the middle."""
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
    from docx.oxml.ns import nsdecls, qn
    from docx.oxml.parser import OxmlElement, parse_xml
    from docx.shared import Mm

    table.rows[-1]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    half = twips(gap_mm / 2)
    for cell, width in zip(cells, widths_mm, strict=True):
        cell.width = Mm(width)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        margins = parse_xml(
            f'<w:tcMar {nsdecls("w")}><w:top w:w="{half}" w:type="dxa"/>'
            f'<w:bottom w:w="{half}" w:type="dxa"/></w:tcMar>'
        )
        cell._tc.get_or_add_tcPr().find(qn("w:vAlign")).addprevious(margins)


def _no_gap_after(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.space_after = 0
