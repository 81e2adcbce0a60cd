"""An entry is added to a user's own file, and the rest of the file stays as it is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from easyread.errors import DataFileError, OutputError
from easyread.glossary import Term, load_glossary
from easyread.glossary.own import add_entry

HUB = Term(
    term='the "Hub"',
    pos="noun",
    explanation="The Hub is a café in Leeds.",
    forms=("hub\\room",),
    short=("TH",),
)


def test_a_new_file_is_made_and_can_be_loaded(tmp_path: Path) -> None:
    path = tmp_path / "glossary.toml"
    add_entry(path, HUB)
    entry = load_glossary(path).get('the "hub"')
    assert entry is not None
    assert (entry.explanation, entry.forms, entry.short) == (HUB.explanation, HUB.forms, HUB.short)
    assert not list(tmp_path.glob("glossary.toml?*"))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_rest_of_the_file_is_untouched(tmp_path: Path, newline: str) -> None:
    path = tmp_path / "glossary.toml"
    before = (
        "# mine,  as  I like it\ntitle='x'\n[[term]]\nterm='a'\npos='noun'\nexplanation='A.' # no line end"
    )
    path.write_bytes(before.replace("\n", newline).encode())
    add_entry(path, HUB)
    after = path.read_bytes()
    assert after.startswith(before.replace("\n", newline).encode())
    assert (b"\r\n" in after) == (newline == "\r\n")
    assert after.replace(b"\r\n", b"").count(b"\r") == 0
    assert load_glossary(path).get("a") is not None


def test_a_word_that_is_there_is_not_added_again(tmp_path: Path) -> None:
    path = tmp_path / "glossary.toml"
    add_entry(path, HUB)
    before = path.read_bytes()
    with pytest.raises(DataFileError, match=r"glossary\.toml:5"):
        add_entry(path, HUB)
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        add_entry(tmp_path / "no" / "glossary.toml", HUB)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.toml", tmp_path / "glossary.toml"
    add_entry(real, Term(term="a", pos="noun", explanation="A."))
    real.chmod(0o600)
    os.symlink(real, link)
    add_entry(link, HUB)
    assert link.is_symlink()
    assert load_glossary(real).get('the "Hub"') is not None
    assert real.stat().st_mode & 0o777 == 0o600
