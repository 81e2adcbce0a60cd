"""Rows of people who meet, talk and work together have the picture of what they do."""

from __future__ import annotations

import pytest

from pictures.drafts import ideas


@pytest.mark.parametrize(
    ("said", "idea"),
    [
        ("We worked together on the new garden.", "work-together"),
        ("We want to hear from you.", "listen"),
        ("No one listened to us.", "not-listened-to"),
        ("Please give us your feedback.", "opinion"),
        ("We agree with the plan.", "agree"),
        ("She chairs the meeting.", "chair-a-meeting"),
        ("Ben has an advocate.", "advocate"),
        ("Ann represents the people on her street.", "represent"),
        ("A couple can claim.", "couple"),
        ("They signed a contract.", "contract"),
        ("Tell us about your lived experience.", "lived-experience"),
    ],
)
def test_what_people_do_together_is_shown(said: str, idea: str) -> None:
    assert ideas(said) == [idea]


@pytest.mark.parametrize(
    ("said", "idea"),
    [
        ("The bang was heard in the next town.", "listen"),
        ("The green bar represents sales.", "represent"),
        ("It rained for a couple of days.", "couple"),
        ("They dealt with it.", "contract"),
        ("The room has lovely views of the hills.", "opinion"),
        ("She committed a crime.", "promise"),
        ("The money is held in trust.", "trust"),
        ("I do not understand why.", "understand"),
        ("They do not agree.", "agree"),
    ],
)
def test_the_same_words_in_another_sense_are_not(said: str, idea: str) -> None:
    assert ideas(said) != [idea]
