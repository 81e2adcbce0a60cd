"""Which rows start a page: as few pages as can be, each about as full as the others of its section.

Only the PDF asks: it knows how high a row is. What does not fit as reckoned is broken by WeasyPrint. For
Word, which lays its pages out itself, the pages of the contents are reckoned from the same heights.
"""

from __future__ import annotations

from itertools import accumulate

from easyread.export.drawing import shape
from easyread.export.lines import is_contents, is_wide, paragraphs
from easyread.export.look import Look
from easyread.model import Booklet, BookletSection, Line, Row

_MM = 25.4 / 72  # of a point
_SPARE = 0.999  # of the height of a page: roundings
_HEADING_LINE = 1.25  # styles/handout/page.css
_BOX_MM, _BOX_EDGES_MM, _WRITE_MM = 10.0, 4.0, 12.0
_CONTENTS_MM = 2.2  # the thin line under a heading of the contents
_IN_WORD = 1.149  # the height of a line of Arial in Word, as a share of the letter size (its own metrics)
_WORD_HEADING_LINE = 1.2 * _IN_WORD


def page_starts(section: BookletSection, look: Look) -> frozenset[int]:
    """The places of the rows that start a page, beside the first one."""
    if look.kind != "paper" or not section.new_page or look.style.pictures.show == "alone":
        return frozenset()
    page = look.style.page
    room = (page.height_mm - 2 * page.margin_mm) * _SPARE
    heights = [row_mm(row, look) for row in section.rows]
    return frozenset(_balanced(heights, look.style.pictures.row_gap_mm, room, _heading_mm(section, look)))


def pages_in_word(booklet: Booklet, look: Look) -> list[int]:
    """The page that each section starts on in Word, as far as can be said before Word lays the pages out."""
    page = look.style.page
    room = page.height_mm - 2 * page.margin_mm
    gap = look.style.pictures.row_gap_mm
    number, filled = 1, 0.0 if booklet.compact else room
    starts: list[int] = []
    for section in booklet.sections:
        heights = [row_mm(row, look, line=_IN_WORD) + gap for row in section.rows]
        heading = _heading_mm(section, look, line=_WORD_HEADING_LINE)
        whole = heading + (sum(heights) if not section.new_page else sum(heights[:1]))
        if filled > 0 and (section.new_page or filled + min(whole, room) > room + gap):
            number, filled = number + 1, 0.0
        starts.append(number)
        filled += heading
        for height in heights:
            if filled + height > room + gap:
                number, filled = number + 1, 0.0
            filled += height
    return starts


def row_mm(row: Row, look: Look, *, line: float = 1.0) -> float:
    """How high a row is, in millimetres. `line`: how much higher lines are than the style says."""
    words = _words_mm(row, look, line)
    if row.picture is None or is_wide(row):
        return words
    wide = shape(look.load(row.picture))  # the picture is as wide as its column, or less high
    return max(words, look.style.pictures.size_mm / wide)


def _words_mm(row: Row, look: Look, line: float) -> float:
    letters = look.style.letters
    gap = letters.paragraph_gap_pt * _MM
    line_mm = letters.body_pt * letters.line_spacing * _MM * line
    height = 0.0
    blocks = 0
    for part in paragraphs(row.lines):
        items = (part,) if isinstance(part, Line) else part
        listed = not isinstance(part, Line)
        contents = listed and is_contents(items)
        for item in items:
            measure = look.words(row, item=listed, contents=contents)
            height += look.line_count(item.text, measure) * line_mm + _CONTENTS_MM * contents
            blocks += 1
    if row.answers:
        height += max(_BOX_MM + _BOX_EDGES_MM, line_mm)
        blocks += 1
    if row.space:
        height += row.space * _WRITE_MM
        blocks += 1
    return height + gap * max(blocks - 1, 0)


def _heading_mm(section: BookletSection, look: Look, *, line: float = _HEADING_LINE) -> float:
    if not section.heading:
        return 0.0
    letters = look.style.letters
    size = letters.heading_pt if section.level == 1 else letters.subheading_pt
    lines = look.plain(section.heading, look.heading(section.level)).count("<br>") + 1
    return lines * size * line * _MM + look.style.pictures.row_gap_mm


def _balanced(heights: list[float], gap: float, room: float, first: float) -> list[int]:
    """Where pages start, so that there are few of them and the sum of the squares of their fill is least.

    first: the height of the heading on the first page. Nothing where a row is higher than a page.
    """
    rows = len(heights)
    if any(height > room - first for height in heights):
        return []
    upto = [0.0, *accumulate(heights)]
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, rows + 1):
        made: list[tuple[int, float, int]] = []
        for start in range(end - 1, -1, -1):
            fill = upto[end] - upto[start] + gap * (end - start - 1) + (first if start == 0 else 0.0)
            if fill > room:
                break
            made.append((best[start][0] + 1, best[start][1] + (fill / room) ** 2, start))
        best.append(min(made))
    starts: list[int] = []
    place = best[rows][2]
    while place > 0:
        starts.append(place)
        place = best[place][2]
    return starts
