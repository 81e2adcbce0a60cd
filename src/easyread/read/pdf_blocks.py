"""The rows of all pages to blocks: paragraphs, headings by size, bullets to lists, tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from easyread.model import Block, Heading, Paragraph, Table, Text
from easyread.read.items import Items
from easyread.read.lines import HEADING_WORDS, count_words, ends_sentence
from easyread.read.marks import BULLETS, list_mark
from easyread.read.pdf_lines import Line
from easyread.read.pdf_order import Row
from easyread.read.pdf_table import table_at
from easyread.read.spans import Span, text_of

# A heading is larger than the text, or bold from end to end.
LARGER = 1.12
# Lines of one paragraph are at most this many letter heights apart, and not much further than most are.
FAR = 1.3
# A line that ends this far before the margin, in letter heights, is the last of its paragraph.
SHORT = 6.0
INDENT = 0.8
# A line with this share of its column left free was ended on purpose.
ROOM = 0.35
# "coproduction" is seen now and then, "selfadvocate" never.
KNOWN_WORD = 2.2

_BULLET = re.compile(rf"[{BULLETS}\uf0b7\uf0a7\uf0d8\uf02d\u2013*-]|o")
_JOINED = re.compile(r"([^\W\d_]+)-$")


@dataclass(slots=True, kw_only=True)
class Setting:
    """How most of the file is set: the size of its text, the gap between its lines, the words it has."""

    size: float
    gap: float
    known: frozenset[str] = field(default_factory=frozenset)


def blocks_of(lines: Sequence[Line], items: Items) -> Iterator[Block]:
    """All blocks of a file, in order."""
    setting = _setting(lines)
    sizes = sorted({round(line.row.size) for line in lines if _is_larger(line, setting)}, reverse=True)
    place = 0
    while place < len(lines):
        table, used = table_at(lines, place)
        if used:
            yield from items.flush()
            origin = replace(lines[place].origin, end_line=lines[place + used - 1].number)
            yield Table(rows=table, origin=origin)
            place += used
            continue
        end = place + 1
        while end < len(lines) and _goes_on(lines[place:end], lines[end], setting):
            end += 1
        yield from _block(lines[place:end], setting, sizes, items, lines[end] if end < len(lines) else None)
        place = end
    yield from items.flush()


def _setting(lines: Sequence[Line]) -> Setting:
    sizes: Counter[float] = Counter()
    gaps: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.row.size * 2) / 2] += len(line.words)
    for a, b in pairwise(lines):
        if a.page == b.page and a.row.column == b.row.column and b.row.top > a.row.top:
            gaps[round((b.row.bottom - a.row.bottom) / max(b.row.size, 1), 1)] += 1
    known = frozenset(
        word.lower() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.words)
    )
    return Setting(
        size=sizes.most_common(1)[0][0] if sizes else 10.0,
        gap=gaps.most_common(1)[0][0] if gaps else 1.2,
        known=known,
    )


def _is_larger(line: Line, setting: Setting) -> bool:
    return line.row.size > LARGER * setting.size


def _goes_on(so_far: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Whether `line` belongs to the paragraph, heading or list item of the lines before it."""
    first, last = so_far[0], so_far[-1]
    if any(not _close(row) and len(row.parts) > 1 and not _marked(row) for row in (line.row, last.row)):
        return False
    if _mark(line) or abs(line.row.size - last.row.size) > 0.1 * last.row.size:
        return False
    heading = _is_larger(first, setting) or first.bold
    if (
        first.bold != line.bold
        and (first.bold or line.bold)
        and len(so_far) == 1
        and count_words(first.words) <= HEADING_WORDS
    ):
        return False
    new_place = line.page != last.page or line.row.column != last.row.column
    if new_place:
        return not heading and not ends_sentence(last.words) and line.words[:1].islower()
    apart = (line.row.bottom - last.row.bottom) / max(line.row.size, 1)
    if not 0 < apart <= max(FAR * setting.gap, 0.2 + setting.gap) if not heading else apart > 1.6:
        return False
    if heading:
        return True
    if _had_room(so_far, line) or (_mark(first) and line.row.left < first.row.left - INDENT * line.row.size):
        return False
    short = last.row.right - last.row.parts[-1].right > SHORT * last.row.size
    if short and ends_sentence(last.words):
        return False
    indented = line.row.left - min(other.row.left for other in so_far) > INDENT * line.row.size
    return not (indented and ends_sentence(last.words) and not _mark(first))


