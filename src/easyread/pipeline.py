"""The order of the work, and nothing else: Document -> Draft -> Booklet -> the bytes of files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from easyread.errors import DataFileError, OwnOutputError
from easyread.export import EXPORTERS
from easyread.export.drawing import grey
from easyread.export.holds import cleaned
from easyread.export.impose import impose
from easyread.export.staff import SHEETS as STAFF
from easyread.export.staff import Sheet, staff_sheets
from easyread.export.staff.load import Load, load_of
from easyread.export.verify import same_words, verify
from easyread.facts import lost
from easyread.glossary import Glossary, load_glossary
from easyread.handout_toml import Handout, read_handout
from easyread.layout import lay_out
from easyread.model import (
    OWN_FILE,
    Booklet,
    Document,
    Draft,
    Finding,
    Line,
    Note,
    Picture,
    Point,
    Section,
    Text,
)
from easyread.options import Level, Options
from easyread.panel import never_pictures, panel_notes, read_marks
from easyread.pictures import choices, crossed_out, illustrate, load_ideas, read_folder, svg, with_own
from easyread.pictures.choose import SET_NAME
from easyread.pictures.from_post import POST, post_picture, with_posts_own
from easyread.pictures.openmoji import credit
from easyread.pictures.own import Own
from easyread.rewrite import rewrite
from easyread.rewrite.main_points import most_important
from easyread.store import to_json
from easyread.styles import Style, load_style

DATA = "json"  # the draft itself, which no exporter makes
FORMATS: tuple[str, ...] = (*EXPORTERS, DATA)
MAIN = 0.5  # the share that `keep = "main"` keeps: people who write Easy Read keep about half of a report
TRIES = 4  # how often a share is tried to fit a number of pages
SHEETS = "sheets.pdf"  # two pages on each sheet, to fold
ONE_PAGE = "one-page"  # the style of a summary
SHORTER = (0.75, 0.6, 0.5)  # of the words of a page of main points, where all are too many
HOLE_MM = 10.0  # more room at the left edge for holes or staples (rule L30 of the project's standards page)
SAID = frozenset({"say", "lead-in", "item", "explain", "quote"})  # the kinds of line that are scored

_REPORT = "Please report it to us with the text."

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One post, done. `files` is format -> bytes, and every file in it passed its check."""

    draft: Draft
    booklet: Booklet
    files: Mapping[str, bytes]
    pages: int | None = None  # of the PDF
    load: Load | None = None


def _quiet(message: str) -> None:
    """Says nothing."""


def make_draft(
    document: Document,
    glossary: Glossary | None = None,
    tell: Tell = _quiet,
    *,
    level: Level = "easy",
    keep: float = 1.0,
    handout: Handout = Handout(),
    never: frozenset[str] = frozenset(),
) -> Draft:
    """The Easy Read draft of `document`, with pictures and with scores before and after.

    keep: the share of the sentences to keep, 0 to 1. never: ideas whose pictures must not be shown.
    """
    tell("writing short sentences")
    draft = rewrite(document, glossary or load_glossary(), lost, level, keep)
    draft = replace(draft, main_points=most_important(document))
    tell("choosing pictures")
    return scored(_illustrated(draft, handout, never, document))


def _illustrated(
    draft: Draft, handout: Handout, never: frozenset[str] = frozenset(), document: Document | None = None
) -> Draft:
    """The draft with pictures: a person's choice first, then the post's, then the group's own, then ours."""
    chosen = choices(handout.choose)
    own: tuple[Own, ...] = ()
    notes: tuple[Note, ...] = ()
    if handout.pictures:
        own, faults = read_folder(handout.pictures, date.today())
        notes = tuple(
            Note(code="not-sure", message=f"The picture '{fault.file}' was not used. {fault.what}")
            for fault in faults
            if fault.stops
        )
    never |= frozenset(handout.never_pictures)
    made = with_own(crossed_out(illustrate(draft, never), never), own)
    made = with_own(with_posts_own(made, document) if document else made, chosen)
    return replace(made, notes=(*made.notes, *notes))


