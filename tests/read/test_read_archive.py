"""An archive saved as text gives one Document for each post, and invents no post."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread.model import Bullets, Document, Heading, Paragraph
from easyread.read import read, read_bytes

ARCHIVE = Path(__file__).with_name("archive.txt")


@pytest.fixture(scope="module")
def posts() -> tuple[Document, ...]:
    return read(ARCHIVE)


def headings(post: Document) -> list[str]:
    return [block.text.text for block in post.blocks if isinstance(block, Heading)]


def paragraphs(post: Document) -> list[str]:
    return [block.text.text for block in post.blocks if isinstance(block, Paragraph)]


def test_each_post_has_its_title_date_author_and_role(posts: tuple[Document, ...]) -> None:
    assert [(p.title, p.date, p.author, p.role) for p in posts] == [
        (
            "The kettle test",
            "Friday 11 June 2021",
            "Dana Okafor",
            "Kitchen and Welcome Manager, Northfield Centre for Shared Living",
        ),
        (
            "A Garden in Common",
            "Thursday 10 June 2021",
            "Priya Lund",
            "member of the Northfield Garden Panel",
        ),
        ("Deciding together as a group", "Wednesday 9 June 2021", "Tomos Hart-Reilly", ""),
        (
            "Missing: a barrier to good meetings?",
            "Friday 4 June 2021",
            "Lee Abara",
            "NORTHFIELD Steering Group member",
        ),
        (
            "Meetings: more than minutes",
            "Tuesday 1 June 2021",
            "Rosa Quill",
            "Expert-by-experience and adviser at the workshop Fernhill",
        ),
    ]
    assert {p.series for p in posts} == {"Sharing Week 2021"}
    assert {p.source for p in posts} == {"archive.txt"}


def test_a_standfirst_that_names_the_author_is_kept(posts: tuple[Document, ...]) -> None:
    garden = posts[1]
    assert garden.standfirst is not None
    assert garden.standfirst.text.startswith("Priya Lund reflects on")
    assert garden.byline == ""


def test_bare_headings_are_found_and_no_more(posts: tuple[Document, ...]) -> None:
    assert [headings(post) for post in posts] == [
        ["Not only a drink", "What we found"],
        [],
        [],
        ["'Empty chairs'", "Time to talk"],
        [],
    ]


def test_a_list_without_marks_is_a_list(posts: tuple[Document, ...]) -> None:
    bullets = next(block for block in posts[1].blocks if isinstance(block, Bullets))
    assert [item.text for item in bullets.items] == [
        "Reading the plans for the field and the paths",
        "Visits to other gardens",
        "Choosing seeds with people who live nearby",
        "A meeting with the town every month",
    ]


def test_whole_sentences_after_a_colon_are_paragraphs(posts: tuple[Document, ...]) -> None:
    assert not [block for block in posts[4].blocks if isinstance(block, Bullets)]
    assert "Rules for minutes are often broad, but how can you measure a good talk?" in paragraphs(posts[4])


def test_one_newline_separates_paragraphs(posts: tuple[Document, ...]) -> None:
    assert paragraphs(posts[3])[-1] == "Good helpers are rare and we should look after them."


def test_an_event_date_splits_nothing(posts: tuple[Document, ...]) -> None:
    when_and_where = [block for block in posts[1].blocks if isinstance(block, Bullets)][-1]
    assert [item.text for item in when_and_where.items] == ["Saturday 3 July 2021", "Northfield Town Hall"]
    assert paragraphs(posts[1])[-1] == "Please bring a spade."


def test_the_photo_credit_is_noted_and_the_call_to_act_stays(posts: tuple[Document, ...]) -> None:
    (note,) = [note for note in posts[2].notes if note.code == "left-out"]
    assert note.text == "Photo credit: Ola Berg, friend of the Northfield group"
    assert note.origin is not None
    assert ARCHIVE.read_text(encoding="utf-8").split("\n")[note.origin.line - 1] == note.text
    assert paragraphs(posts[2])[-1].startswith("To find out more about how to join")


def test_damaged_letters_are_mended_and_curly_quotes_stay(posts: tuple[Document, ...]) -> None:
    first = paragraphs(posts[0])[0]
    assert first == "It’s an old café joke, but a meeting without tea isn't a meeting at all."
    (note,) = [note for note in posts[0].notes if note.code == "mended"]
    assert note.text == "cafĂ©"
    assert "café" in note.message
    assert note.origin is not None
    assert note.origin.line == 12


def test_origins_are_line_numbers_of_the_file(posts: tuple[Document, ...]) -> None:
    lines = ARCHIVE.read_text(encoding="utf-8").split("\n")
    for post in posts:
        for block in post.blocks:
            if isinstance(block, Heading | Paragraph):
                begin = block.text.text.split()[-1]
                assert begin in lines[block.origin.line - 1]


BODY = "We met in the hall and talked for a long time about what should happen with the house."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Friday 4 June 2021", "Thursday 3 June 2021"),
        ("4 June 2021", "3 June 2021"),
        ("4th June 2021", "3rd June 2021"),
        ("June 4, 2021", "June 3, 2021"),
        ("04/06/2021", "03/06/2021"),
        ("2021-06-04", "2021-06-03"),
        ("Posted on 4 June 2021", "Posted on 3 June 2021"),
        ("Fri, 4 Jun 2021", "Thu, 3 Jun 2021"),
    ],
)
def test_dates_in_many_forms_begin_posts(first: str, second: str) -> None:
    text = f"{first}\n\nA house for all\n\n{BODY}\n\n{second}\n\nWho has the key?\n\n{BODY}\n"
    posts = read_bytes(text.encode(), "a.txt")
    assert [post.title for post in posts] == ["A house for all", "Who has the key?"]
    assert [post.date for post in posts] == [
        first.removeprefix("Posted on "),
        second.removeprefix("Posted on "),
    ]


def test_an_event_in_an_archive_without_bylines_splits_nothing() -> None:
    event = f"The party is soon.\n\n20 July 2021\n\nThe Town Hall\n\n{BODY}"
    text = (
        f"4 June 2021\n\nA house for all\n\n{BODY}\n\n{event}\n\n3 June 2021\n\nWho has the key?\n\n{BODY}\n"
    )
    posts = read_bytes(text.encode(), "a.txt")
    assert [post.title for post in posts] == ["A house for all", "Who has the key?"]


def test_a_file_may_begin_with_a_post_that_has_no_date() -> None:
    text = f"A house for all\n\n{BODY}\n\n3 June 2021\n\nWho has the key?\n\nBy Jo Lee\n\n{BODY}\n"
    posts = read_bytes(text.encode(), "a.txt")
    assert [(p.title, p.author) for p in posts] == [("A house for all", ""), ("Who has the key?", "Jo Lee")]


def test_a_date_may_stand_below_the_title() -> None:
    text = (
        f"A house for all\n\nPosted on 4 June 2021 by Sam Green\n\n{BODY}\n\n"
        f"Who has the key?\n\nPosted on 3 June 2021 by Jo Lee\n\n{BODY}\n"
    )
    posts = read_bytes(text.encode(), "a.txt")
    assert [(p.title, p.date, p.author) for p in posts] == [
        ("A house for all", "4 June 2021", "Sam Green"),
        ("Who has the key?", "3 June 2021", "Jo Lee"),
    ]


def test_one_date_is_one_post() -> None:
    for text in (
        f"A house for all\n\n4 June 2021\n\nWhat we did\n\n{BODY}\n",
        f"4 June 2021\n\nA house for all\n\nWhat we did\n\n{BODY}\n",
    ):
        (post,) = read_bytes(text.encode(), "a.txt")
        assert (post.title, post.date, post.series) == ("A house for all", "4 June 2021", "")
        assert headings(post) == ["What we did"]


def test_event_dates_in_a_post_without_a_byline_split_nothing() -> None:
    text = (
        f"Our summer\n\n{BODY}\n\nThe party is on\n\n4 June 2021\n\nThe Town Hall, from 10am\n\n{BODY}\n\n"
        f"The walk is on\n\n5 July 2021\n\nThe Old Mill\n\nBring good shoes.\n"
    )
    (post,) = read_bytes(text.encode(), "a.txt")
    assert post.title == "Our summer"
    assert "4 June 2021" in headings(post) + paragraphs(post)
