"""Tells errors on stderr, in plain words: what is wrong, what to do."""

from __future__ import annotations

import traceback

import click

from easyread.errors import EasyreadError


def say_error(error: EasyreadError, *, debug: bool = False) -> None:
    """The message and the hint. With `debug`, the traceback too."""
    if debug:
        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
    click.echo(f"Error: {error.message}", err=True)
    if error.hint:
        click.echo(error.hint, err=True)


def say_bug(error: Exception, *, debug: bool = False) -> None:
    """A bug of ours. The text of the user is never shown: it may be private."""
    if debug:
        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
    click.echo(f"Error: easyread has a bug ({type(error).__name__}).", err=True)
    click.echo(
        "This is our fault, not yours. Run it again with --debug, and send us what it shows.", err=True
    )
