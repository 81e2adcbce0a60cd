"""Markdown: all that a post can hold, and a note for all that a Document cannot."""

from __future__ import annotations

import pytest

from easyread.model import Bullets, Document, Figure, Heading, Mark, Paragraph, Quote, Table, Text
from easyread.read import read_bytes


def post(text: str) -> Document:
    (document,) = read_bytes(text.encode(), "our-house.md")
    return document


def notes(document: Document, code: str) -> list[str]:
    return [note.text for note in document.notes if note.code == code]


def test_headings_paragraphs_and_marks() -> None:
    document = post(
        '# Our *house*\n\nIt has a **blue** door,\nand [two keys](https://example.org/k "see") for *us*.\n\n'
        "### The \\*key\\*\n\nIt is here &amp; there.\n"
    )
    assert document.title == "Our house"
    first, heading, last = document.blocks
    assert isinstance(first, Paragraph)
    assert first.text == Text(
        text="It has a blue door, and two keys for us.",
        marks=(
            Mark(kind="bold", start=9, end=13),
            Mark(kind="link", start=24, end=32, target="https://example.org/k"),
        ),
    )
    assert (first.origin.line, first.origin.end_line) == (3, 4)
    assert isinstance(heading, Heading)
    assert (heading.text.text, heading.level, heading.origin.line) == ("The *key*", 3, 6)
    assert isinstance(last, Paragraph)
    assert last.text.text == "It is here & there."


def test_marks_lie_on_their_words() -> None:
    document = post("# T\n\nOne **two [three](/t)** four [**five**](/f) and **six** **seven**.\n")
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    words = [(mark.kind, block.text.text[mark.start : mark.end]) for mark in block.text.marks]
    assert words == [
        ("bold", "two three"),
        ("link", "three"),
        ("bold", "five"),
        ("link", "five"),
        ("bold", "six"),
        ("bold", "seven"),
    ]


def test_lists_keep_their_order_and_nested_ones_are_flattened_with_a_note() -> None:
    document = post(
        "# T\n\n- a key\n- a door\n  - its lock\n\n    and bolt\n- a wall\n\nThen:\n\n1. knock\n2. wait\n"
    )
    first, _, second = document.blocks
    assert isinstance(first, Bullets)
    assert [item.text for item in first.items] == ["a key", "a door", "its lock and bolt", "a wall"]
    assert isinstance(second, Bullets)
    assert second.ordered
    assert len(notes(document, "flattened")) == 1


def test_numbers_that_a_flat_list_would_change_are_kept() -> None:
    document = post("# T\n\nGo on:\n\n4. knock\n5. wait\n\nIn:\n\n1. came\n1986. The year we went\n")
    bullets = document.blocks[1]
    assert isinstance(bullets, Bullets)
    assert ([item.text for item in bullets.items], bullets.ordered) == (["4. knock", "5. wait"], False)
    years = document.blocks[3]
    assert isinstance(years, Bullets)
    assert [item.text for item in years.items] == ["1. came", "1986. The year we went"]


def test_quotes_and_who_said_them() -> None:
    document = post("# T\n\n> The door was open\n> all night.\n> — Ana Lund, neighbour\n\nSo it was.\n")
    quote = document.blocks[0]
    assert isinstance(quote, Quote)
    assert (quote.text.text, quote.who) == ("The door was open all night.", "Ana Lund, neighbour")


def test_tables_also_those_that_lost_their_first_cell() -> None:
    document = post(
        "# T\n\n| Day | Who |\n|---|---|\n| Monday | Sam |\n\n"
        "| Week | Month  \n---|---|---  \nOne room | £5 | £20  \n"
    )
    first, second = document.blocks
    assert isinstance(first, Table)
    assert [[cell.text for cell in row] for row in first.rows] == [["Day", "Who"], ["Monday", "Sam"]]
    assert isinstance(second, Table)
    assert [[cell.text for cell in row] for row in second.rows] == [
        ["", "Week", "Month"],
        ["One room", "£5", "£20"],
    ]


