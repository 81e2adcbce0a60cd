"""Makes the files of a draft file: Word, PDF, web page. Whole or not at all, never over other work."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from easyread import pipeline
from easyread.batch.write import ENDINGS
from easyread.draftfile import Paper
from easyread.draftfile.write import OWN
from easyread.errors import DataFileError, OwnOutputError
from easyread.export.drawing import grey
from easyread.export.impose import impose
from easyread.export.verify import same_words
from easyread.files import identities, refuse, write_set
from easyread.handout_toml import Handout
from easyread.layout import lay_out
from easyread.model import OWN_FILE, Booklet, Draft, Line, Picture
from easyread.options import Options
from easyread.pictures import svg
from easyread.pictures.from_post import POST, post_picture
from easyread.receipt import read_receipt, sha256, write_receipt
from easyread.store import to_json
from easyread.styles import Style, load_style
from easyread.versions import keep
from easyread.workshop.opened import Opened
from easyread.workshop.signed import is_signed, signed_style
from easyread.workshop.way import Way

FORMATS = ("docx", "pdf", "html")
MOST_PICTURE = 10_000_000  # bytes of a picture of one's own
_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The files that were written, and how many pages the PDF has."""

    files: tuple[Path, ...]
    draft: Draft
    pages: int | None = None


def build(
    opened: Opened,
    formats: tuple[str, ...] = FORMATS,
    *,
    out: Path | None = None,
    force: bool = False,
    codes: bool = False,
    tell: Tell = lambda message: None,
    inputs: tuple[Path, ...] = (),
    way: Way = Way(),  # noqa: B008  it is frozen
) -> Built:
    """Writes the files of `opened` beside it, or in `out`. `inputs` are files that it must not write over.

    codes: a sheet for the panel, with a code before each line. way: see there. Raises EasyreadError.
    """
    refuse_clashes(opened)
    folder = out or opened.path.parent
    name = opened.name + (".sheet" if codes else "")
    names = {kind: f"{name}.{ending_of(kind)}" for kind in _kinds(opened.paper, formats, way)}
    note = f"{opened.name}.receipt.json"
    receipt = read_receipt(folder / note)
    source = Path(opened.paper.draft.source)
    refuse(
        folder, names.values(), receipt, source.name, identities((source, opened.path, *inputs)), force=force
    )
    files = make(opened, formats, codes=codes, tell=tell, way=way)
    output = {names[kind]: data for kind, data in files.items()}
    output[note] = _receipt(folder / note, opened, output, formats, way)
    keep(opened.path, "build", opened.text.encode("utf-8"))
    written = write_set(folder, output)
    return Built(files=written, draft=opened.paper.draft, pages=pipeline.pages_of(files.get("pdf")))


def refuse_clashes(opened: Opened) -> None:
    """Raises DataFileError where two versions of a row stand in the file: a person must choose."""
    if opened.paper.clashes:
        places = [n for n, line in enumerate(opened.text.split("\n"), start=1) if line.startswith("??")]
        told = [f"{opened.path}:{place}: Two versions of a row stand here. Choose one." for place in places]
        raise DataFileError("\n".join(told), hint="Take one of them away, and the line that starts with ??.")


def ending_of(kind: str) -> str:
    """The end of the name of a file of this kind."""
    return ENDINGS.get(kind, kind)


