"""Looks at a Word file: letters, lines, pages, pictures, and what a screen reader needs."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from easyread.check.file import rule as limits
from easyread.errors import InputError

if TYPE_CHECKING:
    from docx.document import Document

Fault = tuple[str, str]
_SANS = re.compile(
    r"arial|helvetica|liberation sans|arimo|verdana|atkinson|calibri|tahoma|open sans|fs ?me", re.IGNORECASE
)
_ONE_LINE = 40  # letters: fewer fit on a line, and the space between lines does not matter
_TYPED = re.compile(r"\s*(?:[-–•*·▪o]|\d{1,2}[.)])\s+\S")
_SAYS_NOTHING = re.compile(r"(?i)(?:click here|here|read more|more|link|this)\.?|https?://\S+")
_EMU_MM = 36_000


def faults_of_word(data: bytes) -> Iterator[Fault]:
    """Each fault: the id of its rule, and where. Raises InputError."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(io.BytesIO(data))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:
        raise InputError("The Word file cannot be read.", hint="Save it again as .docx in Word.") from error
    yield from _file(document)
    yield from _page(document)
    yield from _letters(document)
    yield from _paragraphs(document)
    yield from _pictures(document)
    yield from _tables(document)


def _file(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    if not document.core_properties.title:
        yield "file-title", ""
    languages = [lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))]
    if not any(language and language.lower().startswith("en") for language in languages):
        yield "file-language", ""
    settings = document.settings.element
    on = settings.find(qn("w:autoHyphenation"))
    if on is not None and on.get(qn("w:val"), "true") not in {"0", "false"}:
        yield "hyphens-on", ""
    lock = settings.find(qn("w:documentProtection"))
    if lock is not None and lock.get(qn("w:enforcement"), "0") in {"1", "true"}:
        yield "locked", ""