def test_pictures_become_figures() -> None:
    document = post('# T\n\n![Our blue door](door.png "In June")\n\nLook at ![a key](key.png) this.\n')
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    assert [(f.alt, f.source) for f in figures] == [("Our blue door", "door.png"), ("a key", "key.png")]
    assert figures[0].caption == Text(text="In June")


def test_hard_line_breaks_keep_contact_lines_apart() -> None:
    document = post("# T\n\nThe house  \nTelephone: 01234 567890\\\nopen in the  \nmorning\n")
    assert [b.text.text for b in document.blocks if isinstance(b, Paragraph)] == [
        "The house",
        "Telephone: 01234 567890 open in the morning",
    ]


@pytest.mark.parametrize(
    ("top", "title", "author", "role", "date"),
    [
        ("# Our house\n\nBy Sam Green, chair\n\n3 June 2020\n", "Our house", "Sam Green", "chair", "3 June 2020"),  # noqa: E501
        ("# Our house\n\n*Sam Green, trustee*\n", "Our house", "Sam Green", "trustee", ""),
        ("# Our house\n\n**By Sam Green**\n", "Our house", "Sam Green", "", ""),
        ("---\ntitle: 'Our house'\nauthor: Jo Lee\ndate: 3 May 2020\n---\n", "Our house", "Jo Lee", "", "3 May 2020"),  # noqa: E501
        ("---\ntitle: House\nauthor: Sam Green\n---\n\n# Our house\n", "Our house", "Sam Green", "", ""),
        ("## The door\n\nIt is blue.\n\n# Our house\n", "Our house", "", "", ""),
        ("It is blue and we like it.\n", "Our house", "", "", ""),
    ],
)  # fmt: skip
def test_title_author_and_date(top: str, title: str, author: str, role: str, date: str) -> None:
    document = post(f"{top}\nWe live in it now.\n\nIt is ours.\n")
    assert (document.title, document.author, document.role, document.date) == (title, author, role, date)
    last = document.blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.text.text == "It is ours."


def test_a_line_in_italics_that_names_nobody_is_the_standfirst() -> None:
    document = post("# Our house\n\n*How nine people found a home.*\n\nIt is ours.\n")
    assert document.standfirst is not None
    assert document.standfirst.text == "How nine people found a home."


def test_what_front_matter_says_otherwise_is_noted() -> None:
    document = post("---\ntitle: Another name\ntags: house\n---\n\n# Our house\n\nIt is ours.\n")
    assert "Another name" in notes(document, "left-out")
    assert "tags: house" in notes(document, "left-out")


def test_short_forms_html_and_comments_are_noted() -> None:
    document = post(
        "# Our house\n\nIt is <b>ours</b>.\n\n<!-- ask Sam -->\n\n<div>old</div>\n\nThe AHA owns it.\n"
        "  *[AHA]: Anytown Housing Association\n"
    )
    assert notes(document, "short-form") == ["AHA = Anytown Housing Association"]
    left_out = notes(document, "left-out")
    assert "<b> </b>" in left_out
    assert "<!-- ask Sam -->" in left_out
    assert "<div>old</div>" in left_out
    assert [b.text.text for b in document.blocks if isinstance(b, Paragraph)] == [
        "It is ours.",
        "The AHA owns it.",
    ]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("[Sam]: hello\n", "[Sam]: hello"),
        ("| a | b |\n|---|---|\n| c | d | extra |\n", "| c | d | extra |"),
    ],
)
def test_what_the_parser_swallows_is_noted(text: str, lost: str) -> None:
    document = post(f"# Our house\n\nIt is ours.\n\n{text}")
    assert notes(document, "left-out") == [lost]


def test_a_bold_line_over_a_paragraph_is_a_heading() -> None:
    document = post("# Our house\n\nIt is ours.\n\n**The door**\n\nIt is blue.\n")
    assert isinstance(document.blocks[1], Heading)


def test_indented_paragraphs_are_no_code() -> None:
    document = post("# Our house\n\n    It is *ours*.\n")
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    assert block.text.text == "It is ours."
