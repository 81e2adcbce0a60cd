"""easyread build: the files of a draft file that people edited, and what the edit changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from easyread.errors import InputError

if TYPE_CHECKING:
    from easyread.workshop.look import Remark
    from easyread.workshop.make import Built
    from easyread.workshop.opened import Opened

MOST = 15  # remarks on a screen; --all shows the rest
OWN_GLOSSARY = Path("glossary.toml")
PANEL = Path("panel.toml")
HEADS = {
    "meaning": "The meaning changed",
    "lost": "Lost",
    "own": "Your own words: the source does not say this",
    "easy": "Not easy any more",
    "panel": "The panel said",
}


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), help="Folder for the files. Default: beside it."
)
@click.option("-f", "--formats", default="docx,pdf,html", show_default=True, help="What to make.")
@click.option("--sheet", is_flag=True, help="Make a sheet for the panel: each line has a code.")
@click.option("--linear", is_flag=True, help="Word with each picture above its words, and no tables.")
@click.option("--staff", is_flag=True, help="Also the facilitator's copy, and sheets to check the paper.")
@click.option(
    "--handout",
    type=click.Path(path_type=Path),
    help="What your group says of the paper. Without this: [handout] in easyread.toml of this folder.",
)
@click.option("--look", "only_look", is_flag=True, help="Only say what changed. Write nothing.")
@click.option("--all", "show_all", is_flag=True, help="Show all remarks, not only the first ones.")
@click.option("--strict", is_flag=True, help="End with code 1 when the meaning changed.")
@click.option("--force", is_flag=True, help="Write over files that were changed.")
@click.option("--quiet", is_flag=True, help="Show errors only.")
def build(
    file: Path,
    out: Path | None,
    formats: str,
    sheet: bool,
    linear: bool,
    staff: bool,
    handout: Path | None,
    only_look: bool,
    show_all: bool,
    strict: bool,
    force: bool,
    quiet: bool,
) -> int:
    """Make the handout again from FILE, which people edited.

    FILE is a draft file (NAME.easyread.md), or the Word file of a handout.
    """
    from easyread.glossary import load_glossary
    from easyread.panel import read_marks
    from easyread.workshop.look import look
    from easyread.workshop.make import build as make_files
    from easyread.workshop.opened import open_draft
    from easyread.workshop.way import way_here

    kinds = _formats(formats)
    way = way_here(handout, linear=linear, staff=staff)
    inputs: tuple[Path, ...] = ()
    if file.suffix.lower() == ".docx":
        from easyread.cli.word_back import take_back

        file, kinds, inputs = take_back(file, kinds, way, write=not only_look, quiet=quiet)
    opened = open_draft(file)
    glossary = load_glossary(OWN_GLOSSARY if OWN_GLOSSARY.is_file() else None)
    remarks = look(opened, glossary, read_marks(PANEL))
    if not only_look:
        kinds = ("pdf",) if sheet and formats == "docx,pdf,html" else kinds
        made = make_files(opened, kinds, out=out, force=force, codes=sheet, inputs=inputs, way=way)
        if not quiet:
            _say_made(made, opened)
    if not quiet:
        say_remarks(remarks, file, most=len(remarks) if show_all else MOST)
    return 1 if strict and any(remark.kind in {"meaning", "lost"} for remark in remarks) else 0


def _formats(given: str) -> tuple[str, ...]:
    from easyread.pipeline import FORMATS

    names = tuple(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS:
            raise click.BadParameter(f"'{name}' is not one of: {', '.join(FORMATS)}.", param_hint="-f")
    if not names:
        raise InputError("No format is named.", hint="Name at least one after -f.")
    return names


def _say_made(made: Built, opened: Opened) -> None:
    from easyread.workshop.signed import is_signed

    for path in made.files:
        click.echo(str(path))
    if made.pages:
        click.echo(f"The PDF has {made.pages} pages.")
    checked = opened.paper.checked
    if checked and not is_signed(opened.paper):
        click.echo(
            f"{checked.by} checked other words on {checked.day}. So this is a draft again. "
            "Show people the new words, then: easyread signoff"
        )


def say_remarks(remarks: tuple[Remark, ...], file: Path, *, most: int) -> None:
    """The remarks, each with its place in the file. Meaning comes first."""
    if not remarks:
        click.echo("Nothing to say about what was changed. Please read it all the same.")
        return
    for kind, head in HEADS.items():
        found = [remark for remark in remarks if remark.kind == kind]
        if not found:
            continue
        click.echo(f"\n{head}: {len(found)}")
        for remark in found[:most]:
            place = f"{file.name}:{remark.place}: " if remark.place else ""
            click.echo(f"  {place}{remark.text}")
            click.echo(f"    {remark.said}")
            if remark.source and remark.source != remark.text:
                click.echo(f"    Source: {remark.source}")
        if len(found) > most:
            click.echo(f"  There are {len(found) - most} more. To see them: --all")
