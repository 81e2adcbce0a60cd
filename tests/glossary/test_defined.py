"""A word that the writer explains is offered as an entry; what only looks like an explanation is not."""

from __future__ import annotations

import pytest

from easyread.glossary import load_glossary
from easyread.glossary.defined import definitions_in


def offered(*sentences: str) -> dict[str, str]:
    return {found.term.term: found.term.explanation for found in definitions_in(sentences, load_glossary())}


@pytest.mark.parametrize(
    ("sentence", "term", "explanation"),
    [
        (
            "Befriending, which is when a volunteer visits someone who is lonely, helps many people.",
            "befriending",
            "Befriending is when a volunteer visits someone who is lonely.",
        ),
        (
            "Timebanking means that people share their time and skills.",
            "timebanking",
            "Timebanking means that people share their time and skills.",
        ),
        (
            "A sharing circle is a meeting where everyone has a turn to talk.",
            "sharing circle",
            "A sharing circle is a meeting where everyone has a turn to talk.",
        ),
    ],
)
def test_what_the_writer_says_of_a_word_is_offered(sentence: str, term: str, explanation: str) -> None:
    assert offered(sentence) == {term: explanation}


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan is a way to get more money.",  # one plan, not plans
        "Dinner is a time to talk.",  # everyone knows the word
        "We met Asha, who is a person with a plan.",
        "This is a group of people.",
        "An ambulatory clinic is not a place for emergencies.",  # what it is not
        "Timebanking means more work for us.",
        "Advocacy means help to speak up.",  # the glossary has it
    ],
)
def test_what_explains_nothing_is_not_offered(sentence: str) -> None:
    assert offered(sentence) == {}


def test_an_offer_says_what_to_mend_first() -> None:
    long = (
        "Timebanking means that people share their time and skills "
        "with one another and with all who live in their street."
    )
    (found,) = definitions_in([long, long], load_glossary())
    assert "20 words" in found.problems[0].what
    assert found.sentence == long
