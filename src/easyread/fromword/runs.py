"""The words of one paragraph of a Word file: tracked changes as if accepted, cut runs as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}rPr", f"{W}pPr", f"{W}instrText", f"{W}delText"})
_PIECES = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_DRAWN = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_OTHER = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LETTERS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u00ad": None, "\u200b": None})


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look the same. `bold`: by hand or by the style for hard words."""

    text: str
    bold: bool = False


def runs_of(paragraph: Any, bold_styles: frozenset[str]) -> tuple[Run, ...]:
    """The runs of a paragraph; neighbours that look the same are one."""
    joined: list[Run] = []
    for run in _runs(paragraph, bold_styles):
        if joined and joined[-1].bold == run.bold:
            joined[-1] = Run(joined[-1].text + run.text, run.bold)
        elif run.text:
            joined.append(run)
    return tuple(joined)


def _runs(element: Any, bold_styles: frozenset[str]) -> Iterator[Run]:
    for child in element:
        if child.tag in _GONE or child.tag in _DRAWN or child.tag == f"{_OTHER}AlternateContent":
            continue
        if child.tag == f"{W}r":
            yield Run(_words(child), _is_bold(child, bold_styles))
        else:  # a link, an insertion, a smart tag, a control: what stands in it counts
            yield from _runs(child, bold_styles)


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
    style = properties.find(f"{W}rStyle")
    if style is not None and style.get(f"{W}val") in bold_styles:
        return True
    bold = properties.find(f"{W}b")
    return bold is not None and bold.get(f"{W}val") not in {"0", "false", "off", "none"}


def has_tracked(element: Any) -> bool:
    """Whether somebody's changes are marked in it, and not yet accepted."""
    tags = ("ins", "del", "moveFrom", "moveTo")
    return any(next(element.iter(f"{W}{tag}"), None) is not None for tag in tags)


def is_deleted_mark(paragraph: Any) -> bool:
    """Whether the end of the paragraph is deleted: then the next one goes on in it."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
