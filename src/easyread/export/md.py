"""A booklet as plain Markdown: its words, headings, lists, bold hard words and links, without pictures."""

from __future__ import annotations

import re
from collections.abc import Callable

from easyread.export.lines import Stretch, stretches
from easyread.model import Booklet, Line, Picture, Row
from easyread.styles import Style

Load = Callable[[Picture], bytes]

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_STARTS = re.compile(r"^(\d+)([.)])|^([-+=])", re.MULTILINE)  # what would make a list of a sentence


def export(booklet: Booklet, style: Style, load: Load) -> bytes:
    """The booklet in Markdown (CommonMark), in UTF-8."""
    label, *others = booklet.cover or ("",)
    blocks = [_plain(label), f"# {_plain(booklet.title)}", *map(_plain, (*others, booklet.status))]
    for section in booklet.sections:
        if section.heading:
            blocks.append(f"{'#' * (section.level + 1)} {_plain(section.heading)}")
        for row in section.rows:
            blocks += _row(row)
    return ("\n\n".join(block for block in blocks if block) + "\n").encode("utf-8")


def _row(row: Row) -> list[str]:
    blocks: list[str] = []
    in_list = False
    for place, line in enumerate(row.lines):
        number = f"{row.number + place} " if row.number else ""
        if line.kind == "item":
            item = f"- {number}{_inline(line)}"
            if in_list:
                blocks[-1] += f"\n{item}"
            else:
                blocks.append(item)
        else:
            blocks.append(f"{number}{_inline(line)}" if number else _safe_start(_inline(line)))
        in_list = line.kind == "item"
    return [*blocks, *row.answers]


def _inline(line: Line) -> str:
    return "".join(_stretch(stretch) for stretch in stretches(line.text))


def _stretch(stretch: Stretch) -> str:
    words = _plain(stretch.words)
    if stretch.bold:
        return f"**{words}**" if words.strip() else words
    if stretch.target and not stretch.target.startswith("#"):
        return f"[{words}](<{stretch.target}>)"
    return words


def _plain(words: str) -> str:
    return _safe_start(_SPECIAL.sub(r"\\\1", words))


def _safe_start(words: str) -> str:
    return _STARTS.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", words)
