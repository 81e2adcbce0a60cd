"""easyread verify: can people with a screen reader use this file? For Word, PDF, web pages and e-books."""

from __future__ import annotations

from pathlib import Path

import click

from easyread.errors import InputError

FAULTS = 1
SAID = {"must-fix": "must fix", "please-look": "please look", "info": "for information"}
ENDINGS = {"htm": "html", "xhtml": "html"}


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def verify(files: tuple[Path, ...]) -> int:
    """Check FILES for what keeps people out: no alt text, no headings, no language, no tags.

    FILES are Word, PDF, HTML or EPUB, made by easyread or by anyone. No program can say that a file is
    good. This one finds what is surely wrong. The exit code is 1 when there is something to mend.
    """
    from easyread.export.verify_any import KINDS, verify_any

    worst = 0
    for path in files:
        ending = path.suffix.lstrip(".").lower()
        kind = ENDINGS.get(ending, ending)
        if kind not in KINDS:
            raise InputError(f"'{path.name}' cannot be checked.", hint=f"Name a file of: {', '.join(KINDS)}.")
        try:
            data = path.read_bytes()
        except OSError as error:
            raise InputError(f"'{path}' cannot be read: {error.strerror}.", hint="Check its name.") from error
        found = verify_any(data, kind)
        faults = [finding for finding in found if finding.level != "info"]
        click.echo(f"{path.name}: {len(faults) or 'nothing'} to mend")
        for finding in found:
            click.echo(f"  {SAID[finding.level]}: {finding.message} ({finding.rule})")
        worst = FAULTS if faults else worst
    return worst
