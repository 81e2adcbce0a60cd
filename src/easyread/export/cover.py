"""How big the picture of the cover can be, so that the cover stays one page with a long title."""

from __future__ import annotations

from math import ceil

from easyread.export.letters import width
from easyread.model import Booklet
from easyread.styles import Style

_MM = 25.4 / 72  # of a point
_WIDER = 1.1  # than Arial: the typeface that LibreOffice takes where Arial and its like are missing
_LINE = 1.75  # the height of a line in Word at 1.5 lines, as a share of the letter size
_ALWAYS_MM = 66.0  # on A4: rule, label, box of the status and the gaps between them
_A4_MM = 297.0  # high
_SMALLEST_MM = 30.0  # rule P04: smaller is not allowed


def cover_picture_mm(booklet: Booklet, style: Style) -> float:
    """The side of the cover's picture in millimetres: the style's, or less where the words need the room."""
    letters, page = style.letters, style.page
    title = _lines(booklet.title, letters.title_pt, style, bold=True) * letters.title_pt * 1.35
    others = sum(_lines(line, letters.body_pt, style) for line in (*booklet.cover[1:], booklet.status))
    words = title + others * (letters.body_pt * _LINE + letters.paragraph_gap_pt)
    always = _ALWAYS_MM * float(min(page.height_mm / _A4_MM, 1.5) ** 1.4)  # small pages have closer gaps
    free = page.height_mm - 2 * page.margin_mm - always - words * _MM
    return round(min(style.pictures.cover_mm, max(free, _SMALLEST_MM)), 1)


def _lines(words: str, points: float, style: Style, *, bold: bool = False) -> int:
    """How many lines the words fill from margin to margin."""
    room = (style.page.width_mm - 2 * style.page.margin_mm) / _MM
    return max(ceil(width(words, bold=bold) * points * _WIDER / room), 1)
