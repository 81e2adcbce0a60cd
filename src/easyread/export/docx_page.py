"""The page, the settings and the footer of the Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.styles import Style

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_FOOTER_MM = 9.0  # from the edge of the paper: clear of the words, and inside what printers print
_NOT_OURS = ("zoom", "rsids", "savePreviewPicture", "proofState", "shapeDefaults")
_WORD_2013 = "15"  # with an older number, Word says "Compatibility Mode" over the document


def set_page(document: Document, style: Style) -> None:
    """Paper and margins. The cover has no footer."""
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(style.page.width_mm), Mm(style.page.height_mm)
    section.left_margin = section.right_margin = Mm(style.page.margin_mm)
    section.left_margin = Mm(style.page.margin_mm + style.page.hole_mm)
    section.top_margin = section.bottom_margin = Mm(style.page.margin_mm)
    section.header_distance = section.footer_distance = Mm(_FOOTER_MM)
    section._sectPr.attrib.clear()  # the revision marks of the template
    section.different_first_page_header_footer = True


def _colour_paper(document: Document, colour: str) -> None:
    """The colour behind the words, on the screen. Word prints it only where its options say so."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    background = OxmlElement("w:background")
    background.set(qn("w:color"), colour.lstrip("#"))
    document.element.insert(0, background)
    document.settings.element.insert(0, OxmlElement("w:displayBackgroundShape"))


def set_settings(document: Document, style: Style, language: str) -> None:
    """No hyphenation, today's Word, and the language of the text."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    settings = document.settings.element
    for child in list(settings):
        if child.tag.endswith(_NOT_OURS):
            settings.remove(child)
    hyphenation = OxmlElement("w:autoHyphenation")
    hyphenation.set(qn("w:val"), "false")
    settings.find(qn("w:defaultTabStop")).addnext(hyphenation)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _WORD_2013)
    if style.colours.paper.lower() != "#ffffff":
        _colour_paper(document, style.colours.paper)
    language_of_fonts = settings.find(qn("w:themeFontLang"))
    language_of_fonts.attrib.clear()
    language_of_fonts.set(qn("w:val"), language)


def set_footer(document: Document, style: Style, status: str) -> None:
    """The status line, and "Page 2 of 6" at the right edge. Word counts the pages."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    section = document.sections[0]
    section.first_page_footer.paragraphs[0].style = "footer"
    paragraph = section.footer.paragraphs[0]
    paragraph.style = "footer"
    right = words_mm(style)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(right), WD_TAB_ALIGNMENT.RIGHT)
    before, _, rest = style.frame.page_number.partition("{page}")
    between, _, after = rest.partition("{pages}")
    paragraph.add_run(f"{status}\t{before}")
    _add_field(paragraph, "PAGE")
    paragraph.add_run(between)
    _add_field(paragraph, "NUMPAGES")
    if after:
        paragraph.add_run(after)


def set_running_heading(document: Document, style: Style) -> None:
    """The topic of the page at its head. Word takes it from the last main heading."""
    section = document.sections[0]
    section.first_page_header.paragraphs[0].style = "header"
    paragraph = section.header.paragraphs[0]
    paragraph.style = "header"
    _add_field(paragraph, "STYLEREF &quot;heading 1&quot;", shown="")


def words_mm(style: Style) -> float:
    """The width from margin to margin."""
    return style.page.width_mm - 2 * style.page.margin_mm - style.page.hole_mm


def _add_field(paragraph: Paragraph, name: str, shown: str = "1") -> None:
    """Words that Word fills in; `shown` until it has."""
    from docx.oxml.ns import nsdecls
    from docx.oxml.parser import parse_xml

    field = f'<w:fldSimple {nsdecls("w")} w:instr=" {name} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))
