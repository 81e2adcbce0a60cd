"""What Microsoft Word does to a file by itself when it saves it, at random places: no words change.

Learnt from files that Word wrote: cut runs with revision marks, spelling marks, bookmarks that move inside
their paragraph, fields in the place of links, pictures inside a choice for newer and older programs.
"""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from lxml import etree

from workshop import word

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def as_word_saves(document: Any, seed: int = 0) -> None:
    """All habits, each in some places."""
    chance = Random(seed)  # noqa: S311
    for paragraph in word.paragraphs(document):
        paragraph.set(qn("w:rsidR"), f"{chance.randrange(1 << 32):08X}")
        paragraph.set(f"{W14}paraId", f"{chance.randrange(1 << 31):08X}")
        for habit, share in HABITS:
            if chance.random() < share:
                habit(paragraph, chance)
    for table in document.element.body.iter(qn("w:tbl")):
        for row in table.iter(qn("w:tr")):
            row.set(qn("w:rsidTr"), "00C0FFEE")
    _controls(document, chance)


def saved(data: bytes, seed: int) -> bytes:
    document = Document(io.BytesIO(data))
    as_word_saves(document, seed)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def save_as_word(path: Path, seed: int) -> None:
    path.write_bytes(saved(path.read_bytes(), seed))


def _plain_runs(paragraph: Any) -> list[Any]:
    """The runs with one stretch of words, that stand in the paragraph itself."""
    found = paragraph.findall(qn("w:r"))
    return [run for run in found if [child.tag for child in run if child.tag != qn("w:rPr")] == [qn("w:t")]]


def cut_runs(paragraph: Any, chance: Random) -> None:
    """A run for each time that somebody typed in it; also in the middle of a word, also of no words."""
    for run in _plain_runs(paragraph):
        text = run.find(qn("w:t"))
        words = text.text or ""
        for place in sorted(
            {chance.randint(0, len(words)) for _ in range(chance.randint(1, 3))}, reverse=True
        ):
            other = copy.deepcopy(run)
            other.set(qn("w:rsidR"), f"{chance.randrange(1 << 32):08X}")
            _put(other.find(qn("w:t")), words[place:])
            words = words[:place]
            run.addnext(other)
        _put(text, words)


def spelling(paragraph: Any, chance: Random) -> None:
    for run in paragraph.findall(qn("w:r")):
        if chance.random() < 0.5:
            kind = chance.choice(("spell", "gram"))
            for end, add in (("Start", run.addprevious), ("End", run.addnext)):
                mark = OxmlElement("w:proofErr")
                mark.set(qn("w:type"), f"{kind}{end}")
                add(mark)


def looks(paragraph: Any, chance: Random) -> None:
    """The looks of a run in another order, with the language and the bold of other scripts beside them."""
    for run in paragraph.iter(qn("w:r")):
        found = run.find(qn("w:rPr"))
        if found is None and chance.random() < 0.5:
            found = OxmlElement("w:rPr")
            run.insert(0, found)
        if found is None:
            continue
        for tag, name, value in (("w:lang", "w:val", "en-GB"), ("w:rFonts", "w:cs", "Arial")):
            if found.find(qn(tag)) is None:
                extra = OxmlElement(tag)
                extra.set(qn(name), value)
                found.append(extra)
        if found.find(qn("w:b")) is not None:
            found.append(OxmlElement("w:bCs"))
        order = list(found)
        chance.shuffle(order)
        found[:] = order


def page_breaks(paragraph: Any, chance: Random) -> None:
    """Where a page ended when Word showed it last."""
    for run in paragraph.iter(qn("w:r")):
        if chance.random() < 0.2:
            run.insert(0 if run.find(qn("w:rPr")) is None else 1, OxmlElement("w:lastRenderedPageBreak"))


