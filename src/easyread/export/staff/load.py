"""How much there is to read: pages, lines, hard words, minutes aloud, and where a long paper can be cut."""

from __future__ import annotations

from dataclasses import dataclass

from easyread.model import Booklet, BookletSection

# Our own choice, as no guide gives a number: slow reading aloud, and time to look at the picture of each row.
WORDS_A_MINUTE = 100
SECONDS_A_ROW = 3
# Rule T19 of the project's standards page: a handout for a panel has 8 pages at most.
LONG_PAGES = 8
_READ_ALOUD = ("main-points", "paper", "questions", "next")
_FRAME_PAGES = 4  # cover, about, hard words, notes: they bring no new hard words


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How much there is to read. `split`: the heading and line where a second meeting could start."""

    pages: int
    lines: int
    words: int
    hard_words: int
    minutes: int
    split: tuple[str, int] | None = None

    @property
    def new_words(self) -> float | None:
        """New hard words on a page of the paper; None where the number of pages is not known."""
        return self.hard_words / max(self.pages - _FRAME_PAGES, 1) if self.pages else None


def load_of(booklet: Booklet, pages: int, hard_words: int) -> Load:
    """The reading load of a booklet. Only what a meeting reads counts, not the frame."""
    sections = [section for section in booklet.sections if section.part in _READ_ALOUD]
    rows = [row for section in sections for row in section.rows]
    said = sum(len(line.text.text.split()) for row in rows for line in row.lines)
    minutes = said / WORDS_A_MINUTE + len(rows) * SECONDS_A_ROW / 60
    return Load(
        pages=pages,
        lines=sum(len(row.lines) for row in rows),
        words=said,
        hard_words=hard_words,
        minutes=max(round(minutes), 1) if rows else 0,
        split=_split(booklet) if pages > LONG_PAGES else None,
    )


def _split(booklet: Booklet) -> tuple[str, int] | None:
    """The section of the paper that starts nearest to its middle, and the number of its first line."""
    sections = [section for section in booklet.sections if section.part == "paper"]
    sizes = [_size(section) for section in sections]
    able = [place for place in range(1, len(sections)) if sections[place].heading and sections[place].rows]
    if not able:
        return None
    cut = min(able, key=lambda place: abs(sum(sizes) - 2 * sum(sizes[:place])))
    return sections[cut].heading, sections[cut].rows[0].number


def _size(section: BookletSection) -> int:
    return sum(len(line.text.text.split()) for row in section.rows for line in row.lines)
