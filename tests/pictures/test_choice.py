"""One picture for one idea, other pictures for neighbours, the same choice each time, nothing for nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from easyread.errors import DataFileError
from easyread.glossary import Term, load_glossary
from easyread.model import Draft, HardWord, Line, Point, Text
from easyread.pictures import illustrate, wrong_pictures
from pictures.drafts import draft, ideas, line, pictures

_ROWS = (
    "The council has a plan for the park.",
    "Doctors and nurses came to the meeting.",
    "You can get a ticket at the library.",
    "The bus stops at the school.",
    "They made a film about the garden.",
    "The letter came with the food.",
)


def test_the_same_draft_has_the_same_pictures() -> None:
    assert illustrate(draft(*_ROWS)) == illustrate(draft(*_ROWS))


def test_illustrating_twice_changes_nothing() -> None:
    once = illustrate(draft(*_ROWS))
    assert illustrate(once) == once


def test_one_idea_has_one_picture() -> None:
    made = illustrate(draft("The bus came.", "A letter came.", "Then two buses came.", "I have a bus pass."))
    files = {(one.idea, one.file) for one in pictures(made) if one}
    assert len(files) == len({idea for idea, _ in files})


def test_neighbours_differ_where_they_can() -> None:
    first, second = ideas("The doctor has a car.", "The doctor has a dog.")
    assert first != second


def test_a_sure_picture_comes_again() -> None:
    assert ideas("The bus came.", "The bus went.") == ["bus", "bus"]


def test_a_common_picture_makes_room_for_others() -> None:
    places = (
        "shop",
        "library",
        "hospital",
        "school",
        "cinema",
        "church",
        "garden",
        "farm",
        "museum",
        "castle",
    )
    rows = [row for place in places for row in (f"The bus goes to the {place}.", "Then it starts again.")]
    assert Counter(ideas(*rows))["bus"] <= len(rows) // 6 + 1


def test_only_the_pictures_change() -> None:
    before = draft(*_ROWS)
    after = illustrate(before)
    bare = tuple(replace(s, points=tuple(replace(p, picture=None) for p in s.points)) for s in after.sections)
    assert replace(after, sections=bare, cover=None) == before


def test_a_picture_says_why_and_what_else() -> None:
    (picture,) = pictures(illustrate(draft("The dog has a bus and a cat.")))
    assert picture is not None
    assert picture.why == "dog"
    assert set(picture.others) == {"bus", "cat"}
    assert (picture.set_name, picture.credit) == ("openmoji", "OpenMoji, CC BY-SA 4.0")


def test_a_picture_can_be_ruled_out() -> None:
    (picture,) = pictures(illustrate(draft("The doctor has a dog."), frozenset({"doctor"})))
    assert picture is not None
    assert picture.idea == "dog"


def test_a_picture_that_is_not_in_the_table_cannot_be_ruled_out() -> None:
    with pytest.raises(DataFileError) as caught:
        illustrate(draft("The doctor has a dog."), frozenset({"docter"}))
    assert "docter" in caught.value.message
    assert "doctor" in caught.value.hint


@pytest.mark.parametrize("text", ["", "   ", "…", "12.5%", "Xyzzy qwop.", "🙂"])
def test_nothing_for_nothing(text: str) -> None:
    assert ideas(text) == [""]


def test_an_empty_draft_stays_empty() -> None:
    made = illustrate(Draft(title=line("", "heading"), document_title="", sections=(), source="post.txt"))
    assert made.cover is None
    assert made.sections == ()


def test_headings_and_the_frame_call_for_nothing() -> None:
    assert ideas((line("The bus", "heading"), line("The train is here.", "frame"))) == [""]


def test_the_cover_is_from_the_title() -> None:
    cover = illustrate(draft("You can post a letter.", "The bus is late.", title="A new bus")).cover
    assert cover is not None
    assert cover.idea == "bus"


def test_a_title_that_plays_with_words_does_not_decide() -> None:
    rows = ("The library has books.", "The library has a room.", "Come to the library.")
    cover = illustrate(draft(*rows, title="A breath of fresh air for a bookish castle")).cover
    assert cover is not None
    assert cover.idea == "library"


def test_hard_words_have_the_picture_of_the_thing_that_they_are() -> None:
    words = (
        HardWord(term="advocacy", explanation="Advocacy means help to say what you want."),
        HardWord(term="conclave", explanation="A conclave is a group of organisations that work together."),
        HardWord(term="zeal", explanation="Zeal is what drives people who walk their dogs in the rain."),
    )
    made = illustrate(draft("Hello.", hard_words=words)).hard_words
    assert [word.picture.idea if word.picture else "" for word in made] == ["advocate", "group", ""]


def test_a_hard_word_has_the_picture_that_its_entry_names() -> None:
    zeal = HardWord(term="zeal", explanation="Zeal means that you want something very much.", idea="library")
    told = Line(text=Text(text=zeal.explanation), kind="explain", sources=("glossary:zeal",))
    made = illustrate(draft("It is so.", (told,), hard_words=(zeal,)))
    assert [word.picture.idea if word.picture else "" for word in made.hard_words] == ["library"]
    assert [picture.idea if picture else "" for picture in pictures(made)] == ["", "library"]


def test_the_glossary_names_only_pictures_of_the_table() -> None:
    assert wrong_pictures(load_glossary().terms) == ()
    assert len(wrong_pictures([Term(term="zeal", pos="noun", explanation="Zeal.", picture="unicorn")])) == 1


def test_a_telephone_number_or_an_email_address_has_its_picture() -> None:
    assert ideas(
        "Call the team at the library on 01632 960283.", "Write to hello@skelby.example by Friday."
    ) == [
        "phone",
        "email",
    ]
    assert ideas("The library has 0161 of 2,000 books.") == ["library"]


def test_a_row_that_only_explains_a_word_has_the_picture_of_its_entry_or_none() -> None:
    told = replace(
        line("Hospitality means giving visitors food, drinks or a bed."),
        kind="explain",
        sources=("glossary:hospitality",),
    )
    word = HardWord(term="hospitality", explanation=told.text.text)
    hello = draft("Hello.", hard_words=(word,))
    with_row = replace(
        hello,
        sections=(replace(hello.sections[0], points=(*hello.sections[0].points, Point(lines=(told,)))),),
    )
    assert illustrate(with_row).sections[0].points[-1].picture is None
    named = replace(with_row, hard_words=(replace(word, idea="visitor"),))
    picture = illustrate(named).sections[0].points[-1].picture
    assert picture is not None
    assert picture.idea == "visitor"
