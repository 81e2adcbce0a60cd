"""Edits that are done in LibreOffice itself, by its own commands, come back: edits.bas has them."""

from __future__ import annotations

import subprocess
from html import escape
from pathlib import Path

import pytest

import easyread
from easyread.workshop.word_back import bring_back
from workshop.edits import QUIET, rows_of
from workshop.word import SOFFICE

POST = Path(__file__).resolve().parents[2] / "examples" / "panel-member-a-yellow-card.txt"
MACROS = Path(__file__).with_name("edits.bas")
HEARD = "I had sat through enough meetings where people talked over my head."
# What was done; what must be in the draft file then; what must not be among its rows.
CASES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "word": (("I had sat through many meetings where people talked over my head. {1.2}\n",), ("enough",)),
    "tracked": (("I had sat through many meetings where people talked over my head. {1.2}\n",), ("enough",)),
    "line": ((f"{HEARD} {{1.2}}\nThat was hard.\n",), ()),
    "accents": ((f"{QUIET} {{5.2}}\n“Déjà vu”, said Zoë.\n",), ()),
    "row": (("A person took it out in Word.",), (HEARD, "tick-box exercise")),
    "comment": (("> Ann: Is this right?", QUIET), ()),
    "break": (("## It still is not perfect {10}",), ()),
    "table": (("\nBring a pen.\n", "\nBring tea.\n", "## It still is not perfect {10}"), ()),
    "plain": (("That showed me why advocacy matters. {12.1}\n",), ("**advocacy**",)),
    "struck": ((HEARD,), (QUIET,)),
    "heading": (("\n## Our new rules {6}\n",), ("## What we changed",)),
}


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the draft in `out` and each edited Word file in `edited`."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("libreoffice")
    [outcome] = easyread.convert([POST], folder / "out", options=easyread.Options(formats=("docx",)))
    office = [SOFFICE, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless"]
    subprocess.run([*office, "--terminate_after_init"], check=True, capture_output=True, timeout=120)
    module = folder / "profile" / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
        f'script:language="StarBasic">{escape(MACROS.read_text(encoding="utf-8"))}</script:module>',
        encoding="utf-8",
    )
    (folder / "edited").mkdir()
    source = folder / "out" / f"{outcome.name}.docx"
    call = f'macro:///Standard.Module1.Edits("{source}","{folder / "edited"}")'
    subprocess.run([*office, call], check=True, capture_output=True, timeout=180)
    assert not (folder / "edited" / "error.txt").exists(), (folder / "edited" / "error.txt").read_text()
    return folder


def back(edited: Path, what: str) -> tuple[str, str]:
    """The draft file before and after."""
    [draft] = (edited / "out").glob("*.easyread.md")
    path = edited / "work" / f"{draft.name.removesuffix('.easyread.md')}.docx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes((edited / "edited" / f"{what}.docx").read_bytes())
    return draft.read_text(encoding="utf-8"), bring_back(path, draft).text


@pytest.mark.parametrize("what", CASES)
def test_an_edit_in_libreoffice_comes_back(edited: Path, what: str) -> None:
    _, text = back(edited, what)
    there, gone = CASES[what]
    for words in there:
        assert words in text, text
    for words in gone:
        assert words not in rows_of(text)


@pytest.mark.parametrize("what", ["nothing", "break"])
def test_what_is_no_edit_of_the_words_changes_nothing(edited: Path, what: str) -> None:
    before, after = back(edited, what)
    assert after == before
