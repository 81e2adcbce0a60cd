"""easyread update: the post changed, and what people did to its draft stays."""

from __future__ import annotations

from pathlib import Path

import click

OWN_GLOSSARY = Path("glossary.toml")
PANEL = Path("panel.toml")


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.argument("post", required=False, type=click.Path(path_type=Path))
@click.option("--look", "only_look", is_flag=True, help="Only say what would change. Write nothing.")
@click.option("--glossary", type=click.Path(path_type=Path), help="Your own hard words.")
@click.option(
    "--handout",
    type=click.Path(path_type=Path),
    help="What your group says of the paper. Without this: [handout] in easyread.toml of this folder.",
)
@click.option("--quiet", is_flag=True, help="Show errors only.")
def update(
    draft: Path, post: Path | None, only_look: bool, glossary: Path | None, handout: Path | None, quiet: bool
) -> int:
    """Bring the new words of POST into DRAFT, and keep what people changed.

    Where both changed the same row, both versions stay in the file, and you choose.
    """
    from easyread.handout_toml import FILE
    from easyread.workshop.opened import open_draft
    from easyread.workshop.update import find_post, write_update
    from easyread.workshop.update import update as updated_draft

    opened = open_draft(draft)
    own = glossary or (OWN_GLOSSARY if OWN_GLOSSARY.is_file() else None)
    handout = handout or (FILE if FILE.is_file() else None)
    panel = PANEL if PANEL.is_file() else None
    updated = updated_draft(opened, find_post(opened, post), own, handout=handout, panel=panel)
    if not quiet:
        for head, texts in (("New in the post", updated.new), ("Gone from the post", updated.gone)):
            _say(head, texts)
        _say("Changed in the post", tuple(f"{old}\n    → {new}" for old, new in updated.changed))
        _say("Taken into the draft", updated.taken)
        _say("Clashes, for you to decide", updated.clashes)
    if only_look or updated.text == opened.text:
        if not quiet and updated.text == opened.text:
            click.echo("The draft stays as it is.")
        return 0
    write_update(opened, updated)
    if not quiet:
        click.echo(f"{draft.name} is up to date. What was there before: easyread history {draft.name}")
    return 1 if updated.clashes else 0


def _say(head: str, texts: tuple[str, ...]) -> None:
    if texts:
        click.echo(f"{head}: {len(texts)}")
        for text in texts:
            click.echo(f"  {text}")
