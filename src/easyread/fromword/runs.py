"""The words of one paragraph of a Word file: tracked changes as if accepted, cut runs as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}rPr", f"{W}pPr", f"{W}instrText", f"{W}delText"})
_PIECES = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_DRAWN = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_OTHER = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LINE_NUMBER = re.compile(r"^\d+(?:\u2003|$)")
_LETTERS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u00ad": None, "\u200b": None})


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look the same. `bold`: by hand or by the style for hard words."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """Character styles by what they are for: bold words, and the number before a line."""

    bold: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()


def runs_of(paragraph: Any, looks: Looks) -> tuple[Run, ...]:
    """The runs of a paragraph; neighbours that look the same are one. Numbers of lines are no words."""
    joined: list[Run] = []
    for is_number, pieces in groupby(_runs(paragraph, looks, _page_numbers(paragraph)), key=itemgetter(0)):
        runs = [run for _, run in pieces]
        if is_number:  # words that a person typed after the number are theirs
            runs = [Run(_LINE_NUMBER.sub("", "".join(run.text for run in runs)), runs[0].bold)]
        for run in runs:
            if joined and joined[-1].bold == run.bold:
                joined[-1] = Run(joined[-1].text + run.text, run.bold)
            elif run.text:
                joined.append(run)
    return tuple(joined)


def _page_numbers(paragraph: Any) -> list[Any]:
    """The runs of the contents that say on which page a part is: Word writes them anew."""
    found: list[Any] = []
    code, inside = "", False
    for run in paragraph.iter(f"{W}r"):
        for mark in run.iter(f"{W}fldChar"):
            kind = mark.get(f"{W}fldCharType")
            inside = kind == "separate" and "PAGEREF" in code
            code = "" if kind == "begin" else code
        code += "".join(each.text or "" for each in run.iter(f"{W}instrText"))
        if inside:
            found.append(run)
    return found


def _runs(element: Any, looks: Looks, numbers: list[Any]) -> Iterator[tuple[bool, Run]]:
    """Each run, and whether it has the look of the number of a line. Word cuts runs where it likes."""
    for child in element:
        if child in numbers:
            continue
        if child.tag in _GONE or child.tag in _DRAWN or child.tag == f"{_OTHER}AlternateContent":
            continue
        if child.tag == f"{W}r":
            yield _style(child) in looks.numbers, Run(_words(child), _is_bold(child, looks.bold))
        else:  # a link, an insertion, a smart tag, a control: what stands in it counts
            yield from _runs(child, looks, numbers)


def _words(run: Any) -> str:
    said: list[str] = []
    if run.find(f"{W}rPr/{W}vanish") is not None:
        return ""
    for child in run:
        if child.tag == f"{W}t":
            said.append(child.text or "")
        else:
            said.append(_PIECES.get(child.tag, ""))
    return "".join(said).translate(_LETTERS)


def _is_bold(run: Any, bold_styles: frozenset[str]) -> bool:
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False
    if _style(run) in bold_styles:
        return True
    bold = properties.find(f"{W}b")
    return bold is not None and bold.get(f"{W}val") not in {"0", "false", "off", "none"}


def _style(run: Any) -> str:
    found = run.find(f"{W}rPr/{W}rStyle")
    return found.get(f"{W}val") or "" if found is not None else ""


def has_tracked(element: Any) -> bool:
    """Whether somebody's changes are marked in it, and not yet accepted."""
    tags = ("ins", "del", "moveFrom", "moveTo")
    return any(next(element.iter(f"{W}{tag}"), None) is not None for tag in tags)


def is_deleted_mark(paragraph: Any) -> bool:
    """Whether the end of the paragraph is deleted: then the next one goes on in it."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