def make(
    opened: Opened,
    formats: tuple[str, ...],
    *,
    codes: bool = False,
    tell: Tell = lambda message: None,
    way: Way = Way(),  # noqa: B008  it is frozen
) -> dict[str, bytes]:
    """The bytes of each file, checked: the same words in all. Raises EasyreadError."""
    style, booklet = booklet_of(opened.paper, codes=codes, way=way)
    load = loader(opened.path.parent, style, way)
    made: dict[str, bytes] = {}
    for kind in formats:
        tell(f"making the {kind} file")
        if kind == pipeline.DATA:
            made[kind] = to_json(pipeline.scored(opened.paper.draft)).encode("utf-8")
        else:
            made[kind] = pipeline.make_file(booklet, style, kind, load)
    faults = same_words({kind: data for kind, data in made.items() if kind != pipeline.DATA})
    if faults:
        raise OwnOutputError(
            f"The files do not have the same words: {faults[0].words}.",
            hint="Nothing was written. Please report it to us with the text.",
        )
    if pipeline.SHEETS in _kinds(opened.paper, formats, way):
        made[pipeline.SHEETS] = impose(made["pdf"])
    if way.staff:
        tell("making the sheets for staff")
        pages = pipeline.pages_of(made.get("pdf")) or 0
        made |= pipeline.sheets_of(_without_empty(opened.paper.draft), style, way.handout, load, pages)
    return made


def _kinds(paper: Paper, formats: tuple[str, ...], way: Way) -> tuple[str, ...]:
    """The kinds of file that come of `formats`: with the sheets of a booklet to fold, and those for staff."""
    return pipeline.kinds(Options(formats=formats, style=paper.settings.style, staff=way.staff))


def booklet_of(
    paper: Paper,
    *,
    codes: bool = False,
    way: Way = Way(),  # noqa: B008  it is frozen
) -> tuple[Style, Booklet]:
    """The look and the booklet of a draft file, with what people changed in the frame."""
    handout = way.handout
    if is_signed(paper):  # who checked these very words is written in the draft file
        handout = replace(handout, checked_by=(), checked_on="")
    look = load_style(pipeline.look_of(paper.settings.style, paper.settings.pages))
    style = signed_style(pipeline.set_up(look, handout, linear=way.linear), paper)
    draft = _without_empty(with_codes(paper) if codes else paper.draft)
    if style.name == pipeline.ONE_PAGE:
        style = pipeline.with_fewer_points(draft, style, handout)
    said = pipeline.pictures_for((*handout.questions, *handout.next), handout)
    return style, _with_frame(lay_out(draft, style, handout, said), dict(paper.frame))


def with_codes(paper: Paper) -> Draft:
    """The draft with a code before each line: "7b" is the second line of row 7."""

    def coded(line: Line, code: str) -> Line:
        start = f"{code}. "
        marks = tuple(replace(m, start=m.start + len(start), end=m.end + len(start)) for m in line.text.marks)
        return replace(line, text=replace(line.text, text=start + line.text.text, marks=marks))

    sections = tuple(
        replace(
            section,
            points=tuple(
                replace(
                    point,
                    lines=tuple(coded(line, code_of(mark, n)) for n, line in enumerate(point.lines)),
                )
                for point, mark in zip(section.points, marks, strict=True)
            ),
        )
        for section, marks in zip(paper.draft.sections, paper.rows, strict=True)
    )
    return replace(paper.draft, sections=sections)


def code_of(mark: str, place: int) -> str:
    """The code of a line: the mark of its row, and a letter for its place, from 0."""
    return f"{mark}{chr(ord('a') + place)}" if place < 26 else f"{mark}-{place + 1}"


def loader(
    folder: Path,
    style: Style | None = None,
    way: Way = Way(),  # noqa: B008  it is frozen
) -> Callable[[Picture], bytes]:
    """Finds a picture; one of a person's own is a file in `folder` or below. In greys where the style is."""

    def load(picture: Picture) -> bytes:
        if picture.set_name == OWN:
            data = own_picture(folder, picture.file)
        elif picture.set_name == OWN_FILE:
            data = _group_picture(folder, picture.file, way.handout)
        elif picture.set_name == POST:
            data = post_picture(picture.file)
        else:
            data = svg(picture.file)
        return grey(data) if style is not None and style.pictures.grey else data

    return load


