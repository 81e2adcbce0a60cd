"""The front door is quick, and each command has its file."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

import easyread.cli
from conftest import Run
from easyread import __version__
from easyread.cli import COMMANDS

HELP_SECONDS = 0.3
HEAVY = ("spacy", "weasyprint", "docx", "nltk", "rich", "numpy", "cattrs")
NOT_COMMANDS = {
    "own",
    "against",
    "check_many",
    "check_write",
    "__init__",
    "lazy",
    "progress",
    "say",
    "summary",
    "word_back",
}


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("convert", "--help")])
def test_help_and_version_answer_at_once(words: tuple[str, ...]) -> None:
    def seconds() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "easyread", *words], check=True, capture_output=True)
        return time.perf_counter() - start

    assert min(seconds() for _ in range(3)) < HELP_SECONDS


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys, easyread, easyread.cli\n"
        "try: easyread.cli.main(['--help'])\n"
        "except SystemExit: pass\n"
        f"sys.exit(','.join(name for name in {HEAVY!r} if name in sys.modules) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.stderr == ""


def test_version(run: Run) -> None:
    end = run("--version")
    assert end.code == 0
    assert __version__ in end.out


def test_every_command_has_its_file_and_a_line_of_help(run: Run) -> None:
    folder = Path(easyread.cli.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - NOT_COMMANDS
    assert files == set(COMMANDS)
    shown = run("--help").out
    for name, words in COMMANDS.items():
        assert name in shown
        assert words in shown
        assert run(name, "--help").code == 0
