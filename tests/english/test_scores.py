"""The scores say what they say: each line is a unit, and short texts are not judged."""

from __future__ import annotations

import pytest

from easyread.english.scores import count_words, score

EASY = ["We met on Monday.", "You can come to the meeting.", "It is in the big room.", "Lunch is free."] * 3
HARD = [
    "The evaluation was undertaken by a consortium with responsibility for organisational accountability.",
    "Considerable methodological limitations were identified by the independent commissioners.",
    "Stakeholders were subsequently consulted regarding the implementation of the recommendations.",
]


def test_lines_without_a_full_stop_are_not_joined() -> None:
    with_stops = score(EASY)
    without = score([line.removesuffix(".") for line in EASY])
    assert with_stops.grade == without.grade
    assert without.sentences == 12


def test_hard_text_is_harder_on_every_count() -> None:
    easy, hard = score(EASY), score(HARD)
    assert easy.grade is not None
    assert hard.grade is not None
    assert easy.grade < 4 < 15 < hard.grade
    assert easy.ease is not None
    assert hard.ease is not None
    assert easy.ease > 80 > 0 > hard.ease
    assert easy.hard_words == 0
    assert (hard.hard_words or 0) > 0.2
    assert easy.passives == 0
    assert hard.passives == 100


def test_known_figures() -> None:
    # 5 words of 1 syllable: 0.39 x 5 + 11.8 - 15.59 = -1.84 and 206.835 - 1.015 x 5 - 84.6 = 117.16
    scores = score(["The cat sat on me."] * 9 + ["The cat sat on me at home and then it ran off to my bed."])
    assert scores.sentences == 10
    assert scores.words == 60
    assert scores.mean_words == 6.0
    assert scores.over_15 == 0.0
    assert scores.p95_words == 15.0
    assert score(["The cat sat on me."] * 10).grade == -1.8
    assert score(["The cat sat on me."] * 10).ease == 117.2


def test_a_stop_inside_a_line_does_not_make_two_sentences() -> None:
    plain = score(["Yesterday Dr Green went to see my mum at our house."] * 4)
    stopped = score(["Yesterday Dr. Green went to see my mum at our house."] * 4)
    assert plain.grade == stopped.grade


def test_a_short_text_is_not_judged() -> None:
    scores = score(["We met.", "You came.", "It was good."])
    assert scores.too_short
    assert scores.grade is None
    assert scores.words == 7


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We like co-production – a lot", 5),
        ("It cost £2.50 (about)", 4),
        ("See www.example.org/a-b.", 2),
        ("", 0),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, words: int) -> None:
    assert count_words(text) == words
