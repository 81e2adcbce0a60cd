"""A wrong entry is named with its file, line, reason and cure; a user's own entry replaces ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread.errors import DataFileError
from easyread.glossary import load_glossary
from easyread.glossary.load import read_file

GOOD = 'title = "Ours"\n\n[[term]]\nterm = "hub"\npos = "noun"\nexplanation = "A hub is a place to meet."\n'


@pytest.mark.parametrize(
    ("added", "line", "what", "cure"),
    [
        ('[[term]]\nterm = "x"\npos = "noun"\n', 7, "no explanation", "Add explanation"),
        ('[[term]]\nterm = "x"\npos = "nuon"\nexplanation = "X."\n', 7, "'nuon'", "noun, verb"),
        (
            '[[term]]\nterm = "x"\npos = "noun"\nexplanaton = "X."\nexplanation = "X."\n',
            7,
            "'explanaton' is not a key",
            "Did you mean 'explanation'?",
        ),
        ('[[term]]\nterm = "x"\npos = "noun"\nexplanation = "X."\nforms = "y"\n', 7, "'forms'", "a list"),
        ('[[term]]\nterm = "Hub"\npos = "noun"\nexplanation = "Hub."\n', 7, "there twice", "Take one"),
        ("[[term]]\nterm = x\n", 8, "not TOML", "marks"),
    ],
)
def test_wrong_entries_are_named(tmp_path: Path, added: str, line: int, what: str, cure: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD + added, encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        load_glossary(path)
    assert f"{path}:{line}: " in caught.value.message
    assert what in caught.value.message
    assert cure in caught.value.hint


def test_our_files_can_be_read() -> None:
    assert load_glossary().get("Co-production") is not None


def test_a_users_entry_replaces_ours(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        '[[term]]\nterm = "Co-production"\npos = "noun"\nexplanation = "Co-production is our way."\n'
    )
    ours = load_glossary()
    mine = load_glossary(path)
    entry = mine.get("co-production")
    assert entry is not None
    assert entry.explanation == "Co-production is our way."
    assert entry.source == f"{path}:1"
    assert len(mine.terms) == len(ours.terms)


def test_a_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    terms, problems = read_file(path)
    assert [term.term for term in terms] == ["hub"]
    assert problems == ()
