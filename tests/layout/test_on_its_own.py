"""Main points: lines that make sense by themselves, and tell who does what for whom, and when."""

from __future__ import annotations

import pytest

from easyread.layout.on_its_own import stands_alone, tells


@pytest.mark.parametrize(
    "words",
    [
        "The council will open a new day centre in May.",
        "You can ask for a copy of the plan in large print.",
        "Tell the group before 12 June if you need a taxi.",
        "Members of the panel get £20 for each meeting.",
        "This year the board has 3 new members.",
    ],
)
def test_a_whole_sentence_that_names_its_people_and_things_stands_alone(words: str) -> None:
    assert stands_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "Lunch is given.",
        "Example.",
        "The Hardship Fund for families.",
        "This message was hard to hear for the council.",
        "They will meet again on 3 July at the library.",
        "But the council said no to the plan.",
        "If she agrees, the work will start in May.",
        "You have the right to get one every year.",
        "Phone: 0161 496 0000 from Monday to Friday.",
        "The panel talks about these things each month:",
        "GP is short for general practitioner.",
        "Some of them went home on the early bus.",
        "See the table below for the dates of the meetings.",
    ],
)
def test_a_line_that_leans_on_others_or_says_little_does_not(words: str) -> None:
    assert not stands_alone(words)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("The council will pay carers £20 a week from May.", "The mood in the room was warm and open."),
        ("You can join the panel until 12 June.", "I sat in the back row with a cold cup of tea."),
        ("Staff must ask people before they move a chair.", "Pat sat by the door in those days."),
        ("Send the form to the group by Friday.", "The form has a blue cover and two holes."),
    ],
)
def test_what_people_can_use_tells_more(more: str, less: str) -> None:
    assert tells(more) > tells(less) + 1
