"""easyread pictures: look for a picture, and check a folder of pictures of your own."""

from __future__ import annotations

import re
from pathlib import Path

import click

FAULTS = 1


@click.group()
def pictures() -> None:
    """Look for pictures, and check your own."""


@pictures.command()
@click.argument("word")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), help="The web page. Default: pictures-WORD.html."
)
def find(word: str, out: Path | None) -> None:
    """Make a web page of the pictures that WORD may have."""
    from easyread.files import write_set
    from easyread.pictures.sheet import contact_sheet, found

    name = "-".join(re.findall(r"[a-z0-9]+", word.lower())) or "word"
    path = out or Path(f"pictures-{name}.html")
    write_set(path.parent, {path.name: contact_sheet(word).encode("utf-8")})
    shown = found(word)
    for each in shown[:8]:
        click.echo(f"{each.code}  {each.idea or '-'}  {each.name}")
    click.echo(f"{len(shown)} pictures are in {path}.")


@pictures.command()
@click.argument("folder", type=click.Path(path_type=Path))
def check(folder: Path) -> int:
    """Check the pictures in FOLDER and its pictures.toml: files, words, alt text, licence, credit."""
    from datetime import date

    from easyread.pictures.own import read_folder

    own, faults = read_folder(folder, date.today())
    for fault in faults:
        click.echo(f"{'must fix' if fault.stops else 'please look'}: {fault.file}: {fault.what}")
    for one in own:
        until = f", until {one.expires}" if one.expires else ""
        click.echo(f"ready: {Path(one.picture.file).name}: {', '.join(one.words)} ({one.licence}{until})")
    click.echo(
        f"{len(own)} pictures are ready. {sum(fault.stops for fault in faults)} things must be mended."
    )
    return FAULTS if any(fault.stops for fault in faults) else 0
