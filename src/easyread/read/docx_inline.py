"""What stands inside a paragraph of a Word file, as spans: tracked changes taken as accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from easyread.read.docx_parts import DELETED, NS, Word, is_on, style_name, value, w
from easyread.read.links import is_address
from easyread.read.spans import Span

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CALLS = {
    w("footnoteReference"): ("footnote", "This footnote was left out of the text."),
    w("endnoteReference"): ("endnote", "This note from the end was left out of the text."),
    w("commentReference"): ("comment", "This comment was left out. It is not part of the text."),
}
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FILE_KEYS = frozenset({f"{{{_R}}}embed", f"{{{_R}}}id"})  # a picture in today's Word, and in Word 2003's way
_SKIPPED = frozenset(
    (*DELETED, w("instrText"), w("delText"), w("rPr"), w("pPr"), w("txbxContent"), f"{_MC}Fallback")
)
_BREAKS = (w("br"), w("cr"))


@dataclass(slots=True, kw_only=True)
class Inside:
    """The spans of a paragraph, and the text boxes that hang on it."""

    spans: list[Span] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)


def inside(word: Word, paragraph: Any) -> Inside:
    """All that stands inside a paragraph. Footnotes and comments go to the notes."""
    found = Inside()
    _walk(word, paragraph, found, "")
    return found


def _walk(word: Word, node: Any, found: Inside, link: str) -> None:
    for child in node:
        if child.tag == w("r"):
            found.spans += _run(word, child, found, link)
        elif child.tag == w("hyperlink"):
            _walk(word, child, found, _target(word, child) or link)
        elif child.tag == f"{_MATH}oMath":
            words = "".join(part.text or "" for part in child.iter(f"{_MATH}t"))
            found.spans.append(Span(text=word.cleaner.clean(words, word.line)))
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            _walk(word, child, found, link)


def _target(word: Word, node: Any) -> str:
    """The address of a link. A file on somebody's computer, or a program, is none."""
    target = word.links.get(str(node.get(f"{{{NS['r']}}}id", "")), "")
    if target and (not is_address(target) or target.startswith("#")):
        word.note("left-out", "This link is no web address. It was left out.", target)
        return ""
    return target


def _run(word: Word, run: Any, found: Inside, link: str) -> Iterator[Span]:
    """The spans of a run: a stretch of one look."""
    look = run.find(w("rPr"))
    bold = italic = hidden = False
    if look is not None:
        named = word.styles.get(value(look.find(w("rStyle"))))
        name = "" if named is None else style_name(named)
        bold = is_on(look.find(w("b"))) or name == "strong"
        italic = is_on(look.find(w("i"))) or name == "emphasis"
        hidden = is_on(look.find(w("vanish")))
    if hidden:
        words = "".join(part.text or "" for part in run.iter(w("t")))
        if words.strip():
            word.note("left-out", "These words are hidden in the file. They were left out.", words)
        return
    for part in run:
        kind, text = "words", ""
        if part.tag == w("t"):
            text = word.cleaner.clean(part.text or "", word.line)
        elif part.tag in (w("tab"), w("ptab")):
            text = " "
        elif part.tag == w("noBreakHyphen"):
            text = "-"
        elif part.tag == w("sym"):
            text = word.cleaner.clean(_symbol(part), word.line)
        elif part.tag in _BREAKS:
            yield Span(kind="hard", text=" ")
        elif part.tag in _CALLS:
            _call(word, part)
        elif part.tag not in _SKIPPED and isinstance(part.tag, str):
            yield from _drawn(word, part, found)
        if text and kind == "words":
            yield Span(text=text, bold=bold, italic=italic, link=link)


def _symbol(part: Any) -> str:
    code = str(part.get(w("char"), ""))
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _call(word: Word, part: Any) -> None:
    """A footnote, endnote or comment, where the text calls it."""
    kind, message = _CALLS[part.tag]
    node = word.beside[kind].get(str(part.get(w("id"), "")))
    words = "" if node is None else word.words(node)
    if words:
        word.note("left-out", message, words)


def _file_of(word: Word, node: Any) -> str:
    """The name of a picture inside the Word file, after a "#"; "" where it is drawn in Word itself."""
    beside = node.getparent() if node.getparent() is not None else node
    marks = (str(value) for each in beside.iter() for key, value in each.attrib.items() if key in _FILE_KEYS)
    target = next((word.links[mark] for mark in marks if mark in word.links), "")
    return f"#word/{target.removeprefix('/word/')}" if target and ":" not in target else ""


def _drawn(word: Word, part: Any, found: Inside) -> Iterator[Span]:
    """Pictures with their alternative text, and text boxes. Word writes each box twice."""
    queue = [part]
    for node in queue:
        if node.tag == w("txbxContent"):
            found.boxes.append(node)
            continue
        name = node.tag.rpartition("}")[2]
        alt = str(
            node.get("descr", "") if name == "docPr" else node.get("alt", "") if name == "shape" else ""
        )
        if alt.strip():
            told = word.cleaner.text(alt, word.line).text
            yield Span(kind="image", text=told, target=_file_of(word, node))
        if name == "t" and node.text and node.tag == w("t"):
            yield Span(text=word.cleaner.clean(node.text, word.line))
        queue += [
            child
            for child in node
            if isinstance(child.tag, str) and child.tag not in _SKIPPED - {w("txbxContent")}
        ]
