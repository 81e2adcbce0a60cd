"""Makes the files of a draft file: Word, PDF, web page. Whole or not at all, never over other work."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from easyread import pipeline
from easyread.batch.write import ENDINGS
from easyread.draftfile import Paper
from easyread.errors import DataFileError, OwnOutputError
from easyread.export.impose import impose
from easyread.export.verify import same_words
from easyread.files import identities, refuse, write_set
from easyread.model import Draft
from easyread.options import Options
from easyread.receipt import read_receipt, sha256, write_receipt
from easyread.store import to_json
from easyread.versions import keep
from easyread.workshop.laid_out import booklet_of, without_empty
from easyread.workshop.opened import Opened
from easyread.workshop.own_pictures import loader
from easyread.workshop.way import Way

FORMATS = ("docx", "pdf", "html")

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
    way: Way = Way(),
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
    way: Way = Way(),
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
        made |= pipeline.sheets_of(without_empty(opened.paper.draft), style, way.handout, load, pages)
    return made


def _kinds(paper: Paper, formats: tuple[str, ...], way: Way) -> tuple[str, ...]:
    """The kinds of file that come of `formats`: with the sheets of a booklet to fold, and those for staff."""
    return pipeline.kinds(Options(formats=formats, style=paper.settings.style, staff=way.staff))


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
