"""The look and the frame of a booklet, read from styles/<name>/style.toml and page.css."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from string import Formatter
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from easyread.errors import DataFileError
from easyread.resources import data_dir

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

# What a sentence of the frame may ask for in curly brackets. A sentence whose fact is empty is left out.
FACTS = (
    "title",  # the title of the post, report or page
    "author",  # who wrote it, where that is sure
    "role",  # job and organisation of the author
    "byline",  # the line as written, where the author is not sure
    "date",  # as the author wrote it
    "speaker",  # the author, where the draft says "I"
    "hard_words",  # how many hard words the list has
    "sad",  # the words of the note on a sad topic
    "credits",  # the credits of all pictures
    "pictures_were",  # "were not changed", or in a grey style what was done to them; needs the credits
    "made_on",  # the day from SOURCE_DATE_EPOCH
    # What the group says in easyread.toml, under [handout]:
    "organisation",
    "panel",
    "meeting",
    "time",
    "place",
    "helper",
    "full_version",
    "version",
    "review",
    "checked_by",
    "checked_on",
    "unchecked",  # "yes" until somebody is named in checked_by
    "contact_name",
    "phone",
    "email",
    "post",
    "web",
)

PictureShow = Literal["beside", "none", "alone"]

MIN_BODY_PT = 14  # smallest print of GOV.UK, Department of Health, Australian Style Manual (rules L03, L04)

T = TypeVar("T")


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


def load_style(name: str = "handout") -> Style:
    """The style in styles/<name>. Raises DataFileError when there is none, or when it is wrong."""
    folder = data_dir("styles") / name
    if not (folder / "style.toml").is_file():
        known = sorted(entry.parent.name for entry in data_dir("styles").glob("*/style.toml"))
        raise DataFileError(f"There is no style called '{name}'.", hint=f"Styles: {', '.join(known)}.")
    return read_style(folder)


def read_style(folder: Path) -> Style:
    """The style in `folder`, which holds style.toml and page.css. Raises DataFileError when it is wrong."""
    path = folder / "style.toml"
    text, table, css = _read(folder)
    seen = {folder.name}
    while like := table.get("like"):
        if like in seen or not (data_dir("styles") / str(like) / "style.toml").is_file():
            raise DataFileError(f"{path}: there is no style '{like}' to be like.", hint="Name another one.")
        seen.add(like)
        _, above, above_css = _read(data_dir("styles") / like)
        table = _over(above, {key: value for key, value in table.items() if key != "like"})
        css = f"{above_css}\n{css}"
    style = replace(_build(Style, table, path, text), css=css)
    _check(style, path)
    return style


def _read(folder: Path) -> tuple[str, dict[str, Any], str]:
    """The words of style.toml, what they say, and page.css, which a style that is like another may lack."""
    path = folder / "style.toml"
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
        sheet = folder / "page.css"
        css = "" if "like" in table and not sheet.is_file() else sheet.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(f"The style in {folder} cannot be read: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(f"{path}: {error}.", hint="Compare the file with styles/handout.") from error
    return text, table, css


def _over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Table in table: what `above` says wins, and the rest is from `below`."""
    both = dict(below)
    for key, value in above.items():
        old = both.get(key)
        both[key] = _over(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return both


def with_letter_size(style: Style, body_pt: float) -> Style:
    """The same style with larger or smaller letters. Headings grow in step."""
    factor = body_pt / style.letters.body_pt
    names = ("body_pt", "title_pt", "heading_pt", "subheading_pt", "paragraph_gap_pt")
    sizes: dict[str, Any] = {name: round(getattr(style.letters, name) * factor, 1) for name in names}
    sized = replace(style, letters=replace(style.letters, **sizes))
    _check(sized, Path(style.name))
    return sized


def _build(kind: type[T], table: dict[str, Any], path: Path, text: str) -> T:
    """A value of the dataclass `kind` from a TOML table. Unknown, missing and wrong keys are errors."""
    hints = get_type_hints(kind)
    known = [field.name for field in fields(kind) if field.name != "css"]  # type: ignore[arg-type]
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Known keys: {', '.join(known)}."
            raise DataFileError(f"{path}, line {_line_of(key, text)}: unknown key '{key}'.", hint=hint)
    for field in fields(kind):  # type: ignore[arg-type]
        if field.name not in table and field.default is MISSING:
            raise DataFileError(f"{path}: the key '{field.name}' is missing.", hint="See styles/README.md.")
    values = {key: _value(hints[key], key, value, path, text) for key, value in table.items()}
    return kind(**values)


def _value(kind: Any, key: str, value: Any, path: Path, text: str) -> Any:
    """`value` checked and turned into `kind`: a dataclass, a tuple, a number or a string."""
    if is_dataclass(kind) and isinstance(kind, type) and isinstance(value, dict):
        return _build(kind, value, path, text)
    if get_origin(kind) is tuple and isinstance(value, list):
        return tuple(_value(get_args(kind)[0], key, item, path, text) for item in value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(kind, type) and type(value) is kind:
        return value
    if get_origin(kind) is Literal and value in get_args(kind):
        return value
    raise DataFileError(
        f"{path}, line {_line_of(key, text)}: the value of '{key}' has the wrong form.",
        hint="Compare it with styles/handout/style.toml.",
    )


def _line_of(key: str, text: str) -> int:
    """The first line that sets `key`, or 1."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.replace("[", "").replace(".", " ").split("=")[0].split("]")[0].split()[-1:] == [key]:
            return number
    return 1


def _check(style: Style, path: Path) -> None:
    """Raises DataFileError for values that are well formed but cannot be used."""
    if style.letters.body_pt < MIN_BODY_PT:
        raise DataFileError(f"{path}: body_pt must be {MIN_BODY_PT} or more.")
    for part in style.parts:
        if part not in PARTS:
            raise DataFileError(f"{path}: unknown part '{part}'.", hint=f"Parts: {', '.join(PARTS)}.")
    frame = style.frame
    parts = (frame.about, frame.next, frame.contact, frame.notes, frame.who_made)
    rows = [row for part in parts for row in part.rows]
    sentences = [*frame.cover, frame.checked_status, *(words for row in rows for words in row.words)]
    asked = [(row.when, row.when) for row in rows if row.when]
    asked += [(name, text) for text in sentences for name in _asked_for(text, path)]
    for name, text in asked:
        if name not in FACTS:
            hint = f"Facts: {', '.join(FACTS)}."
            raise DataFileError(f"{path}: unknown fact '{name}' in “{text}”.", hint=hint)


def _asked_for(text: str, path: Path) -> list[str]:
    """The names in curly brackets in `text`."""
    try:
        return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError as error:
        raise DataFileError(f"{path}: the curly brackets of “{text}” do not match.") from error
