"""What a rule on the look of a file is, and the numbers that count."""

from __future__ import annotations

from dataclasses import dataclass

from easyread.model import Level

ALL = ("docx", "pdf", "html")
LEAST_PT = 14  # UK Government and Department of Health: 14 point at least
LEAST_SPACING = 1.25  # the guides want 1.5; under this, lines run together (our choice)
LEAST_MARGIN_MM = 20  # our choice; guides say "wide"
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
LEAST_PICTURE_MM = 30  # our choice; guides say "as big as possible"
LEAST_PPI = 150  # under it a print is blurred (our choice; the target is 300)
LONGEST_ALT = 150  # letters: DWP accessibility manual
MOST_BOLD = 0.2  # of the words that are no headings (our choice)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRule:
    """A problem that a file can have. `source` names a guideline, with * where its text was read."""

    id: str
    code: str
    asks: str
    why: str
    source: str
    wrong: str  # how a finding begins
    cure: str
    level: Level = "please-look"
    kinds: tuple[str, ...] = ("docx",)
