"""The front door: words on the command line come in, an exit code goes out.

To add a command: a file `cli/<command>.py` with a click command of that name, and one line in COMMANDS.
The files of the commands are loaded late, so that `--help` and `--version` answer at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from easyread import __version__
from easyread.cli.lazy import LazyGroup
from easyread.cli.say import say_bug, say_error
from easyread.errors import EasyreadError

COMMANDS = {
    "convert": "Make Easy Read drafts (Word, PDF) from posts.",
    "build": "Make the files again from a draft that people edited.",
    "update": "Bring the new words of a post into its draft.",
    "history": "List earlier versions of a draft, and go back to one.",
    "review": "Open the draft beside its source on a page on this computer.",
    "studio": "Drop a file or paste text on a page, and review the draft.",
    "feedback": "Keep what the panel said, and see what it changed.",
    "signoff": "Write down who checked a draft.",
    "check": "Show the hard words and long sentences of a text.",
    "verify": "Check a Word, PDF, HTML or EPUB file: can all people use it?",
    "explain": "Say what a rule asks and why, or what is known of a word.",
    "rewrite": "Make single sentences easier: a line in, a line out.",
    "pictures": "Look for pictures, and check your own.",
    "glossary": "Look up and add hard words.",
}
DEBUG = "--debug"  # may stand anywhere on the command line
BUG = 70  # EX_SOFTWARE of sysexits.h
STOPPED = 130  # 128 + SIGINT, as shells count


@click.group(cls=LazyGroup, commands_help=COMMANDS, package=__name__)
@click.version_option(__version__, prog_name="easyread")
@click.option(DEBUG, is_flag=True, expose_value=False, help="Show where in the program an error came from.")
def easyread() -> None:
    """Turns blog posts and reports into Easy Read drafts. It works with no network.

    Start with: easyread convert post.txt -o handouts/
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs a command and ends the program with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a screen that lacks a letter shows "?", and does not stop us
            stream.reconfigure(errors="replace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = DEBUG in given
    sys.exit(_run([word for word in given if word != DEBUG], debug))


def _run(arguments: list[str], debug: bool) -> int:
    """The exit code of one command. Errors are told in plain words; with `debug`, traceback too."""
    try:
        result = easyread.main(arguments, prog_name="easyread", standalone_mode=False, obj=debug)
        return result if isinstance(result, int) else 0
    except (click.Abort, KeyboardInterrupt):  # click makes an Abort of Ctrl-C while a command runs
        click.echo("Stopped.", err=True)
        return STOPPED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except EasyreadError as error:
        say_error(error, debug=debug)
        return error.exit_code
    except Exception as error:  # noqa: BLE001  the one place where a bug of ours becomes exit code 70
        say_bug(error, debug=debug)
        return BUG
