"""The named styles of the Word file, in place of the 160 of python-docx's template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from easyread.styles import Style

if TYPE_CHECKING:
    from docx.document import Document

LINE = "Easy Read line"
BULLET = "Easy Read bullet"
HARD_WORD = "Hard word"
LABEL = "Easy Read label"
COVER = "Easy Read cover"
STATUS = "Easy Read status"
SPACE = "Easy Read space"  # a line to write on
NUMBER = "Line number"
CONTENTS = "Easy Read contents"

BULLET_MM = 7.0  # the indent of a list
_HEADING_SPACING = 1.2  # the lines of one heading stand closer, so that they read as one
_A4_MM = 297.0  # high
_POINTS = 72 / 25.4  # in a millimetre


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """A paragraph style. Sizes and spaces in points; `level` 0 is Heading 1."""

    name: str
    size: float = 0
    bold: bool = False
    colour: str = ""
    before: float = 0
    after: float = 0
    spacing: float = _HEADING_SPACING
    level: int | None = None
    bullet: bool = False
    border: str = ""


def set_styles(document: Document, style: Style, language: str) -> None:
    """Fonts, sizes, language, our named styles and the bullet of our lists."""
    from docx.oxml.ns import nsdecls, qn
    from docx.oxml.parser import parse_xml

    styles = document.styles.element
    for child in list(styles):
        if child.tag != qn("w:latentStyles"):
            styles.remove(child)
    space = nsdecls("w")
    styles.insert(0, parse_xml(_defaults(style, language, space)))
    for xml in (*(_paragraph(look, style) for look in _looks(style)), *_others(style)):
        styles.append(parse_xml(xml.replace("<w:style ", f"<w:style {space} ", 1)))
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    numbering.append(
        parse_xml(_BULLETS.format(ns=space, indent=twips(BULLET_MM), font=style.letters.word_family))
    )
    numbering.append(parse_xml(f'<w:num {space} w:numId="1"><w:abstractNumId w:val="0"/></w:num>'))


def twips(mm: float) -> int:
    """Millimetres in Word's own unit, a twentieth of a point."""
    return round(mm * _POINTS * 20)


def style_id(name: str) -> str:
    """How a style is called inside the file."""
    return "".join(part[0].upper() + part[1:] for part in name.split())


def _looks(style: Style) -> tuple[_Look, ...]:
    letters, accent = style.letters, style.colours.accent
    gap, lines, row_gap = letters.paragraph_gap_pt, letters.line_spacing, style.pictures.row_gap_mm * _POINTS
    head: dict[str, Any] = {"bold": True, "colour": accent}
    above: dict[str, Any] = {"before": row_gap, "after": row_gap / 2}
    small = min(style.page.height_mm / _A4_MM, 1.0)
    close = lines if small == 1 else _HEADING_SPACING  # a cover must stay one page
    return (
        _Look(name="Normal", spacing=lines),
        _Look(name="Title", size=letters.title_pt, after=24 * small**2, **head),
        _Look(name="heading 1", size=letters.heading_pt, level=0, **above, **head),
        _Look(name="heading 2", size=letters.subheading_pt, level=1, **above, **head),
        _Look(name=LINE, after=gap, spacing=lines),
        _Look(name=BULLET, after=gap, spacing=lines, bullet=True),
        _Look(name=CONTENTS, after=gap, spacing=lines, border="under"),
        _Look(name=LABEL, size=letters.heading_pt, before=36 * small, after=12 * small, border="top", **head),
        _Look(name=COVER, after=gap * small, spacing=close),
        _Look(name=STATUS, before=24 * small**2, spacing=close, border="box"),
        _Look(name=SPACE, before=14, spacing=lines),
        _Look(name="header", colour=accent),
        _Look(name="footer"),
    )


def _paragraph(look: _Look, style: Style) -> str:
    """The style as WordprocessingML; the order of its parts is that of the standard (ISO/IEC 29500)."""
    first = look.name == "Normal"
    indent = round(3 * _POINTS * 20)
    parts = [
        "<w:keepNext/><w:keepLines/>" if look.level is not None else "",
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if look.bullet else "",
        _border(look.border, style.colours.accent),
        f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}" '
        f'w:line="{round(look.spacing * 240)}" w:lineRule="auto"/>',
        f'<w:ind w:left="{indent}" w:right="{indent}"/>' if look.border == "box" else "",
        '<w:jc w:val="left"/>',
        f'<w:outlineLvl w:val="{look.level}"/>' if look.level is not None else "",
    ]
    default = ' w:default="1"' if first else ""
    custom = "" if look.name in _KNOWN_TO_WORD else ' w:customStyle="1"'
    based = "" if first else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{style_id(look.name)}">'
        f'<w:name w:val="{look.name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{''.join(parts)}</w:pPr>"
        f"<w:rPr>{_letters(look.size, look.bold, look.colour)}</w:rPr></w:style>"
    )


def _letters(size: float = 0, bold: bool = False, colour: str = "", underline: bool = False) -> str:
    half = round(size * 2)  # Word counts half points
    return (
        ("<w:b/><w:bCs/>" if bold else "")
        + (f'<w:color w:val="{colour.lstrip("#")}"/>' if colour else "")
        + (f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' if size else "")
        + ('<w:u w:val="single"/>' if underline else "")
    )


def _border(kind: str, colour: str) -> str:
    """A thick line above, or a thin box."""
    colour = colour.lstrip("#")
    sides = {"": (), "top": ("top",), "under": ("bottom", "between")}.get(kind, _ALL_SIDES)
    width, space = {"top": ("48", "24"), "under": ("4", "2")}.get(kind, ("12", "8"))
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour}"/>' for side in sides
    )
    return f"<w:pBdr>{lines}</w:pBdr>" if lines else ""


def _defaults(style: Style, language: str, space: str) -> str:
    font, ink = style.letters.word_family, style.colours.ink
    return (
        f"<w:docDefaults {space}><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        f"{_letters(style.letters.body_pt, colour=ink)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _others(style: Style) -> list[str]:
    """Styles of letters, and the table and list that each Word file has."""
    return [
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>',
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(HARD_WORD)}">'
        f'<w:name w:val="{HARD_WORD}"/><w:qFormat/><w:rPr>{_letters(bold=True)}</w:rPr></w:style>',
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(NUMBER)}">'
        f'<w:name w:val="{NUMBER}"/><w:rPr>{_letters(colour=style.colours.accent)}</w:rPr></w:style>',
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f"<w:rPr>{_letters(colour=style.colours.accent, underline=True)}</w:rPr></w:style>",
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>',
    ]


_ALL_SIDES = ("top", "left", "bottom", "right")
_KNOWN_TO_WORD = ("Normal", "Title", "heading 1", "heading 2", "header", "footer")

_BULLETS = (
    '<w:abstractNum {ns} w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr>'
    '<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/></w:rPr></w:lvl></w:abstractNum>'
)
