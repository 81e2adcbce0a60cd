"""easyread history: the earlier versions of a draft file, and back to one of them."""

from __future__ import annotations

import difflib
from pathlib import Path

import click


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option("--show", type=int, metavar="NUMBER", help="Show this version.")
@click.option("--diff", type=int, metavar="NUMBER", help="Show what changed since this version.")
@click.option("--back", type=int, metavar="NUMBER", help="Go back to this version. The one now is kept, too.")
def history(draft: Path, show: int | None, diff: int | None, back: int | None) -> int:
    """List the earlier versions of DRAFT. Go back to one with --back."""
    from easyread.versions import name_of, replace_draft, text_of, versions

    name_of(draft)
    if show is not None:
        click.echo(text_of(draft, show).decode("utf-8", errors="replace"), nl=False)
        return 0
    if diff is not None:
        old = text_of(draft, diff).decode("utf-8", errors="replace").splitlines(keepends=True)
        new = draft.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
        click.echo("".join(difflib.unified_diff(old, new, f"version {diff}", draft.name)), nl=False)
        return 0
    if back is not None:
        replace_draft(draft, text_of(draft, back).decode("utf-8"), f"before going back to version {back}")
        click.echo(f"{draft.name} is version {back} again. To make its files: easyread build {draft.name}")
        return 0
    found = versions(draft)
    if not found:
        click.echo("There are no earlier versions yet. Each build and each update keeps one.")
    for version in found:
        click.echo(f"{version.number:4}  {version.when[:16].replace('T', ' ')}  {version.why}")
    return 0
