"""The order of the work, and nothing else: Document -> Draft -> Booklet -> the bytes of files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from easyread.export.impose import impose
from easyread.export.staff.load import Load, load_of
from easyread.export.verify import same_words
from easyread.handout_toml import Handout, read_handout
from easyread.layout import lay_out
from easyread.model import Booklet, Document, Draft
from easyread.options import Options
from easyread.pipeline.draft import Tell, pictures_for, quiet
from easyread.pipeline.files import (
    DATA,
    SHEETS,
    for_staff,
    kinds,
    loader,
    make_file,
    pages_of,
    sheets_of,
    stop_at,
)
from easyread.pipeline.pages import ONE_PAGE, draft_of, look_of, set_up, with_fewer_points
from easyread.store import to_json
from easyread.styles import load_style


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One post, done. `files` is format -> bytes, and every file in it passed its check."""

    draft: Draft
    booklet: Booklet
    files: Mapping[str, bytes]
    pages: int | None = None  # of the PDF
    load: Load | None = None


def convert(document: Document, options: Options, tell: Tell = quiet) -> Made:
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
    stop_at(same_words(printed))
    if SHEETS in kinds(options):
        files[SHEETS] = impose(files["pdf"])
    pages = pages_of(files.get("pdf"))
    numbered = lay_out(draft, for_staff(style), handout, said)
    if options.staff:
        tell("making the sheets for staff")
        files |= sheets_of(draft, style, handout, loader(style), pages or 0)
    load = load_of(numbered, pages or 0, len(draft.hard_words))
    return Made(draft=draft, booklet=booklet, files=files, pages=pages, load=load)
