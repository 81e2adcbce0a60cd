"""Reads a Word file as a list of paragraphs, each with its row, its bookmark and the picture of its row."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from easyread.errors import InputError
from easyread.fromword.runs import Looks, Run, W, has_tracked, is_deleted_mark, runs_of
from easyread.receipt import sha256

ParaKind = Literal["title", "heading", "item", "line", "status", "label"]
NUMBER = "line number"  # the style of the number before a line
BOOKMARK = "er_"  # what the bookmark of a row of ours starts with
MOST_BYTES = 300_000_000  # of an unpacked file
_BESIDE = ("header", "footer", "footnotes", "endnotes")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_XML = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture in the Word file: what it shows in words, its bytes and their kind ("png")."""

    alt: str
    data: bytes = b""
    kind: str = ""

    @property
    def sha(self) -> str:
        return sha256(self.data) if self.data else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Para:
    """One paragraph with words. `row` counts the rows of the file: one number for all in it."""

    runs: tuple[Run, ...]
    kind: ParaKind
    row: int
    in_table: bool = False
    bookmark: str = ""
    picture: Shown | None = None  # of its row

    @property
    def text(self) -> str:
        return " ".join("".join(run.text for run in self.runs).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a Word file says. `comments` are remarks of its readers."""

    paras: tuple[Para, ...]
    fronts: tuple[Shown, ...] = ()  # the pictures before the first heading
    logos: tuple[Shown, ...] = ()  # those of them that stand before the title
    tracked: bool = False
    comments: tuple[str, ...] = ()
    others: tuple[str, ...] = ()  # words that stand beside the paper: text boxes, footnotes, heads and feet
    pictures: tuple[Shown, ...] = ()

    @property
    def cover(self) -> Shown | None:
        """The picture on the cover; not the sign of an organisation above the title."""
        return next((shown for shown in self.fronts if shown not in self.logos), None)


@dataclass(slots=True)
class _Reading:
    document: Any
    kinds: dict[str, ParaKind]
    looks: Looks
    paras: list[Para] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    fronts: list[Shown] = field(default_factory=list)
    logos: list[Shown] = field(default_factory=list)
    above: Shown | None = None  # a picture in a paragraph of its own: it belongs to the words below it
    row: int = 0
    open: dict[str, str] = field(default_factory=dict)  # bookmarks that have begun: id -> name
    carried: list[Run] = field(default_factory=list)  # of a paragraph whose end was deleted


def read_pages(data: bytes, name: str = "the Word file") -> Page:
    """What the Word file `data` says. Raises InputError when it is none."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_BYTES:
                raise InputError(f"{name} is too large.", hint="Take large pictures out, and try again.")
        document = Document(io.BytesIO(data))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, LxmlError) as error:
        raise InputError(
            f"{name} cannot be read as a Word file.", hint="Save it again as .docx, and try again."
        ) from error
    kinds, looks = _styles(document)
    reading = _Reading(document=document, kinds=kinds, looks=looks)
    _blocks(reading, document.element.body)
    return Page(
        paras=tuple(reading.paras),
        fronts=tuple(reading.fronts),
        logos=tuple(reading.logos),
        tracked=has_tracked(document.element.body),
        comments=tuple(_comments(document)),
        others=tuple(_others(document)),
        pictures=tuple(reading.pictures),
    )


def _styles(document: Any) -> tuple[dict[str, ParaKind], Looks]:
    """What each paragraph style is for us, and which character styles are bold or for numbers of lines."""
    kinds: dict[str, ParaKind] = {}
    bold: set[str] = set()
    numbers: set[str] = set()
    for style in document.styles.element.iter(f"{W}style"):
        code = style.get(f"{W}styleId") or ""
        found = style.find(f"{W}name")
        name = (found.get(f"{W}val") if found is not None else code).lower()
        if name == "title":
            kinds[code] = "title"
        elif name.startswith("heading"):
            kinds[code] = "heading"
        elif name == "easy read bullet" or name.startswith("list"):
            kinds[code] = "item"
        elif name in {"easy read label", "easy read status"}:
            kinds[code] = "label" if name.endswith("label") else "status"
        if style.get(f"{W}type") == "character" and style.find(f"{W}rPr/{W}b") is not None:
            bold.add(code)
        if style.get(f"{W}type") == "character" and name == NUMBER:
            numbers.add(code)
    return kinds, Looks(bold=frozenset(bold), numbers=frozenset(numbers))


def _blocks(reading: _Reading, parent: Any) -> None:
    for child in parent:
        if child.tag == f"{W}p":
            if not _goes_on(reading, child):
                reading.row += 1
            _paragraph(reading, child, None, in_table=False)
        elif child.tag == f"{W}tbl":
            for row in child.iter(f"{W}tr"):
                _row(reading, row)
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo"}:
            _blocks(reading, child)
        elif child.tag in {f"{W}bookmarkStart", f"{W}bookmarkEnd"}:
            _bookmark(reading, child)


def _goes_on(reading: _Reading, paragraph: Any) -> bool:
    """Whether a paragraph outside of tables is in the row of the one before: their bookmark is still open."""
    last = reading.paras[-1] if reading.paras else None
    return last is not None and bool(last.bookmark) and last.bookmark in reading.open.values()