def _had_room(so_far: Sequence[Line], line: Line) -> bool:
    """Whether the first word of `line` would have fitted on the line before: then somebody began a new line.

    The margin is where the widest of these lines ends. A lone short line is judged by its column.
    """
    last = so_far[-1]
    letters = max(1, len(line.words))
    width = line.row.parts[-1].right - line.row.left
    needed = last.row.parts[-1].right + (1 + len(line.words.split()[0])) * width / letters
    margin = max(other.row.parts[-1].right for other in (*so_far, line))
    if needed < margin - 0.5 * line.row.size:
        return True
    wide = last.row.right - last.row.left
    return len(so_far) == 1 and not line.words[:1].islower() and needed < last.row.right - ROOM * wide


def _close(row: Row) -> bool:
    """Parts that stand near each other are one line that the file has cut."""
    return all(b.left - a.right < 2.0 * b.size for a, b in pairwise(row.parts))


def _marked(row: Row) -> bool:
    """Whether the first part is only the mark of a list, apart from its words."""
    first = row.parts[0].words.strip()
    return len(row.parts) == 2 and (
        _BULLET.fullmatch(first) is not None or list_mark(f"{first} x") is not None
    )


def _mark(line: Line) -> bool:
    """Whether the line begins with the mark of a list: also one that stands apart from its words."""
    if list_mark(line.words) is not None:
        return True
    return _marked(line.row)


def _block(
    lines: Sequence[Line], setting: Setting, sizes: list[int], items: Items, below: Line | None
) -> Iterator[Block]:
    origin = replace(lines[0].origin, end_line=lines[-1].number)
    spans = joined_lines(lines, setting)
    text = text_of(spans)
    if not text.text:
        return
    if _mark(lines[0]) and not _is_larger(lines[0], setting):
        mark = list_mark(text.text)
        cut = len(text.text) - len(mark.words) if mark else 1
        body = text_of(_without(spans, cut))
        label = (
            str(mark.place)
            if mark and mark.kind == "number"
            else ""
            if not mark or not mark.place
            else chr(96 + mark.place)
        )
        first = mark is None or not mark.place or mark.place == 1
        if items.ends_at(mark.kind if mark else "bullet", 0) or (first and label):
            yield from items.flush()
        items.add(body, origin, label=label)
        return
    yield from items.flush()
    words = count_words(text.text)
    if _is_larger(lines[0], setting) and words <= 2 * HEADING_WORDS:
        # The largest letters of the file are its title.
        place = sizes.index(round(lines[0].row.size)) if round(lines[0].row.size) in sizes else 0
        yield Heading(text=_plain(text), origin=origin, level=min(place + 1, 6))
    elif (
        all(line.bold for line in lines) and words <= HEADING_WORDS and below and not ends_sentence(text.text)
    ):
        yield Heading(text=_plain(text), origin=origin, level=min(len(sizes) + 2, 6))
    else:
        yield Paragraph(text=text, origin=origin)


def _plain(text: Text) -> Text:
    """A heading is bold as a whole: its marks say nothing."""
    return Text(text=text.text, marks=tuple(mark for mark in text.marks if mark.kind != "bold"))


def _without(spans: Sequence[Span], letters: int) -> list[Span]:
    """The spans without their first letters."""
    left = list(spans)
    while left and letters > 0:
        first = left[0]
        stripped = first.text.lstrip()
        gone = min(letters, len(stripped))
        left[0] = Span(text=stripped[gone:], bold=first.bold, link=first.link)
        letters -= gone
        if not left[0].text:
            left.pop(0)
    return left


def joined_lines(lines: Sequence[Line], setting: Setting) -> list[Span]:
    """The spans of all lines. A word that was cut at the end of a line is whole again."""
    found: list[Span] = []
    for line in lines:
        spans = list(line.spans)
        if found:
            cut = _JOINED.search(found[-1].text.rstrip())
            after = re.match(r"\s*([^\W\d_]+)", spans[0].text) if spans else None
            if cut and after and after[1][0].islower():
                last = found[-1].text.rstrip()
                keep = _keeps_hyphen(cut[1], after[1], setting)
                found[-1] = Span(text=last if keep else last[:-1], bold=found[-1].bold, link=found[-1].link)
                spans[0] = Span(text=spans[0].text.lstrip(), bold=spans[0].bold, link=spans[0].link)
            elif not found[-1].text.rstrip().endswith(("/", "-")) or found[-1].text.rstrip().endswith(" -"):
                found.append(Span(text=" "))
        found += spans
    return found


def _keeps_hyphen(before: str, after: str, setting: Setting) -> bool:
    """ "co-" / "production" stays "co-production"; "infor-" / "mation" becomes "information".

    The file itself knows best. Then: a word with a hyphen has two parts that are words.
    """
    from easyread.english.frequency import zipf

    whole, parted = f"{before}{after}".lower(), f"{before}-{after}".lower()
    if parted in setting.known:
        return True
    if whole in setting.known:
        return False
    return zipf(whole) < KNOWN_WORD
