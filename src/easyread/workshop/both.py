"""The Word file and the draft file were both edited: the two are merged, with every clash shown."""

from __future__ import annotations

import click

from easyread.merge import merge
from easyread.workshop.opened import draft_text, opened
from easyread.workshop.word_back import Back


def merge_both(back: Back) -> str:
    """The text of the merged draft file."""
    theirs = opened(back.path, back.now.name, back.text)
    merged = merge(back.base.paper, back.now.paper, theirs.paper)
    click.echo("The draft file was changed, too. Both are kept.")
    for clash in merged.clashes:
        click.echo(f"  Clash: {clash}")
    return draft_text(merged.paper)