def bookmarks(paragraph: Any, chance: Random) -> None:
    """A bookmark starts after a few of the words, or before the paragraph; the place of the cursor is one."""
    runs = paragraph.findall(qn("w:r"))
    for start in paragraph.findall(qn("w:bookmarkStart")):
        if runs and chance.random() < 0.5:
            chance.choice(runs).addnext(start)
        elif paragraph.getparent().tag == qn("w:tc"):
            paragraph.addprevious(start)
    for end in paragraph.findall(qn("w:bookmarkEnd")):
        after = list(paragraph.itersiblings(qn("w:p")))
        if not after and paragraph.getparent().tag == qn("w:tc") and chance.random() < 0.5:
            paragraph.addnext(end)
    if runs and chance.random() < 0.1:
        for tag in ("w:bookmarkEnd", "w:bookmarkStart"):
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), "9999")
            if tag == "w:bookmarkStart":
                mark.set(qn("w:name"), "_GoBack")
            chance.choice(runs).addprevious(mark)


def tags(paragraph: Any, chance: Random) -> None:
    """A place or a date that Word believes to know: its words are wrapped."""
    for run in _plain_runs(paragraph):
        if chance.random() < 0.3:
            tag = OxmlElement("w:smartTag")
            tag.set(qn("w:element"), "place")
            run.addprevious(tag)
            tag.append(run)


def fields(paragraph: Any, chance: Random) -> None:
    """A link written as a field: what it leads to is an instruction, and no words."""
    for link in paragraph.findall(qn("w:hyperlink")):
        if chance.random() < 0.5:
            before = [_field("begin"), _instruction(link.get(qn("w:anchor")) or ""), _field("separate")]
            for piece in (*before, *link.findall(qn("w:r")), _field("end")):
                link.addprevious(piece)
            link.getparent().remove(link)


def choices(paragraph: Any, chance: Random) -> None:
    """A picture in a form for newer programs, with another one for older programs."""
    for drawing in list(paragraph.iter(qn("w:drawing"))):
        choice = parse_xml(
            f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wps"/>'
            "<mc:Fallback/></mc:AlternateContent>"
        )
        drawing.addprevious(choice)
        choice[0].append(drawing)
        choice[1].append(OxmlElement("w:pict"))


def typed(paragraph: Any, chance: Random) -> None:
    """Quotes as Word makes them while somebody types, and the end of the paragraph as a tracked insertion."""
    for text in paragraph.iter(qn("w:t")):
        text.text = (text.text or "").replace("'", "’")
    properties = paragraph.get_or_add_pPr()
    if properties.find(qn("w:rPr")) is None:
        mark, new = OxmlElement("w:rPr"), OxmlElement("w:ins")
        for name, value in (("w:id", "77"), ("w:author", "Ann"), ("w:date", "2026-05-04T10:00:00Z")):
            new.set(qn(name), value)
        mark.append(new)
        properties.append(mark)


Habit = Callable[[Any, Random], None]
HABITS: tuple[tuple[Habit, float], ...] = (
    (cut_runs, 0.7),
    (spelling, 0.4),
    (looks, 0.5),
    (page_breaks, 0.3),
    (bookmarks, 0.5),
    (tags, 0.3),
    (fields, 0.5),
    (choices, 0.5),
    (typed, 0.3),
)


def _controls(document: Any, chance: Random) -> None:
    """A table inside a content control."""
    for table in list(document.element.body.findall(qn("w:tbl"))):
        if chance.random() < 0.2:
            control, inside = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
            control.append(inside)
            table.addprevious(control)
            inside.append(table)


def _field(kind: str) -> Any:
    run, sign = OxmlElement("w:r"), OxmlElement("w:fldChar")
    sign.set(qn("w:fldCharType"), kind)
    run.append(sign)
    return run


def _instruction(anchor: str) -> Any:
    run, words = OxmlElement("w:r"), OxmlElement("w:instrText")
    words.text = f' HYPERLINK \\l "{anchor}" '
    run.append(words)
    return run


def _put(text: Any, words: str) -> None:
    text.text = words
    text.set(SPACE, "preserve")


def names_of(data: bytes) -> set[str]:
    """The kinds of element that the file has: to see that a habit was done."""
    body = Document(io.BytesIO(data)).element.body
    return {etree.QName(element).localname for element in body.iter() if isinstance(element.tag, str)}
