"""easyread signoff: who checked which words, and who agreed to what is left out."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from easyread.errors import InputError


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option("--by", help="Who checked it, in the way that each person wants to be named.")
@click.option("--date", "day", help="When. Default: today.")
@click.option("--cuts-agreed-by", "cuts", default="", help="Who agreed to what is left out.")
def signoff(draft: Path, by: str | None, day: str | None, cuts: str) -> int:
    """Write down who checked DRAFT as it is now. Without --by: say whether it is checked.

    When a word or a picture changes later, the paper is a draft again.
    """
    from easyread.versions import replace_draft
    from easyread.workshop.make import refuse_clashes
    from easyread.workshop.opened import draft_text, open_draft
    from easyread.workshop.signed import is_signed, sign

    opened = open_draft(draft)
    checked = opened.paper.checked
    if by is None:
        if checked is None:
            click.echo("Nobody has checked this draft yet.")
        elif is_signed(opened.paper):
            click.echo(f"Checked by {checked.by}, {checked.day}. The words are still the same.")
        else:
            click.echo(f"Checked by {checked.by}, {checked.day}. The words changed since: it is a draft.")
        return 0 if is_signed(opened.paper) else 1
    refuse_clashes(opened)
    if not by.strip() or not by.isprintable():
        raise InputError("Nobody is named.", hint='Write it like --by "Ann and Bo".')
    if opened.paper.cuts and not cuts.strip():
        count = len(opened.paper.cuts)
        raise InputError(
            f"Lines are left out: {count}. Somebody must agree to that.",
            hint='Show them, and name who agreed: --cuts-agreed-by "Jo".',
        )
    signed = sign(opened.paper, by.strip(), day or _today(), cuts.strip())
    replace_draft(draft, draft_text(signed), "before the sign-off")
    click.echo(f"Checked by {by.strip()}. To make the files: easyread build {draft.name}")
    return 0


def _today() -> str:
    now = datetime.now(UTC)
    return f"{now.day} {now:%B} {now.year}"
