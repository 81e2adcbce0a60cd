"""The post changed: makes its draft again, and brings what people did into it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from easyread.draftfile import Paper, first_paper, settle
from easyread.errors import InputError
from easyread.files import write_set
from easyread.glossary import load_glossary
from easyread.handout_toml import Handout, read_handout
from easyread.merge import merge, rebased
from easyread.merge.align import same_sentences
from easyread.model import Draft
from easyread.options import Level, Options
from easyread.pipeline import ONE_PAGE, draft_of, look_of, set_up
from easyread.read import read
from easyread.store import to_json
from easyread.styles import load_style
from easyread.versions import KEPT, first_name, keep
from easyread.workshop.marks import rows_name, rows_of_first
from easyread.workshop.opened import Opened, draft_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """The new draft file, not yet written, and what is different in it."""

    text: str
    draft: Draft  # what the program makes of the post now
    rows: tuple[tuple[str, ...], ...]
    new: tuple[str, ...] = ()  # sentences of the post
    gone: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    taken: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()


def find_post(opened: Opened, post: Path | None) -> Path:
    """The post of a draft file: `post`, or the file of its name beside it, a folder up, or here."""
    if post is not None:
        return post
    name = opened.paper.draft.source
    for folder in (opened.path.parent, opened.path.parent.parent, Path()):
        if name and (folder / name).is_file():
            return folder / name
    raise InputError(f"The post '{name}' is not here.", hint="Name it: easyread update DRAFT POST")


def update(
    opened: Opened,
    post: Path,
    glossary: Path | None = None,
    *,
    handout: Path | None = None,
    panel: Path | None = None,
) -> Updated:
    """The draft file with the new words of `post`, and all that people did. Raises EasyreadError.

    handout: the file with the table [handout], for the group's pictures. panel: what the panel said.
    """
    settings = opened.paper.settings
    documents = read(post)
    if settings.post > len(documents):
        raise InputError(
            f"'{post.name}' has {len(documents)} posts, and the draft is of number {settings.post}.",
            hint="Change “post:” at the top of the draft file.",
        )
    load_glossary(glossary)
    options = Options(
        style=settings.style, level=cast(Level, settings.level), keep=settings.keep, pages=settings.pages,
        glossary=glossary, handout=handout, panel=panel,
    )  # fmt: skip
    look = look_of(settings.style, settings.pages)
    if look == ONE_PAGE:  # it prints fewer points of the whole draft
        options = replace(options, pages=0)
    style = set_up(load_style(look), read_handout(handout) if handout else Handout())
    made = draft_of(documents[settings.post - 1], options, style, lambda message: None)
    return _merged(opened, made)


def _merged(opened: Opened, made: Draft) -> Updated:
    mine = opened.paper
    base, own, new = rebased(_base(opened), mine, first_paper(made, mine.settings))
    merged = merge(base, own, new)
    old = _base(opened).draft
    keys = same_sentences(old, made)
    before = {s.key: s.text for s in old.sentences}
    after = {s.key: s.text for s in made.sentences}
    pairs = [(before[o], after[n]) for o, n in keys.items() if o in before and n in after]
    return Updated(
        text=draft_text(settle(merged.paper)),
        draft=made,
        rows=new.rows,
        new=tuple(text for key, text in after.items() if key not in keys.values()),
        gone=tuple(text for key, text in before.items() if key not in keys),
        changed=tuple((a, b) for a, b in pairs if " ".join(a.split()) != " ".join(b.split())),
        taken=merged.taken,
        clashes=merged.clashes,
    )


def _base(opened: Opened) -> Paper:
    """The first draft. Where it is lost, all rows of the draft file count as a person's own."""
    if opened.first is None:
        return replace(opened.paper, draft=replace(opened.paper.draft, sections=()), rows=())
    paper = first_paper(opened.first, opened.paper.settings)
    rows = rows_of_first(opened.path, opened.first)
    return replace(paper, rows=rows) if rows else paper


def write_update(opened: Opened, updated: Updated) -> None:
    """Writes the new draft file and the new first draft; what was there is kept as a version."""
    keep(opened.path, "before the update", opened.text.encode("utf-8"))
    files = {
        opened.path.name: updated.text.encode("utf-8"),
        first_name(opened.name): to_json(updated.draft).encode("utf-8"),
        f"{KEPT}/{opened.name}/{rows_name()}": json.dumps([list(row) for row in updated.rows]).encode(
            "utf-8"
        ),
    }
    write_set(opened.path.parent, files)
