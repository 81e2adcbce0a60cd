"""The lists of glossary/words/grammar.toml: all are used, all that are used are there, a wrong one stops."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import easyread
from easyread.errors import DataFileError
from easyread.glossary.grammar import any_of, pairs, words
from easyread.resources import data_dir


def test_the_lists_and_the_code_name_the_same() -> None:
    held = tomllib.loads((data_dir("glossary") / "words" / "grammar.toml").read_text(encoding="utf-8"))
    code = "".join(path.read_text(encoding="utf-8") for path in Path(easyread.__file__).parent.rglob("*.py"))
    used = set(re.findall(r"\b(?:words|pairs|any_of)\(['\"]([a-z-]+)['\"]\)", code))
    assert used == set(held)
    for name, entry in held.items():
        assert pairs(name) if isinstance(entry, dict) else len(words(name)) == len(entry), name


def test_a_pattern_tries_the_longest_first() -> None:
    found = re.match(any_of("broken-ends"), "and of these")
    assert found is not None
    assert found[0] == "and of these"


@pytest.mark.parametrize("name", ["saying-verb", "digits"])
def test_an_unknown_list_says_what_is_there(name: str) -> None:
    with pytest.raises(DataFileError) as caught:
        words(name)
    assert "grammar.toml" in caught.value.message
    assert caught.value.hint
