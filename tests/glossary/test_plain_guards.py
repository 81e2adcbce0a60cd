"""Guards of the plain words that hold for every entry: names, quoted words, bad English."""

from __future__ import annotations

import pytest

from easyread.english.parser import parse
from easyread.rewrite.steps import Place
from easyread.rewrite.words import swap_words


def _swapped(text: str) -> str:
    proposal = swap_words(parse(text), Place())
    return " ".join(piece.text for piece in proposal.pieces) if proposal else text


@pytest.mark.parametrize(
    "text",
    [
        "Additional Learning Fund",  # a name
        'The letter says "additional" twice.',  # the word is spoken of
        "Support can be accessed by phone.",  # not "can be got by phone"
        "The limit was exceeded twice.",  # not "was gone over"
        "She is so exhausted.",  # not "so very tired"
        "The firm made sudden, considerable changes.",  # not "sudden, a lot of changes"
        "The fee can, exceptionally, be paid late.",  # not "can, very, be"
        "I was following the talks.",  # not "I was after the talks"
        "It was a brutal atrocity.",  # not "a brutal terrible act"
        "The sign says garment & shoe shop.",  # the name of a firm
    ],
)
def test_a_swap_that_would_be_wrong_is_not_made(text: str) -> None:
    assert _swapped(text) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Additional staff will help.", "Extra staff will help."),
        ("You can access support by phone.", "You can get support by phone."),
        ("It was an extremely cold day.", "It was a very cold day."),
        ("The shop opened in May and expanded in June.", "The shop opened in May and grew in June."),
        ("He would not divulge the details.", "He would not give the details."),
    ],
)
def test_the_right_form_is_used(text: str, wanted: str) -> None:
    assert _swapped(text) == wanted
