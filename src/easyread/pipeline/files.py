"""A Booklet comes in, the bytes of files go out; none that is not sound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from easyread.errors import DataFileError, OwnOutputError
from easyread.export import EXPORTERS
from easyread.export.drawing import grey
from easyread.export.holds import cleaned
from easyread.export.staff import SHEETS as STAFF
from easyread.export.staff import Sheet, staff_sheets
from easyread.export.verify import verify
from easyread.handout_toml import Handout
from easyread.layout import lay_out
from easyread.model import OWN_FILE, Booklet, Draft, Finding, Picture
from easyread.options import Options
from easyread.pictures import svg
from easyread.pictures.from_post import POST, post_picture
from easyread.pipeline.draft import pictures_for
from easyread.styles import Style, load_style

DATA = "json"  # the draft itself, which no exporter makes
FORMATS: tuple[str, ...] = (*EXPORTERS, DATA)
SHEETS = "sheets.pdf"  # two pages on each sheet, to fold

_REPORT = "Please report it to us with the text."


def kinds(options: Options) -> tuple[str, ...]:
    """The kinds of file that a run makes: those asked for, and the sheets of a booklet to fold."""
    folded = "pdf" in options.formats and load_style(options.style).page.booklet
    sheets = (SHEETS,) if folded else ()
    return (*options.formats, *sheets, *(STAFF if options.staff else ()))


def make_file(
    booklet: Booklet, style: Style, kind: str, load: Callable[[Picture], bytes] | None = None
) -> bytes:
    """The bytes of one file, checked. Raises OwnOutputError when it is not sound. `load` finds pictures."""
    data = EXPORTERS[kind](cleaned(booklet), style, load or loader(style))
    stop_at(verify(data, kind), kind, data)
    return data


def sheets_of(
    draft: Draft, style: Style, handout: Handout, load: Callable[[Picture], bytes], pages: int
) -> dict[str, bytes]:
    """The sheets for staff: kind -> bytes. `pages` is how many the PDF has, 0 where there is none."""
    said = pictures_for((*handout.questions, *handout.next), handout)
    numbered = lay_out(draft, for_staff(style), handout, said)
    return staff_sheets(
        Sheet(draft=draft, booklet=numbered, load=load, pages=pages, questions=handout.questions)
    )


def for_staff(style: Style) -> Style:
    """The style with numbered lines, words and pictures, whatever readers get."""
    return replace(style, numbered_lines=True, pictures=replace(style.pictures, show="beside"))


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


def pages_of(pdf: bytes | None) -> int | None:
    """How many pages a PDF has; None for no PDF."""
    if pdf is None:
        return None
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def stop_at(faults: Sequence[Finding], kind: str = "", data: bytes = b"") -> None:
    if faults:
        first = faults[0]
        more = f" There are {len(faults) - 1} more faults." if len(faults) > 1 else ""
        raise OwnOutputError(
            f"A file that we made is not sound ({first.rule}). {first.message}{more}",
            hint=f"Nothing of this post was written. {first.advice or _REPORT}",
            kind=kind,
            data=data,
        )
