"""What a style holds: paper, letters, pictures, colours, limits and the words of the frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Part = Literal[
    "about",
    "contents",
    "main-points",
    "paper",
    "questions",
    "next",
    "hard-words",
    "contact",
    "notes",
    "who-made",
]
PARTS: tuple[Part, ...] = get_args(Part)

PictureShow = Literal["beside", "none", "alone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Paper, in millimetres. `booklet`: a second PDF has two pages on each sheet, to fold."""

    width_mm: float
    height_mm: float
    margin_mm: float
    hole_mm: float = 0  # more room at the left edge, for holes or staples
    booklet: bool = False
    compact: bool = False  # the title is no page of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """Letters: sizes in points, line spacing as a multiple of the size."""

    word_family: str
    body_pt: float
    title_pt: float
    heading_pt: float
    subheading_pt: float
    line_spacing: float
    paragraph_gap_pt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Pictures and their column, in millimetres. `hard_words`: also in the list from A to Z."""

    column_mm: float
    size_mm: float
    cover_mm: float
    row_gap_mm: float
    hard_words: bool
    ppi: int
    show: PictureShow = "beside"  # the words; or "none"; or "alone", without words
    grey: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Colours as #rrggbb."""

    ink: str
    accent: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """When a row is too long, a contents page is needed, or a section starts a new page."""

    row_lines: int
    row_words: int
    row_items: int
    contents_sections: int
    new_page_rows: int
    main_points_rows: int = 16  # from this many rows on, the main points come first
    main_points: int = 4  # how many
    main_points_words: int = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameRow:
    """A row of the frame. `when` names the fact that must be there; `words` may use {facts}."""

    words: tuple[str, ...]
    picture: str = ""
    alt: str = ""
    when: str = ""
    space: int = 0  # lines to write on, under the words


@dataclass(frozen=True, slots=True, kw_only=True)
class FramePart:
    """A page of the frame: its heading and rows. A section of the post under one of `takes` comes here."""

    heading: str
    rows: tuple[FrameRow, ...] = ()
    takes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """All words of a booklet that are not the author's."""

    label: str
    status: str
    footer: str
    checked_status: str
    checked_footer: str
    page_number: str
    cover: tuple[str, ...]
    first_heading: str
    first_person: tuple[str, ...]
    answers: tuple[str, ...]
    open_questions: tuple[str, ...]
    write_here: str
    about: FramePart
    contents: FramePart
    main_points: FramePart
    questions: FramePart
    next: FramePart
    hard_words: FramePart
    contact: FramePart
    who_made: FramePart
    notes: FramePart


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a booklet looks, and the words of its frame."""

    name: str
    parts: tuple[str, ...]
    picture_set: str
    picture_credit: str
    page: Page
    letters: Letters
    pictures: Pictures
    colours: Colours
    limits: Limits
    frame: Frame
    like: str = ""  # the style that this one takes all from which it does not say itself
    numbered_lines: bool = False
    running_heading: bool = False
    linear: bool = False  # Word: pictures above their words, and no tables
    css: str = ""  # page.css, read beside style.toml, after that of the style that it is like
