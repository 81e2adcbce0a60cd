"""What a page of a booklet needs to know while it is written: style, pictures, how wide its columns are.

The columns are those of styles/handout/page.css. Change both together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from typing import Literal

from easyread.export.lines import is_wide
from easyread.export.sense import BREAK, Measure, Stretches, broken, lines_of, tied
from easyread.model import Picture, Row, Text
from easyread.styles import Style

Kind = Literal["screen", "paper", "book"]  # a web page, the PDF, an e-book
Load = Callable[[Picture], bytes]

_POINTS = 72 / 25.4  # in a millimetre
_SPARE = 0.995  # of the width: what shaping adds to the widths of single letters
_ITEM_MM, _NUMBER_MM, _CONTENTS_MM = 6.0, 13.0, 20.0
_BOX_MM, _SMALL_BOX_MM = 11.0, 7.0  # the edges and insides of the box of the status
_SMALL_PAGE_MM = 200.0  # wide pages have the big box
WIDE_EM = 27.0  # the longest line of a row over the whole width: about 55 letters (rule L11)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Style, pictures and kind of a page."""

    style: Style
    load: Load
    kind: Kind

    def page(self) -> Measure:
        """From margin to margin."""
        return self._measure(self._page_mm())

    def title(self) -> Measure:
        """The title on the cover."""
        return self._measure(self._page_mm(), size=self.style.letters.title_pt, bold=True)

    def heading(self, level: int) -> Measure:
        """A heading; level 1 is the biggest."""
        letters = self.style.letters
        size = letters.heading_pt if level == 1 else letters.subheading_pt
        return self._measure(self._page_mm(), size=size, bold=True)

    def status(self, compact: bool) -> Measure:
        """The box of the status."""
        small = compact or self.style.page.width_mm < _SMALL_PAGE_MM
        return self._measure(self._page_mm() - (_SMALL_BOX_MM if small else _BOX_MM))

    def words(self, row: Row, *, item: bool = False, contents: bool = False) -> Measure:
        """The words of a row, or of a list in it."""
        wide = is_wide(row)
        whole = self._page_mm() - (0 if wide else self.style.pictures.column_mm)
        inside = whole - (_NUMBER_MM if row.number else 0)
        if wide and not contents:
            inside = min(inside, WIDE_EM * self.style.letters.body_pt / _POINTS)
        return self._measure(inside - (_CONTENTS_MM if contents else _ITEM_MM if item else 0))

    def line(self, text: Text, measure: Measure) -> Text:
        """The text with its spaces set: breaks on paper, ties on a screen. Marks keep their places."""
        if self.kind != "paper":
            return replace(text, text=tied(text.text))
        return replace(text, text=broken(text.text, measure, *_bold_and_links(text)))

    def line_count(self, text: Text, measure: Measure) -> int:
        """How many lines the text takes on paper."""
        return lines_of(text.text, measure, *_bold_and_links(text))

    def plain(self, words: str, measure: Measure) -> str:
        """Words without marks, as HTML."""
        return coded(self.line(Text(text=words), measure).text)

    def _page_mm(self) -> float:
        page = self.style.page
        return page.width_mm - 2 * page.margin_mm - page.hole_mm

    def _measure(self, mm: float, *, size: float = 0, bold: bool = False) -> Measure:
        return Measure(points=mm * _POINTS * _SPARE, size=size or self.style.letters.body_pt, bold=bold)


def _bold_and_links(text: Text) -> tuple[Stretches, Stretches]:
    """Which letters are bold, and which are links.

    A break inside a link makes WeasyPrint 70 write a second link that is not tagged: there a space stays.
    """
    bold = tuple((mark.start, mark.end) for mark in text.marks if mark.kind == "term")
    return bold, tuple((mark.start, mark.end) for mark in text.marks if mark.kind == "link")


def coded(words: str) -> str:
    """Words as HTML."""
    return escape(words, quote=False).replace(BREAK, "<br>")
