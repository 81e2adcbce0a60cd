"""Writes the files of a post that was made, with its staff page and its receipt."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from easyread.batch.outcome import RECEIPT, Outcome, Post, told_of
from easyread.draftfile import Settings, first_paper, write_paper
from easyread.errors import OutputError, OwnOutputError
from easyread.files import make_folder, refuse, write_set
from easyread.options import Options
from easyread.read_first import read_first
from easyread.receipt import Receipt, read_receipt, write_receipt
from easyread.store import to_json
from easyread.versions import ENDING, first_name, kept_files, kept_folder

if TYPE_CHECKING:
    from easyread.pipeline import Made

ENDINGS = {"json": "draft.json", "audio": "audio.txt"}  # other formats end in their own name
STAFF = "read-first.md"


def names_of(post: Post, options: Options) -> Mapping[str, str]:
    """Format -> name of the file, "staff" -> the staff page, "edit" -> the draft file."""
    from easyread import pipeline

    names = {kind: f"{post.name}.{ENDINGS.get(kind, kind)}" for kind in pipeline.kinds(options)}
    return {**names, "staff": f"{post.name}.{STAFF}", "edit": f"{post.name}{ENDING}"}


def refuse_theirs(
    post: Post, out: Path, options: Options, inputs: frozenset[tuple[int, int]], *, force: bool
) -> None:
    """Raises OutputError where a file of this post would take the place of one that is not ours to lose."""
    receipt = _receipt(post, out, force)
    refuse(out, names_of(post, options).values(), receipt, post.source.name, inputs, force=force)


def write_post(post: Post, made: Made, out: Path, options: Options, *, force: bool) -> Outcome:
    """All files of the post and what is kept of its draft, or none. Raises OutputError.

    The receipt comes last: where it is whole, all others are.
    """
    names = names_of(post, options)
    receipt = _receipt(post, out, force)
    output = {names[kind]: data for kind, data in made.files.items()}
    output[names["staff"]] = read_first(made.draft).encode("utf-8")
    edit = out / names["edit"]
    output[names["edit"]] = _draft_file(post, made, options)
    known = receipt.hashes if receipt else {}
    earlier = {name: was for name, was in known.items() if name not in output and (out / name).exists()}
    source: dict[str, str | int] = {
        "name": post.source.name,
        "sha256": post.mark,
        "post": post.post,
        "posts": post.posts,
    }
    output[f"{post.name}.{RECEIPT}"] = write_receipt(source, options, output, earlier)
    before = (("before convert", edit.read_bytes()),) if edit.is_file() else ()
    _, kept = kept_files(edit, *before, ("convert", output[names["edit"]]))
    kept[first_name(post.name)] = to_json(made.draft).encode("utf-8")
    make_folder(kept_folder(edit))
    written = write_set(out, kept | output)
    return Outcome(
        source=post.source,
        post=post.post,
        posts=post.posts,
        title=post.document.title,
        name=post.name,
        told=told_of(made.draft, made.pages, made.load),
        files=tuple(path for path in written if path.parent == out),
    )


def _draft_file(post: Post, made: Made, options: Options) -> bytes:
    """The draft as a file that people edit."""
    from easyread import pipeline

    settings = Settings(
        style=options.style, level=options.level, keep=options.keep, pages=options.pages, post=post.post
    )
    return write_paper(first_paper(made.draft, settings), pipeline.all_pictures()).encode("utf-8")


def write_unsound(error: OwnOutputError, post: Post, out: Path) -> OwnOutputError:
    """The error, once the file that is not sound is written under another name than a good one."""
    if not error.data:
        return error
    name = f"{post.name}.not-sound.{ENDINGS.get(error.kind, error.kind)}"
    write_set(out, {name: error.data})
    hint = f"The file is kept as '{name}'. Do not give it to readers. Please report it to us with the text."
    return OwnOutputError(error.message, hint=hint)


def _receipt(post: Post, out: Path, force: bool) -> Receipt | None:
    note = f"{post.name}.{RECEIPT}"
    receipt = read_receipt(out / note)
    if receipt is None and (out / note).exists() and not force:
        raise OutputError(
            f"'{note}' is there, and is not a receipt of ours.", hint="Take it away, or add --force."
        )
    return receipt
