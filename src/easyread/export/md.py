"""A booklet as plain Markdown: its words, headings, lists, bold hard words and links, without pictures."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from easyread.export.lines import Stretch, stretches
from easyread.model import Booklet, Line, Picture, Row
from easyread.styles import Style

Load = Callable[[Picture], bytes]

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_GAPS = re.compile(r"\s+")
# Stars for bold count where a letter or figure stands inside them (CommonMark 6.2).
_BOLD = re.compile(r"^([\W_]*)(.*[^\W_])([\W_]*)$", re.DOTALL)
_NOT_IN_LINKS = re.compile(r"[<>\\\s]")
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
            item = f"- {number}{_inline(line) if number else _safe_start(_inline(line))}"
            if in_list:
                blocks[-1] += f"\n{item}"
            else:
                blocks.append(item)
        else:
            blocks.append(f"{number}{_inline(line)}" if number else _safe_start(_inline(line)))
        in_list = line.kind == "item"
    return [*blocks, *row.answers]


def _inline(line: Line) -> str:
    said = "".join(_stretch(stretch) for stretch in stretches(line.text))
    return said.replace("****", "").strip()  # where one hard word ends and the next begins


def _stretch(stretch: Stretch) -> str:
    words = _escaped(stretch.words)
    if stretch.bold and (found := _BOLD.match(stretch.words)):
        before, inside, after = map(_escaped, found.groups())
        return f"{before}**{inside}**{after}"
    if stretch.target and not stretch.target.startswith("#"):
        target = _NOT_IN_LINKS.sub(lambda found: quote(found[0]), stretch.target)
        return f"[{words}](<{target}>)"
    return words


def _plain(words: str) -> str:
    return _safe_start(_escaped(words).strip())


def _escaped(words: str) -> str:
    """On one line: a line that starts with four spaces would be code."""
    return _SPECIAL.sub(r"\\\1", _GAPS.sub(" ", words))


def _safe_start(words: str) -> str:
    return _STARTS.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", words)
