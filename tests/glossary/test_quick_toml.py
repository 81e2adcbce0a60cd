"""The quick reader of the word files reads just what tomllib reads, and leaves all else to it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from easyread.glossary.quick_toml import read_quickly
from easyread.resources import data_dir

FILES = [
    *data_dir("glossary").glob("*.toml"),
    *(
        data_dir("glossary") / "words" / f"{name}.toml"
        for name in ("plain", "phrases", "figures", "hidden-verbs")
    ),
    data_dir("glossary") / "words" / "short-forms.toml",
]


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in FILES])
def test_our_files_are_read_quickly_and_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert read_quickly(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        'title = "Our words"\n[[term]]\nterm = "a b"\nknown = true\nforms = []\n',
        '[[word]]\nprep = {by = "to", "in the" = ""}\nnext = ["a, b", "=", "#"]\n',
        '[[word]]\nprep = { by = "to" }\nword = "a = b"\n',
        '# only a note\n\n[[term]]\n[[term]]\nterm = "x"\n',
        '[[word]]\nbefore = "\\"No,\\" he said."\nnext = ["the", "\\"", "“"]\n',
        '[[word]]\nbefore = ""\n',
    ],
)
def test_plain_lines_are_read_as_tomllib_reads_them(text: str) -> None:
    assert read_quickly(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "line",
    [
        'a = "x\\ty"',
        "a = 'x'",
        'a = ["x",',
        'a = "x" # note',
        'a = "y"\na = "z"',
        'a = "',
        'a = """x"""',
        'a = {b = "c", b = "d"}',
        'a.b = "c"',
        'é = "c"',
        "a = 1",
        "[table]",
        '  a = "x"',
        'a = "x\ty"',
        'a = "x\x01"',
    ],
)
def test_other_lines_are_left_to_tomllib(line: str) -> None:
    assert read_quickly(f"[[phrase]]\n{line}\n") is None


def test_a_key_and_a_table_of_one_name_are_left_to_tomllib() -> None:
    assert read_quickly('term = "x"\n[[term]]\nterm = "y"\n') is None
