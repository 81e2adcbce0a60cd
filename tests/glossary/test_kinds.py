"""Guards that name a kind of word: a swap is left out beside a noun or a verb, and done elsewhere."""

from __future__ import annotations

import pytest

from easyread.english.parser import parse
from easyread.glossary.kinds import is_of_kind, is_only_participle
from easyread.glossary.plain_words import swaps


@pytest.mark.parametrize(
    "text",
    [
        "The surgeon used the perimeter technique on the wound.",
        "The neighbourhood improvement scheme starts in May.",
        "The club sold a young Leeds youngster.",
    ],
)
def test_a_word_that_stands_with_a_noun_is_left_alone(text: str) -> None:
    assert list(swaps(parse(text))) == []


@pytest.mark.parametrize(
    "text", ["We walked round the perimeter.", "The neighbourhood is quiet.", "The youngster ran home."]
)
def test_the_same_word_on_its_own_is_swapped(text: str) -> None:
    assert len(list(swaps(parse(text)))) == 1


def test_other_words_of_a_guard_are_no_kinds() -> None:
    home = parse("They went home.")[2]
    assert not is_of_kind(["home", "-verb"], home)


@pytest.mark.parametrize(("form", "wanted"), [("undertaken", True), ("undertook", False), ("used", False)])
def test_a_participle_that_cannot_be_the_past(form: str, wanted: bool) -> None:
    assert is_only_participle(parse(f"The work was {form} in May.")[3]) is wanted