def pictures_for(words: Sequence[str], handout: Handout) -> Mapping[str, Picture]:
    """Pictures for what the group says, chosen as those of the paper are."""
    points = tuple(Point(lines=(Line(text=Text(text=each)),)) for each in words)
    title = Line(text=Text(text=""), kind="heading")
    asked = Draft(title=title, document_title="", sections=(Section(points=points),), source="")
    [section] = _illustrated(asked, handout).sections
    found = zip(words, section.points, strict=True)
    return {each: point.picture for each, point in found if point.picture}


def convert(document: Document, options: Options, tell: Tell = _quiet) -> Made:
    """All that `options` ask for, made from one post.

    Raises OwnOutputError when a file of ours is not sound, MissingPartError when a part is not installed,
    DataFileError when the glossary or the style is wrong.
    """
    handout = read_handout(options.handout) if options.handout else Handout()
    style = set_up(load_style(look_of(options.style, options.pages)), handout, linear=options.linear)
    one_page = style.name == ONE_PAGE
    draft = draft_of(document, replace(options, pages=0) if one_page else options, style, tell)
    if one_page:
        style = with_fewer_points(draft, style, handout)
    said = pictures_for((*handout.questions, *handout.next), handout)
    booklet = lay_out(draft, style, handout, said)
    files: dict[str, bytes] = {}
    for kind in options.formats:
        tell(f"making the {kind} file")
        files[kind] = to_json(draft).encode("utf-8") if kind == DATA else make_file(booklet, style, kind)
    printed = {kind: data for kind, data in files.items() if kind != DATA}
    _stop_at(same_words(printed))
    if SHEETS in kinds(options):
        files[SHEETS] = impose(files["pdf"])
    pages = pages_of(files.get("pdf"))
    numbered = lay_out(draft, _for_staff(style), handout, said)
    if options.staff:
        tell("making the sheets for staff")
        files |= sheets_of(draft, style, handout, loader(style), pages or 0)
    load = load_of(numbered, pages or 0, len(draft.hard_words))
    return Made(draft=draft, booklet=booklet, files=files, pages=pages, load=load)


def look_of(style: str, pages: int) -> str:
    """The style that is used: one page of the handout is a style of its own."""
    return ONE_PAGE if pages == 1 and style == "handout" else style


def sheets_of(
    draft: Draft, style: Style, handout: Handout, load: Callable[[Picture], bytes], pages: int
) -> dict[str, bytes]:
    """The sheets for staff: kind -> bytes. `pages` is how many the PDF has, 0 where there is none."""
    said = pictures_for((*handout.questions, *handout.next), handout)
    numbered = lay_out(draft, _for_staff(style), handout, said)
    return staff_sheets(
        Sheet(draft=draft, booklet=numbered, load=load, pages=pages, questions=handout.questions)
    )


def _for_staff(style: Style) -> Style:
    """The style with numbered lines, words and pictures, whatever readers get."""
    return replace(style, numbered_lines=True, pictures=replace(style.pictures, show="beside"))


def kinds(options: Options) -> tuple[str, ...]:
    """The kinds of file that a run makes: those asked for, and the sheets of a booklet to fold."""
    folded = "pdf" in options.formats and load_style(options.style).page.booklet
    sheets = (SHEETS,) if folded else ()
    return (*options.formats, *sheets, *(STAFF if options.staff else ()))


def draft_of(document: Document, options: Options, style: Style, tell: Tell) -> Draft:
    """The draft at the level asked for; with a number of pages, as much of the text as they hold."""
    glossary = load_glossary(options.glossary)
    handout = read_handout(options.handout) if options.handout else Handout()
    marks = read_marks(options.panel) if options.panel else ()
    never = never_pictures(marks) & all_pictures().keys()

    def kept(share: float) -> Draft:
        draft = make_draft(
            document, glossary, tell, level=options.level, keep=share, handout=handout, never=never
        )
        return replace(draft, notes=(*draft.notes, *panel_notes(draft, marks)))

    draft = kept(MAIN if options.keep == "main" else 1.0)
    if not options.pages or _printed_pages(draft, style, handout) <= options.pages:
        return draft
    low, high = 0.0, 1.0
    best: Draft | None = None
    for _ in range(TRIES):
        share = (low + high) / 2
        tell(f"keeping {100 * share:.0f} % of the sentences")
        shorter = kept(share)
        if _printed_pages(shorter, style, handout) <= options.pages:
            best, low = shorter, share
        else:
            high = share
    return best or _too_long(kept(0.0), options.pages)