def _row(reading: _Reading, row: Any) -> None:
    if row.find(f"{W}trPr/{W}del") is not None:
        return
    reading.row += 1
    shown = next(iter(_pictures(reading, row)), None)
    reading.above = None
    before = dict(reading.open)
    for element in row.iter(f"{W}p", f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        if element.tag == f"{W}p":
            _paragraph(reading, element, shown, in_table=True)
        elif next(element.iterancestors(f"{W}p"), None) is None:  # between two paragraphs
            _bookmark(reading, element)
    # A bookmark of ours ends in its row: where its end was taken out with the last line, it ends here.
    reading.open = {number: name for number, name in reading.open.items() if number in before}


def _paragraph(reading: _Reading, element: Any, shown: Shown | None, *, in_table: bool) -> None:
    for child in element.iter(f"{W}bookmarkStart"):
        _bookmark(reading, child)
    bookmark = next((name for name in reversed(reading.open.values())), "")
    runs = (*reading.carried, *runs_of(element, reading.looks))
    reading.carried = []
    if not in_table:
        shown = _shown_outside(reading, element, runs, bookmark)
    if is_deleted_mark(element):
        reading.carried = list(runs)
    else:
        para = Para(
            runs=runs, kind=_kind(reading, element), row=reading.row, in_table=in_table,
            bookmark=bookmark, picture=shown,
        )  # fmt: skip
        if para.text:
            reading.paras.append(para)
    for child in element.iter(f"{W}bookmarkEnd"):
        _bookmark(reading, child)


def _shown_outside(reading: _Reading, element: Any, runs: tuple[Run, ...], bookmark: str) -> Shown | None:
    """The picture of a paragraph that is in no table: in it, above it, or that of its row."""
    found = list(_pictures(reading, element))
    if found and not any(para.kind == "heading" for para in reading.paras):
        reading.fronts += found
        if not any(para.kind == "title" for para in reading.paras):
            reading.logos += found
        return None
    has_words = any(run.text.strip() for run in runs)
    if not has_words:
        reading.above = found[0] if found else reading.above
        return None
    last = reading.paras[-1] if reading.paras else None
    if found or reading.above:
        shown, reading.above = found[0] if found else reading.above, None
        return shown
    same_row = last is not None and not last.in_table and last.row == reading.row and bookmark != ""
    return last.picture if same_row and last is not None else None


def _bookmark(reading: _Reading, element: Any) -> None:
    number = element.get(f"{W}id") or ""
    if element.tag == f"{W}bookmarkEnd":
        reading.open.pop(number, None)
        return
    name = element.get(f"{W}name") or ""
    if name.startswith(BOOKMARK):
        reading.open = {number: name}  # ours never stand in each other


def _kind(reading: _Reading, paragraph: Any) -> ParaKind:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    kind = reading.kinds.get(style.get(f"{W}val"), "line") if style is not None else "line"
    is_list = paragraph.find(f"{W}pPr/{W}numPr") is not None
    return "item" if kind == "line" and is_list else kind


def _pictures(reading: _Reading, element: Any) -> Iterator[Shown]:
    for drawing in element.iter(f"{_WP}inline", f"{_WP}anchor"):
        if any(parent.tag in {f"{W}del", f"{W}moveFrom"} for parent in drawing.iterancestors()):
            continue
        properties = drawing.find(f"{_WP}docPr")
        alt = (properties.get("descr") or properties.get("title") or "") if properties is not None else ""
        blip = next(drawing.iter(f"{_DRAWING}blip"), None)
        shown = Shown(alt=" ".join(alt.split()))
        if blip is not None:
            part = reading.document.part.related_parts.get(blip.get(f"{_REL}embed") or "")
            if part is not None:
                shown = replace(shown, data=part.blob, kind=str(part.partname).rpartition(".")[2].lower())
        reading.pictures.append(shown)
        yield shown


def _others(document: Any) -> Iterator[str]:
    """Words that are no paragraph of the paper: a draft has no place for them."""
    from docx.oxml.parser import parse_xml

    roots = [box for box in document.element.body.iter(f"{W}txbxContent") if not _is_copy(box)]
    relations = [r for r in document.part.rels.values() if not r.is_external]
    beside = [r for r in relations if r.reltype.rpartition("/")[2] in _BESIDE]
    roots += [parse_xml(relation.target_part.blob) for relation in beside]
    for root in roots:
        for paragraph in root.iter(f"{W}p"):
            text = " ".join("".join(run.text for run in runs_of(paragraph, Looks())).split())
            if any(char.isalpha() for char in text):
                yield text


def _is_copy(box: Any) -> bool:
    """Whether a text box is the copy that Word writes for older programs."""
    return any(parent.tag.endswith("}Fallback") for parent in box.iterancestors())


def _comments(document: Any) -> Iterator[str]:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/comments"):
            from docx.oxml.parser import parse_xml

            for comment in parse_xml(relation.target_part.blob).iter(f"{W}comment"):
                words = "".join(text.text or "" for text in comment.iter(f"{W}t")).strip()
                who = comment.get(f"{W}author") or "Somebody"
                if words:
                    yield f"{who}: {words}"
