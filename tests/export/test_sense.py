"""Lines break by sense: what stays together, how many lines there are, and that no word changes."""

from __future__ import annotations

import pytest

from easyread.export.sense import BREAK, LONGEST_TIE, TIE, Measure, broken, lines_of, tied

COLUMN = Measure(points=295, size=16)  # beside a picture on A4

SENTENCES = (
    "You can come to the meeting of the housing group on Friday 4 December 2026 from 2pm.",
    "Ring Dr Mary O’Shea on 0161 496 0000 before the end of the week.",
    "The walk to the new library is about 25 minutes, or 2 miles, from the station.",
    "This is an Easy Read draft of a longer paper.",
    "Please post the form to Skelby Voices, 1 High Street, Skelby SK1 4AA.",
    "The council will stop the night bus, and it will start a new bus to the hospital.",
    "Members of the learning disability partnership board were paid for their time.",
)


def lines(text: str, measure: Measure = COLUMN) -> list[str]:
    return broken(text, measure).split(BREAK)


@pytest.mark.parametrize("text", SENTENCES)
def test_only_spaces_change(text: str) -> None:
    assert broken(text, COLUMN).replace(BREAK, " ") == text
    assert tied(text).replace(TIE, " ") == text


@pytest.mark.parametrize("text", SENTENCES)
def test_no_line_ends_with_a_small_word(text: str) -> None:
    small = {"a", "an", "the", "of", "to", "in", "on", "and", "or", "for", "is", "will"}
    assert [line for line in lines(text)[:-1] if line.split()[-1] in small] == []


@pytest.mark.parametrize(
    "whole",
    ["Friday 4 December 2026", "0161 496 0000", "25 minutes", "2 miles", "SK1 4AA", "Dr Mary"],
)
def test_dates_numbers_and_names_stay_whole(whole: str) -> None:
    [text] = [sentence for sentence in SENTENCES if whole in sentence]
    assert any(whole in line for line in lines(text))
    assert whole.replace(" ", TIE) in tied(text)


def test_the_lines_are_as_few_as_can_be_and_fit() -> None:
    text = "Members of the board were paid for their time, and for the bus that they took to get there."
    for points in (150, 200, 295, 450):
        found = lines(text, Measure(points=points, size=16))
        greedy, line = 1, ""
        for word in text.split():
            fits = broken(f"{line} {word}".strip(), Measure(points=points, size=16)).count(BREAK) == 0
            greedy, line = (greedy, f"{line} {word}".strip()) if fits else (greedy + 1, word)
        assert len(found) == greedy


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("My sister is the person who looks after our mother in the week.", "looks after"),
        ("In the spring some people like to take part in the walk along the canal.", "take part"),
        ("The group will ask the council to carry out the work before the winter.", "carry out"),
    ],
)
def test_a_verb_stays_with_the_word_that_makes_its_meaning(text: str, whole: str) -> None:
    for points in (200, 220, 295, 330):
        assert any(whole in line for line in lines(text, Measure(points=points, size=16)))


def test_it_breaks_between_the_parts_of_the_sentence() -> None:
    assert lines("This is an Easy Read draft of a longer paper.") == [
        "This is an Easy Read draft",
        "of a longer paper.",
    ]


def test_bold_letters_are_wider() -> None:
    text = "The learning disability partnership board"
    measure = Measure(points=300, size=16)
    assert BREAK not in broken(text, measure)
    assert BREAK in broken(text, measure, bold=((0, len(text)),))


def test_a_word_that_fits_no_line_leaves_the_text_as_it_is() -> None:
    text = "See www.a-very-long-address-of-the-council.example/and-so-on here."
    assert broken(text, Measure(points=100, size=16)) == text


def test_ties_are_short_enough_for_a_phone() -> None:
    for text in SENTENCES:
        assert max(len(piece) for piece in tied(text).split(" ")) <= LONGEST_TIE + 6


def test_a_break_that_stays_a_space_is_a_line_all_the_same() -> None:
    text = "The overview and scrutiny committee of the borough council asked about it."
    link = ((4, 53),)
    measure = Measure(points=150, size=16)
    assert broken(text, measure, whole=link).count(BREAK) + 1 < lines_of(text, measure, whole=link)
    assert lines_of(text, measure) == len(lines(text, measure))