def _printed_pages(draft: Draft, style: Style, handout: Handout) -> int:
    return pages_of(make_file(lay_out(draft, style, handout), style, "pdf")) or 0


def with_fewer_points(draft: Draft, style: Style, handout: Handout) -> Style:
    """The style with as many main points as one page holds: short ones, where the weightiest are long."""
    limits = style.limits
    for most in range(limits.main_points, 1, -1):
        for share in (1.0, *SHORTER):
            words = round(limits.main_points_words * share)
            fewer = replace(style, limits=replace(limits, main_points=most, main_points_words=words))
            rows = lay_out(draft, fewer, handout).sections[0].rows
            if len(rows) == most and _printed_pages(draft, fewer, handout) == 1:
                return fewer
    return replace(style, limits=replace(limits, main_points=1))


def set_up(style: Style, handout: Handout, *, linear: bool = False) -> Style:
    """The style with what the group wants of its pages: room for holes, a running heading."""
    hole = max(style.page.hole_mm, HOLE_MM) if handout.hole_punch else style.page.hole_mm
    return replace(
        style,
        page=replace(style.page, hole_mm=hole),
        numbered_lines=style.numbered_lines or handout.numbered_lines,
        running_heading=style.running_heading or handout.running_heading,
        linear=style.linear or linear,
    )


def _too_long(draft: Draft, pages: int) -> Draft:
    room = "1 page" if pages == 1 else f"{pages} pages"
    message = f"The sentences that must stay need more than {room}. No more was left out."
    return replace(draft, notes=(*draft.notes, Note(code="not-sure", message=message)))


def make_file(
    booklet: Booklet, style: Style, kind: str, load: Callable[[Picture], bytes] | None = None
) -> bytes:
    """The bytes of one file, checked. Raises OwnOutputError when it is not sound. `load` finds pictures."""
    data = EXPORTERS[kind](cleaned(booklet), style, load or loader(style))
    _stop_at(verify(data, kind), kind, data)
    return data


def lines_of(draft: Draft) -> tuple[Line, ...]:
    """All lines of the draft in order, headings too."""
    return tuple(
        line
        for section in draft.sections
        for line in (
            *((section.heading,) if section.heading else ()),
            *(line for point in section.points for line in point.lines),
        )
    )


def scored(draft: Draft) -> Draft:
    """The draft with its scores. Titles and headings are no sentences: they count on neither side."""
    from easyread.english.scores import score

    lines = lines_of(draft)
    headings = {key for line in (draft.title, *lines) if line.kind == "heading" for key in line.sources}
    before = [sentence.text for sentence in draft.sentences if sentence.key not in headings]
    after = [line.text.text for line in lines if line.kind in SAID]
    return replace(draft, before=score(before), after=score(after))


def loader(style: Style) -> Callable[[Picture], bytes]:
    """What gives the bytes of a picture: its file, or the same in greys where the style asks for it."""

    def load(picture: Picture) -> bytes:
        if picture.set_name == POST:
            data = post_picture(picture.file)
        else:
            data = _own(Path(picture.file)) if picture.set_name == OWN_FILE else svg(picture.file)
        return grey(data) if style.pictures.grey else data

    return load


def _own(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataFileError(
            f"The picture '{path.name}' cannot be opened.", hint="Put it back, or choose another one."
        ) from error


@lru_cache(maxsize=1)
def all_pictures() -> Mapping[str, Picture]:
    """Each picture of our table by the name of its idea."""
    return {
        idea.idea: Picture(
            idea=idea.idea,
            set_name=SET_NAME,
            file=idea.picture,
            alt=idea.alt,
            credit=credit(idea.picture),
        )
        for idea in load_ideas()
    }


def pages_of(pdf: bytes | None) -> int | None:
    """How many pages a PDF has; None for no PDF."""
    if pdf is None:
        return None
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def _stop_at(faults: Sequence[Finding], kind: str = "", data: bytes = b"") -> None:
    if faults:
        first = faults[0]
        more = f" There are {len(faults) - 1} more faults." if len(faults) > 1 else ""
        raise OwnOutputError(
            f"A file that we made is not sound ({first.rule}). {first.message}{more}",
            hint=f"Nothing of this post was written. {first.advice or _REPORT}",
            kind=kind,
            data=data,
        )