def _group_picture(folder: Path, file: str, handout: Handout) -> bytes:
    """A picture of the group: its logo, or a file of its folder of pictures. Raises DataFileError.

    A draft file may come from anybody, so it may not name other files of this computer.
    """
    path = Path(file).resolve()
    places = [place.resolve() for place in (folder, handout.pictures) if place]
    is_ours = handout.logo is not None and path == handout.logo.resolve()
    if not path.is_file() or not (is_ours or any(path.is_relative_to(place) for place in places)):
        raise DataFileError(
            f"The picture '{path.name}' is not in the folder of your group's pictures.",
            hint="Name the folder in easyread.toml: [handout], pictures. Or put it beside the draft file.",
        )
    return path.read_bytes()


def own_picture(folder: Path, file: str) -> bytes:
    """The picture in a file of the user, as SVG. Raises DataFileError."""
    path = (folder / file).resolve()
    cure = "Put the picture in the folder of the draft file, and write its name in the brackets."
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        raise DataFileError(f"There is no picture '{file}' beside the draft file.", hint=cure)
    data = path.read_bytes()
    if len(data) > MOST_PICTURE:
        raise DataFileError(f"The picture '{file}' is very large.", hint="Make it smaller than 10 MB.")
    kind = _TYPES.get(path.suffix.lower())
    if kind is None:
        return data
    coded = base64.b64encode(data).decode("ascii")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'viewBox="0 0 100 100"><image width="100" height="100" preserveAspectRatio="xMidYMid meet" '
        f'xlink:href="data:{kind};base64,{coded}"/></svg>'
    ).encode("ascii")


def _without_empty(draft: Draft) -> Draft:
    """The draft without rows and lines that have no words: a row cannot be a picture alone."""
    sections = tuple(
        replace(
            section,
            points=tuple(
                replace(p, lines=tuple(line for line in p.lines if line.text.text.strip()))
                for p in section.points
                if any(line.text.text.strip() for line in p.lines)
            ),
        )
        for section in draft.sections
    )
    return replace(draft, sections=tuple(s for s in sections if s.points or s.heading))


def _with_frame(booklet: Booklet, changed: Mapping[str, str]) -> Booklet:
    """The booklet with words of its frame replaced. A line that a person emptied is gone."""
    if not changed:
        return booklet

    def new(line: Line) -> Line:
        if not any(source.startswith("template:") for source in line.sources):
            return line  # the same words, said by the paper
        words = changed.get(line.text.text, line.text.text)
        return (
            replace(line, text=replace(line.text, text=words, marks=())) if words != line.text.text else line
        )

    sections = []
    for section in booklet.sections:
        rows = [
            replace(row, lines=tuple(line for line in map(new, row.lines) if line.text.text))
            for row in section.rows
        ]
        is_paper = section.part in {"", "paper"}
        heading = section.heading if is_paper else changed.get(section.heading, section.heading)
        sections.append(replace(section, heading=heading, rows=tuple(row for row in rows if row.lines)))
    cover = tuple(words for line in booklet.cover if (words := changed.get(line, line)))
    return replace(booklet, sections=tuple(sections), cover=cover or booklet.cover)


def _receipt(
    path: Path, opened: Opened, output: Mapping[str, bytes], formats: tuple[str, ...], way: Way
) -> bytes:
    """The receipt with the new files in it. What it says of other files stays."""
    hashes = {name: sha256(data) for name, data in sorted(output.items())}
    try:
        known = json.loads(path.read_bytes())
        known["output"] = {**known["output"], **hashes}
        known["earlier"] = {name: was for name, was in known["earlier"].items() if name not in hashes}
    except (OSError, ValueError, KeyError, TypeError):
        options = Options(formats=formats, style=opened.paper.settings.style)
        place = Path(opened.paper.draft.source)
        mark = sha256(place.read_bytes()) if place.is_file() else ""
        source: dict[str, str | int] = {
            "name": place.name,
            "sha256": mark,
            "post": opened.paper.settings.post,
        }
        made = write_receipt(source, options, output, {})
        known = json.loads(made)
    mark = sha256(opened.text.encode("utf-8"))
    known["draft file"] = {**known.get("draft file", {}), **dict.fromkeys(hashes, mark)}
    known["handout"] = {**known.get("handout", {}), **dict.fromkeys(hashes, way.mark)}
    return (json.dumps(known, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
