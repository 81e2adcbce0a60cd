"""easyread build edited.docx: what came back from Word, and the draft file with it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from easyread.errors import InputError

if TYPE_CHECKING:
    from easyread.fromword import Edit
    from easyread.workshop.way import Way

MOST = 20


def take_back(
    word: Path, kinds: tuple[str, ...], way: Way, *, write: bool, quiet: bool
) -> tuple[Path, tuple[str, ...], tuple[Path, ...]]:
    """Brings the edits of the Word file into its draft file. Gives the draft file, and what to make of it.

    The Word file is a person's own now: it is never made again in the same place.
    """
    from easyread.files import make_folder, write_set
    from easyread.versions import replace_draft
    from easyread.workshop.word_back import bring_back, remember

    back = bring_back(word, way=way)
    if not quiet:
        _say(back.edits, tracked=back.tracked)
    changed = back.text != back.base.text
    text = back.text if changed else back.now.text
    if back.both and changed:
        from easyread.workshop.both import merge_both

        text = merge_both(back)
    if write and text != back.now.text:
        if back.pictures:
            folder = back.path.parent
            for name in back.pictures:
                make_folder((folder / name).parent)
            write_set(folder, back.pictures)
        replace_draft(back.path, text, f"before the edits of {word.name}")
        remember(back, word.name)
        if not quiet:
            click.echo(f"The draft file has these edits now: {back.path.name}")
    elif not write and text != back.now.text:
        raise InputError("The edits are not yet in the draft file.", hint="Leave --look out to take them.")
    same = word.name == f"{back.path.name.removesuffix('.easyread.md')}.docx"
    return back.path, tuple(kind for kind in kinds if kind != "docx" or not same), (word,)


def _say(edits: tuple[Edit, ...], *, tracked: bool) -> None:
    if tracked:
        click.echo("The Word file has tracked changes. They are taken as if accepted.")
    if not edits:
        click.echo("Nobody changed the words or pictures in the Word file.")
        return
    counted = Counter(edit.kind for edit in edits)
    click.echo("From Word: " + ", ".join(f"{number} {kind}" for kind, number in counted.items()) + ".")
    for edit in edits[:MOST]:
        click.echo(f"  {edit.kind}:")
        if edit.before and edit.kind != "moved":
            click.echo(f"    - {edit.before}")
        if edit.after:
            click.echo(f"    + {edit.after}")
    if len(edits) > MOST:
        click.echo(f"  There are {len(edits) - MOST} more. The draft file has them all.")
