"""easyread check: the jargon report of one or more files."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from easyread.errors import EasyreadError

if TYPE_CHECKING:
    from easyread.glossary import Glossary
    from easyread.model import Report

OWN_GLOSSARY = Path("glossary.toml")
FINDINGS = 1  # exit code: something must be fixed


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write the report as JSON, for other programs.")
@click.option(
    "--glossary",
    "own",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Your own hard words. Without this: glossary.toml in this folder, if it is there.",
)
@click.option(
    "--against",
    "source",
    metavar="SOURCE",
    type=click.Path(path_type=Path),
    help="Their source: say which of their lines it does not support.",
)
@click.option("--quiet", is_flag=True, help="Say only how much there is to fix.")
@click.pass_context
def check(
    context: click.Context,
    files: tuple[Path, ...],
    as_json: bool,
    own: Path | None,
    source: Path | None,
    quiet: bool,
) -> None:
    """Say which words and sentences of a text are hard, where they are, and what to do.

    Ends with code 1 when something must be fixed.
    """
    if source is not None:
        from easyread.cli.against import check_against

        context.exit(check_against(source, files, _glossary(own), as_json=as_json))
    reports, errors = _reports(files, _glossary(own))
    if not reports and errors:
        raise errors[0]
    _write(reports, as_json=as_json, quiet=quiet)
    must_fix = any(finding.level == "must-fix" for report in reports for finding in report.findings)
    context.exit(FINDINGS if must_fix or errors else 0)


def _glossary(own: Path | None) -> Glossary:
    from easyread.glossary import load_glossary

    return load_glossary(own or (OWN_GLOSSARY if OWN_GLOSSARY.is_file() else None))


def _reports(files: tuple[Path, ...], glossary: Glossary) -> tuple[list[Report], list[EasyreadError]]:
    """A report for each text of each file. A file that cannot be read does not stop the rest."""
    from easyread.check import check as report_on
    from easyread.read import read

    reports: list[Report] = []
    errors: list[EasyreadError] = []
    for file in files:
        try:
            reports += [report_on(document, glossary=glossary) for document in read(file)]
        except EasyreadError as error:
            errors.append(error)
            if len(files) > 1:
                click.echo(f"{file}: {error.message} {error.hint}".rstrip(), err=True)
    return reports, errors


def _write(reports: list[Report], *, as_json: bool, quiet: bool) -> None:
    from easyread.report import REPORTS
    from easyread.report.terminal import summary

    out = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="replace")  # an old Windows screen lacks some letters
    if as_json:
        REPORTS["json"](reports, out)
    elif quiet:
        out.write(summary(reports) + "\n")
    else:
        REPORTS["terminal"](reports, out)
    out.flush()
