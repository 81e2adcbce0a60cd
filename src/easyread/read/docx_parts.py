"""The parts of a Word file that its text needs: styles, numbers of lists, links, notes, comments."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from easyread.errors import InputError
from easyread.model import Note, Origin
from easyread.read.clean import Cleaner
from easyread.read.packed import Pack

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rels": "http://schemas.openxmlformats.org/package/2006/relationships",
}
# "Strict" files, which few programs write, name the same things in other words.
_STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": NS["w"],
    "http://purl.oclc.org/ooxml/officeDocument/relationships": NS["r"],
}
LONGEST_CHAIN = 20  # of styles that rest on styles


def w(name: str) -> str:
    return f"{{{NS['w']}}}{name}"


DELETED = (w("del"), w("moveFrom"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ListKind:
    """Which list a paragraph is in, how deep, and how its items are counted ("bullet", "decimal", …)."""

    number: str
    level: int
    form: str
    start: int = 1


@dataclass(slots=True, kw_only=True)
class Word:
    """An open Word file, and what was noted while reading it. `line` counts its paragraphs."""

    tree: Any
    cleaner: Cleaner
    links: Mapping[str, str]
    styles: Mapping[str, Any]
    lists: Mapping[str, Mapping[int, tuple[str, int]]]
    beside: Mapping[str, Mapping[str, Any]]
    line: int = 0
    notes: list[Note] = field(default_factory=list)
    italic: set[int] = field(default_factory=set)
    counted: dict[tuple[str, int], int] = field(default_factory=dict)

    def origin(self) -> Origin:
        return Origin(line=self.line, end_line=self.line)

    def note(self, code: str, message: str, text: str) -> None:
        words = self.cleaner.text(text, self.line).text
        self.notes.append(Note(code=code, message=message, text=words, origin=self.origin()))

    def words(self, node: Any) -> str:
        """All words under a part of the file, single-spaced."""
        paragraphs = node.iter(w("p"))
        return " ".join(
            " ".join(
                "".join(part.text or "" for part in paragraph.iter(w("t"))) for paragraph in paragraphs
            ).split()
        )

    def style(self, paragraph: Any) -> tuple[Any, ...]:
        """The style of a paragraph and those that it rests on, the nearest first."""
        name = value(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
        found: list[Any] = []
        while name in self.styles and len(found) < LONGEST_CHAIN:
            found.append(self.styles[name])
            name = value(found[-1].find(w("basedOn")))
        return tuple(found)

    def list_kind(self, paragraph: Any) -> ListKind | None:
        """The list that a paragraph is an item of, by itself or by its style."""
        for holder in (paragraph, *self.style(paragraph)):
            told = holder.find(f"{w('pPr')}/{w('numPr')}")
            if told is None:
                continue
            number = value(told.find(w("numId")))
            level = value(told.find(w("ilvl")))
            deep = int(level) if level.isdecimal() and len(level) < 3 else 0
            if number in ("", "0"):
                return None if number else self._by_name(paragraph)
            form, start = self.lists.get(number, {}).get(deep, ("bullet", 1))
            return None if form == "none" else ListKind(number=number, level=deep, form=form, start=start)
        return self._by_name(paragraph)

    def _by_name(self, paragraph: Any) -> ListKind | None:
        """ "List Bullet" and "List Number" are lists, also where the file has lost how they look."""
        for style in self.style(paragraph):
            name = style_name(style)
            if name.startswith(("list bullet", "list number")):
                form = "bullet" if "bullet" in name else "decimal"
                return ListKind(number=name, level=0, form=form)
        return None


def value(node: Any) -> str:
    """What w:val of an element says; "" where there is no such element."""
    return "" if node is None else str(node.get(w("val"), ""))


def is_on(node: Any) -> bool:
    """Whether an element such as w:b is there and does not say "no"."""
    return node is not None and value(node) not in ("0", "false", "off", "none")


def style_name(style: Any) -> str:
    return value(style.find(w("name"))).lower()


def open_word(pack: Pack, cleaner: Cleaner) -> Word:
    """The parts of a Word file. Raises InputError when it is none."""
    main = _main(pack)
    folder = posixpath.dirname(main)
    links = _links(pack, f"{folder}/_rels/{posixpath.basename(main)}.rels")
    styles = _optional(pack, f"{folder}/styles.xml")
    numbering = _optional(pack, f"{folder}/numbering.xml")
    beside = {
        kind: {
            str(node.get(w("id"), "")): node for node in _all(_optional(pack, f"{folder}/{part}.xml"), kind)
        }
        for kind, part in (("footnote", "footnotes"), ("endnote", "endnotes"), ("comment", "comments"))
    }
    return Word(
        tree=_tree(pack, main),
        cleaner=cleaner,
        links=links,
        styles={str(node.get(w("styleId"), "")): node for node in _all(styles, "style")},
        lists=_lists(numbering),
        beside=beside,
    )


def _main(pack: Pack) -> str:
    """The name of the part that holds the text."""
    if "_rels/.rels" in pack:
        for link in pack.tree("_rels/.rels"):
            if str(link.get("Type", "")).endswith("/officeDocument"):
                name = posixpath.normpath(str(link.get("Target", "")).lstrip("/"))
                if name in pack and name.endswith(".xml") and not name.startswith(("xl/", "ppt/")):
                    return name
    if "word/document.xml" in pack:
        return "word/document.xml"
    raise InputError(
        "There is no Word text in this file.", hint="Open it in its program and save it as .docx."
    )


def _tree(pack: Pack, name: str) -> Any:
    tree = pack.tree(name)
    if tree.tag.partition("}")[0].lstrip("{") in _STRICT:
        raise InputError(
            "This Word file is in the form “Strict Open XML”.", hint="Save it as a normal Word file (.docx)."
        )
    return tree


def _optional(pack: Pack, name: str) -> Any:
    return pack.tree(name) if name in pack else None


def _all(tree: Any, name: str) -> list[Any]:
    return [] if tree is None else list(tree.iter(w(name)))


def _links(pack: Pack, name: str) -> dict[str, str]:
    if name not in pack:
        return {}
    return {
        str(link.get("Id", "")): str(link.get("Target", "")) for link in pack.tree(name) if link.get("Id")
    }


def _lists(numbering: Any) -> dict[str, dict[int, tuple[str, int]]]:
    """For each list: level -> how it is counted, and from what number."""
    levels: dict[str, dict[int, tuple[str, int]]] = {}
    for abstract in _all(numbering, "abstractNum"):
        found: dict[int, tuple[str, int]] = {}
        for level in abstract.iter(w("lvl")):
            place, start = str(level.get(w("ilvl"), "")), value(level.find(w("start")))
            if place.isdecimal():
                begins = int(start) if start.isdecimal() and len(start) < 6 else 1
                found[int(place)] = (value(level.find(w("numFmt"))) or "decimal", begins)
        levels[str(abstract.get(w("abstractNumId"), ""))] = found
    return {
        str(num.get(w("numId"), "")): levels.get(value(num.find(w("abstractNumId"))), {})
        for num in _all(numbering, "num")
    }
