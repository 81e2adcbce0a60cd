"""Writes what easyread check found: on the screen, as a web page, as comments in a copy of a Word file."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from easyread.errors import InputError

if TYPE_CHECKING:
    from easyread.model import Report


def write(reports: list[Report], *, form: str | None, quiet: bool) -> None:
    """The report on the screen, or in the form that was asked for."""
    from easyread.report import REPORTS
    from easyread.report.terminal import summary

    out = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="replace")  # an old Windows screen lacks some letters
    if form is not None:
        REPORTS[form](reports, out)
    elif quiet:
        out.write(summary(reports) + "\n")
    else:
        REPORTS["terminal"](reports, out)
    out.flush()


def write_page(files: Sequence[Path], reports: list[Report], page: Path) -> None:
    """One web page with the texts and what was found. Never in the place of a text."""
    from easyread.report import REPORTS

    if any(page.exists() and page.samefile(file) for file in files if file.exists()):
        raise InputError("The page would take the place of your file.", hint="Give it another name.")

    made = io.StringIO()
    REPORTS["html"](reports, made)
    _save(page, made.getvalue().encode("utf-8"))


def write_comments(files: Sequence[Path], reports: list[Report], copy: Path) -> None:
    """A copy of one Word file with its findings as comments."""
    from easyread.report.word_comments import comment

    if len(files) != 1 or files[0].suffix.lower() != ".docx":
        raise InputError("Comments can be put in one Word file.", hint="Name one file that ends in .docx.")
    if copy.exists() and copy.samefile(files[0]):
        raise InputError("The copy would take the place of your file.", hint="Give the copy another name.")
    made, lost = comment(files[0].read_bytes(), reports)
    _save(copy, made)
    if lost:
        click.echo(f"{lost} findings have no place in the Word file. They are on the screen.", err=True)


def _save(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise InputError(f"The file {path} cannot be written.", hint="Choose another place.") from error
