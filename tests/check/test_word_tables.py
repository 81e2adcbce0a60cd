"""Each entry of the word tables is found in its bad sentence, and not in its good one."""

from __future__ import annotations

import pytest

from easyread.check import check
from easyread.check.word_tables import OneThing, WordNote, one_names, word_notes
from easyread.glossary import Glossary

from .conftest import Checker, document, only

TABLES = {"double-meaning": "double-meaning", "respectful": "disrespectful-word", "vague": "vague-word"}
NOTES = [
    pytest.param(note, rule, id=f"{rule}: {note.word}")
    for name, rule in TABLES.items()
    for note in word_notes(name)
]


@pytest.mark.parametrize(("note", "rule"), NOTES)
def test_a_word_is_found_where_it_is_wrong_and_left_where_it_is_fine(
    note: WordNote, rule: str, words: Glossary
) -> None:
    forms = {form.lower() for form in (note.word, *note.also)}
    found = {f.words.lower() for f in check(document(note.bad), glossary=words, profile=only(rule)).findings}
    assert found & forms
    if note.good:
        fine = {
            f.words.lower() for f in check(document(note.good), glossary=words, profile=only(rule)).findings
        }
        assert not fine & forms


@pytest.mark.parametrize("thing", one_names(), ids=lambda thing: thing.thing)
def test_two_names_for_one_thing_are_found(thing: OneThing, checked: Checker) -> None:
    assert "one-name" in {finding.rule for finding in checked(thing.bad).findings}


def test_no_entry_of_a_table_stands_twice() -> None:
    for name in ("respectful", "vague"):
        forms = [form.lower() for note in word_notes(name) for form in (note.word, *note.also)]
        assert sorted(forms) == sorted(set(forms))
