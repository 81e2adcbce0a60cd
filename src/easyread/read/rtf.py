"""Rich text (RTF) to one Document, with striprtf; its headings, tables and footnotes are found beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from easyread.errors import InputError
from easyread.model import Block, Document, Heading, Note, Origin, Paragraph, Table, Text
from easyread.read.blocks import read_body
from easyread.read.clean import Cleaner
from easyread.read.compose import ReadBlocks, document_of, with_title
from easyread.read.front_matter import FrontMatter
from easyread.read.html import with_lost
from easyread.read.items import Items
from easyread.read.lines import Line, filled_lines
from easyread.read.marks import list_mark
from easyread.read.refuse import refuse_no_words, refuse_wrong_kind
from easyread.read.repair import mend

# Pictures stand in the file as long rows of digits. They are never looked at.
_PICTURE = re.compile(r"[0-9a-fA-F\s]{200,}")
_OUTLINE = re.compile(r"\\outlinelevel([0-4])(?!\d) ?")
_STYLE = re.compile(r"\\s(\d{1,4})(?![\d])[^{};]*?\s([^\\{};]+);")
_HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
_BESIDE = {
    "footnote": "This footnote was left out of the text.",
    "annotation": "This comment was left out. It is not part of the text.",
    "header": "This stood at the top of the pages. It was left out.",
    "v": "These words are hidden in the file. They were left out.",
    "deleted": "These words were struck out in the file. They were left out.",
    "footer": "This stood at the bottom of the pages. It was left out.",
}
_BESIDE_START = re.compile(
    r"\{\s*(?:\\\*)?\\(?P<kind>footnote|annotation|header|footer)[lrf]?(?![a-z])"
    # A group whose look says "hidden" or "struck out", among other things.
    r"|\{(?:\\[a-z]+-?\d*|\s){0,60}?\\(?P<look>v|deleted)(?![a-z0-9])"
)
_LINK = re.compile(r'HYPERLINK\s+"([^"\s]{1,2000})"')
_HASHES = re.compile(r"(#{1,6}) ")
_MARKS = re.compile(r"\\(?:[{}\\]|.)|[{}]", re.DOTALL)


def read_rtf(data: bytes, name: str) -> tuple[Document, ...]:
    """The text of an RTF file. `name` is its name without the folder. Raises InputError."""
    refuse_wrong_kind(data, ".rtf")
    if not data.lstrip().startswith(b"{\\rtf"):
        raise InputError("This is not a rich text file.", hint="Check the end of its name.")
    source = _PICTURE.sub(" ", data.decode("latin-1").replace("\x00", ""))
    source, beside = _without_beside(source)
    titled = _with_headings(source)
    mended = mend(_plain(titled).encode("utf-8", "replace"))
    refuse_no_words(mended.lines)
    cleaner = Cleaner()
    notes: list[Note] = []
    blocks = with_title(list(_blocks(mended.lines, mended.numbers, notes, styled=titled != source)))
    document = document_of(ReadBlocks(blocks=blocks, notes=(), italic=frozenset()), FrontMatter(), name)
    notes += [_note(_BESIDE[kind], words, cleaner) for kind, words in beside if words]
    notes += [
        _note("The address of a link was left out.", to, cleaner)
        for to in dict.fromkeys(_LINK.findall(source))
    ]
    if "\\object" in source:
        notes.append(_note("This file has a part of another program in it. It was left out.", "", cleaner))
    document = replace(document, notes=(*mended.notes, *document.notes, *notes))
    return (with_lost(document, zip(mended.numbers, mended.lines, strict=True), cleaner),)


def _plain(source: str) -> str:
    from striprtf.striprtf import rtf_to_text

    read: Any = rtf_to_text  # the library has no types
    try:
        words: str = read(source, encoding="cp1252", errors="replace")
    except (ValueError, IndexError, KeyError, LookupError, OverflowError, TypeError) as error:
        raise InputError("This rich text file is damaged.", hint="Open it and save it as .docx.") from error
    return words


def _with_headings(source: str) -> str:
    """The source with "## " before each paragraph that has the style or the level of a heading."""
    start = source.find("{\\stylesheet")
    end = _end_of_group(source, start) if start >= 0 else 0
    levels: dict[str, int] = {}
    for number, named in _STYLE.findall(source[max(start, 0) : end]):
        match = _HEADING.fullmatch(named.strip())
        if match or named.strip().lower() == "title":
            levels[number] = int(match[1]) + 1 if match else 1
    body = source[end:]
    for number, level in levels.items():
        mark = rf"\\s0 {'#' * min(level, 6)} "
        body = re.sub(rf"\\s{number}(?!\d) ?", mark, body)
    if not levels:
        # Some programs name no style, and only say how deep in the outline a paragraph stands.
        body = _OUTLINE.sub(lambda match: f"{match[0]}{'#' * (int(match[1]) + 2)} ", body)
    return source[:end] + body


def _without_beside(source: str) -> tuple[str, list[tuple[str, str]]]:
    """The source without footnotes, comments, heads and feet, and what stood in each of them."""
    found: list[tuple[str, str]] = []
    kept: list[str] = []
    place = 0
    while match := _BESIDE_START.search(source, place):
        end = _end_of_group(source, match.start())
        kept.append(source[place : match.start()])
        words = " ".join(_plain("{\\rtf1 " + source[match.end() : end]).split())
        kind = match["kind"] or match["look"]
        if (kind, words) not in found[-200:]:
            found.append((kind, words))
        place = end
    return "".join((*kept, source[place:])), found


def _end_of_group(source: str, start: int) -> int:
    """The place behind the bracket that closes the one at `start`."""
    depth = 0
    for match in _MARKS.finditer(source, start):
        if match.group() == "{":
            depth += 1
        elif match.group() == "}":
            depth -= 1
            if depth == 0:
                return match.end()
    return len(source)


def _blocks(
    lines: tuple[str, ...], numbers: tuple[int, ...], notes: list[Note], *, styled: bool
) -> Iterator[Block]:
    """The blocks of the plain text: rows that striprtf writes as "a|b|c|" are tables.

    `styled`: the file itself says which lines are headings, so that none is guessed.
    """
    place = 0
    while place < len(lines):
        end = place
        rows = lines[place].rstrip().endswith("|")
        while end < len(lines) and lines[end].rstrip().endswith("|") == rows:
            end += 1
        if rows:
            yield _table(lines[place:end], numbers[place])
        else:
            found = filled_lines(lines[place:end], numbers[place:end])
            if styled:
                yield from _by_style(found, notes)
            else:
                body = read_body(found)
                notes += body.notes
                yield from body.blocks
        place = end


def _by_style(lines: Sequence[Line], notes: list[Note]) -> Iterator[Block]:
    """A block for each line, which is a paragraph of the file; items of lists are gathered."""
    items = Items(notes)
    for line in lines:
        mark, hashes = list_mark(line.text), _HASHES.match(line.text)
        if mark and mark.words and mark.kind != "dash":
            label = str(mark.place) if mark.kind == "number" else chr(96 + mark.place) if mark.place else ""
            if items.ends_at(mark.kind, 0) or label == "1":
                yield from items.flush()
            items.add(Text(text=mark.words), line.origin, label=label)
            continue
        yield from items.flush()
        if hashes and hashes.end() < len(line.text):
            text = Text(text=line.text[hashes.end() :])
            yield Heading(text=text, origin=line.origin, level=len(hashes[1]))
        else:
            yield Paragraph(text=Text(text=line.text), origin=line.origin)
    yield from items.flush()


def _table(lines: tuple[str, ...], number: int) -> Table:
    rows = [[" ".join(cell.split()) for cell in line.rstrip().removesuffix("|").split("|")] for line in lines]
    width = max(len(row) for row in rows)
    cells = tuple(tuple(Text(text=cell) for cell in (*row, *[""] * (width - len(row)))) for row in rows)
    return Table(rows=cells, origin=Origin(line=number, end_line=number + len(lines) - 1))


def _note(message: str, words: str, cleaner: Cleaner) -> Note:
    return Note(code="left-out", message=message, text=cleaner.text(words, 0).text, origin=Origin(line=0))
