"""Options come from a file: an unknown key or a wrong value stops with path, line and cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread.errors import DataFileError
from easyread.options import Options, read_options


def written(folder: Path, text: str) -> Path:
    path = folder / "easyread.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_not_named_stays_as_usual(tmp_path: Path) -> None:
    path = written(tmp_path, 'formats = ["html"]\nglossary = "words/mine.toml"\n')
    assert read_options(path) == Options(formats=("html",), glossary=tmp_path / "words/mine.toml")
    assert read_options(written(tmp_path, "")) == Options()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('style = "handout"\nformat = "pdf"\n', "easyread.toml:2: 'format' is not an option."),
        ('formats = "pdf"\n', "easyread.toml:1: 'formats' is wrong."),
        ("formats = [1]\n", "easyread.toml:1: 'formats' is wrong."),
        ("style = 3\n", "easyread.toml:1: 'style' is wrong."),
        ("style =\n", "is not a TOML file"),
    ],
)
def test_a_wrong_file_is_told_with_its_line(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_options(written(tmp_path, text))
    assert words in caught.value.message
    assert caught.value.hint


def test_options_and_what_the_group_says_can_be_in_one_file(tmp_path: Path) -> None:
    path = written(tmp_path, 'style = "grey"\nstaff = true\n[handout]\npanel = "the panel"\n')
    assert read_options(path) == Options(style="grey", staff=True, handout=path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DataFileError):
        read_options(tmp_path / "none.toml")