def _page(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    numbered = False
    for section in document.sections:
        wide, high = (round((size or 0) / _EMU_MM) for size in (section.page_width, section.page_height))
        if abs(wide - 210) > 2 or abs(high - 297) > 2:
            yield "page-shape", f"{wide} by {high} mm"
        margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
        narrow = [round(margin / _EMU_MM) for margin in margins if margin is not None]
        if narrow and min(narrow) < limits.LEAST_MARGIN_MM:
            yield "page-shape", f"a margin of {min(narrow)} mm"
        for foot in (section.footer, section.header):
            codes = "".join(node.text or "" for node in foot._element.iter(qn("w:instrText")))
            fields = [node.get(qn("w:instr"), "") for node in foot._element.iter(qn("w:fldSimple"))]
            numbered = numbered or "PAGE" in codes or any("PAGE" in field for field in fields)
    if not numbered:
        yield "no-page-numbers", ""


def _all(document: Document) -> Iterator[Any]:
    """The paragraphs of the body, with those in tables."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    for element in document.element.body.iter(qn("w:p")):
        yield Paragraph(element, document._body)


def _set(run: Any, paragraph: Any, document: Document, name: str) -> Any:
    """What counts for a run: its own setting, else that of its styles, else that of the file."""
    own = getattr(run.font, name)
    style: Any = run.style
    styles = [style] if style is not None and style.name != "Default Paragraph Font" else []
    for start in (*styles, paragraph.style):
        style = start
        while own is None and style is not None:
            own = getattr(style.font, name)
            style = style.base_style
    return own if own is not None else _defaults(document).get(name)


def _defaults(document: Document) -> dict[str, Any]:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    found: dict[str, Any] = {}
    size = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:rPr')}/{qn('w:sz')}")
    fonts = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:rPr')}/{qn('w:rFonts')}")
    found["size"] = Pt(int(size.get(qn("w:val"))) / 2) if size is not None else Pt(10)
    found["name"] = fonts.get(qn("w:ascii")) if fonts is not None else None
    return found


def _letters(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    faces: dict[str, str] = {}
    bold = words = 0
    for paragraph in _all(document):
        links = {id(run) for link in paragraph._p.iter(qn("w:hyperlink")) for run in link.iter(qn("w:r"))}
        for run in paragraph.runs:
            text = run.text.strip()
            if not text:
                continue
            size = _set(run, paragraph, document, "size")
            if size is not None and size.pt < limits.LEAST_PT:
                yield "small-letters", f"{size.pt:g} point: {_short(text)}"
            if face := _set(run, paragraph, document, "name"):
                faces.setdefault(face, text)
            if _set(run, paragraph, document, "italic"):
                yield "italics", _short(text)
            if _set(run, paragraph, document, "underline") and id(run._r) not in links:
                yield "underline", _short(text)
            if _set(run, paragraph, document, "all_caps"):
                yield "capitals-style", _short(text)
            colour = run.font.color.rgb if run.font.color is not None else None
            if colour is not None and _contrast(str(colour)) < limits.LEAST_CONTRAST:
                yield "weak-colour", f"#{colour}: {_short(text)}"
            if not _is_heading(paragraph):
                words += len(text.split())
                bold += len(text.split()) if _set(run, paragraph, document, "bold") else 0
    if len(faces) > 1 or any(not _SANS.search(face) for face in faces):
        for face, text in faces.items():
            yield "letter-shapes", f"{face}: {_short(text)}"
    if words and bold > limits.MOST_BOLD * words:
        yield "much-bold", f"{bold} of {words} words"


def _paragraphs(document: Document) -> Iterator[Fault]:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn

    levels: list[int] = []
    for paragraph in _all(document):
        text = paragraph.text.strip()
        if not text:
            # a tab with a leader is a line to write on
            if paragraph._p.find(f".//{qn('w:drawing')}") is None and "\t" not in paragraph.text:
                yield "empty-lines", ""
            continue
        name = paragraph.style.name or "" if paragraph.style is not None else ""
        if name.startswith("Heading "):
            levels.append(int(re.sub(r"\D", "", name) or 1))
            if not _of_styles(paragraph, "keep_with_next"):
                yield "row-splits", _short(text)
        spacing = _of_styles(paragraph, "line_spacing")
        close = isinstance(spacing, float) and spacing < limits.LEAST_SPACING
        if close and len(text) > _ONE_LINE and not _is_heading(paragraph):
            yield "close-lines", f"{spacing:g} lines: {_short(text)}"
        if _of_styles(paragraph, "alignment") in {WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.RIGHT}:
            yield "not-left", _short(text)
        if _TYPED.match(paragraph.text) and paragraph._p.find(f".//{qn('w:numPr')}") is None:
            yield "typed-list", _short(text)
        for link in paragraph.hyperlinks:
            if _SAYS_NOTHING.fullmatch(link.text.strip()):
                yield "link-words", _short(link.text)
    if len(list(_all(document))) > 20 and not levels:
        yield "file-headings", "there is none"
    for before, after in pairwise([0, *levels]):
        if after > before + 1:
            yield "file-headings", f"level {after} after level {before}"


def _of_styles(paragraph: Any, name: str) -> Any:
    """A setting of a paragraph, its own or that of its styles."""
    found = getattr(paragraph.paragraph_format, name)
    style = paragraph.style
    while found is None and style is not None:
        found = getattr(style.paragraph_format, name)
        style = style.base_style
    return found


def _pictures(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    body = document.element.body
    for properties in body.iter(qn("wp:docPr")):
        told = properties.get("descr") or ""
        if not told and "decorative" not in str(properties.xml):
            yield "alt-text", properties.get("name") or ""
        if len(told) > limits.LONGEST_ALT:
            yield "long-alt-text", _short(told)
    for _ in body.iter(qn("wp:anchor"), qn("w:pict")):
        yield "floating", ""
    for shape in document.inline_shapes:
        yield from _shape(document, shape)


def _shape(document: Document, shape: Any) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    blip = next(shape._inline.iter(qn("a:blip")), None)
    part = document.part.related_parts.get(blip.get(qn("r:embed"))) if blip is not None else None
    name = shape._inline.docPr.get("descr") or shape._inline.docPr.get("name") or ""
    high = shape.height / _EMU_MM
    if high < limits.LEAST_PICTURE_MM and shape.width / _EMU_MM < limits.LEAST_PICTURE_MM:
        yield "small-picture", f"{high:.0f} mm: {_short(name)}"
    image = getattr(part, "image", None)
    if image is None:
        return
    if image.px_width / (shape.width / _EMU_MM / 25.4) < limits.LEAST_PPI:
        yield "blurred-picture", _short(name)
    if abs(image.px_width / image.px_height - shape.width / shape.height) > 0.03 * shape.width / shape.height:
        yield "stretched-picture", _short(name)


def _tables(document: Document) -> Iterator[Fault]:
    from docx.oxml.ns import qn

    body = document.element.body
    bad = (qn("w:gridSpan"), qn("w:vMerge"), f"{qn('w:tc')}//{qn('w:tbl')}")
    if any(body.find(f".//{tag}") is not None for tag in bad):
        yield "joined-cells", ""
    for row in body.iter(qn("w:tr")):
        cells = row.findall(qn("w:tc"))
        text = "".join(node.text or "" for node in row.iter(qn("w:t")))
        if row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None:
            yield "row-splits", _short(text)
        with_picture = [next(cell.iter(qn("w:drawing")), None) is not None for cell in cells]
        if len(cells) == 2 and text.strip():
            if not any(with_picture):
                yield "no-picture-beside", _short(text)
            elif with_picture[1] and not with_picture[0]:
                yield "picture-side", _short(text)


def _is_heading(paragraph: Any) -> bool:
    name = paragraph.style.name or "" if paragraph.style is not None else ""
    return name == "Title" or name.startswith("Heading ")


def _contrast(colour: str) -> float:
    """How much a colour stands out from white paper (WCAG): 21 is black, 1 is white."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    light = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 1.05 / (0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] + 0.05)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else words[:40].rsplit(" ", 1)[0] + " ..."
