"""One post in plain text: bylines, headings, lists, wrapped lines, furniture."""

from __future__ import annotations

import pytest

from easyread.model import Bullets, Document, Heading, Mark, Paragraph
from easyread.read import read_bytes

LONG = "We met in the hall and talked for a long time about what should happen with the house."


def post(text: str) -> Document:
    (document,) = read_bytes(text.encode(), "our-house.txt")
    return document


def shape(document: Document) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for block in document.blocks:
        if isinstance(block, Bullets):
            found.append(("ordered" if block.ordered else "list", [item.text for item in block.items]))
        elif isinstance(block, Heading):
            found.append((f"heading {block.level}", block.text.text))
        elif isinstance(block, Paragraph):
            found.append(("paragraph", block.text.text))
    return found


@pytest.mark.parametrize(
    ("line", "author", "role"),
    [
        ("By Sam Green", "Sam Green", ""),
        ("by Sam Green.", "Sam Green", ""),
        ("By Sam Green, Policy Officer, Anytown Carers", "Sam Green", "Policy Officer, Anytown Carers"),
        ("By Dr Ana van Dijk – Chair of the Panel", "Dr Ana van Dijk", "Chair of the Panel"),
        ("By Jo Lee (trustee, Anytown Carers)", "Jo Lee", "trustee, Anytown Carers"),
        ("Written by Sam Green and Jo Lee", "Sam Green and Jo Lee", ""),
        ("By Mary-Anne O’Neill from Anytown Carers", "Mary-Anne O’Neill", "from Anytown Carers"),
        ("Author: Sam Green", "Sam Green", ""),
        ("Sam Green, Policy Officer, Anytown Carers", "Sam Green", "Policy Officer, Anytown Carers"),
        ("By the Anytown Carers team", "", ""),
        ("By Anytown Centre for Carers", "", ""),
        ("By members of our panel", "", ""),
    ],
)
def test_bylines_in_many_shapes(line: str, author: str, role: str) -> None:
    document = post(f"Our house\n\n{line}\n\n{LONG}\n\n{LONG}\n")
    assert (document.author, document.role) == (author, role)
    assert document.byline == line


@pytest.mark.parametrize(
    "line",
    [
        "By working together we can change this.",
        "By then the house was full of people who wanted to help",
        "London, England, is where we live.",
    ],
)
def test_sentences_that_only_look_like_bylines(line: str) -> None:
    document = post(f"Our house\n\n{LONG}\n\n{line}\n\n{LONG}\n")
    assert document.byline == ""
    assert document.author == ""
    assert line in [block.text.text for block in document.blocks if not isinstance(block, Bullets)]


def test_a_heading_that_begins_with_by_is_no_byline() -> None:
    document = post(f"Our house\n\nBy Monday we had a house\n\n{LONG}\n")
    assert document.byline == ""
    assert shape(document)[0] == ("heading 2", "By Monday we had a house")


def test_a_job_straight_below_the_byline_is_the_role() -> None:
    document = post(f"Our house\n\nBy Sam Green\nPolicy Officer, Anytown Carers\n\n{LONG}\n")
    assert document.role == "Policy Officer, Anytown Carers"
    assert document.byline == "By Sam Green, Policy Officer, Anytown Carers"


def test_standfirst_byline_and_date_in_the_head() -> None:
    document = post(
        f"Our house\n\nHow nine people and a dog found a home.\n\nBy Sam Green\n\n3 June 2020\n\n{LONG}\n"
    )
    assert document.standfirst is not None
    assert document.standfirst.text == "How nine people and a dog found a home."
    assert (document.author, document.date) == ("Sam Green", "3 June 2020")
    assert shape(document) == [("paragraph", LONG)]


def test_a_text_that_is_only_sentences_is_named_after_its_file() -> None:
    document = post(f"{LONG}\n\n{LONG}\n")
    assert document.title == "Our house"
    assert len(document.blocks) == 2


def test_lists_with_marks() -> None:
    document = post(
        "Our house\n\nWe need:\n\n- a key\n- a door\n\nThen:\n"
        "1. knock\n2. wait\n\nOr:\n\na) ring\n\nb) call\n"
    )
    assert shape(document) == [
        ("paragraph", "We need:"),
        ("list", ["a key", "a door"]),
        ("paragraph", "Then:"),
        ("ordered", ["knock", "wait"]),
        ("paragraph", "Or:"),
        ("list", ["ring", "call"]),
    ]


def test_a_number_that_counts_paragraphs_is_kept() -> None:
    document = post(f"Our house\n\n1. The door\n\n{LONG}\n\n2. The key\n\n{LONG}\n")
    assert shape(document) == [
        ("heading 2", "1. The door"),
        ("paragraph", LONG),
        ("heading 2", "2. The key"),
        ("paragraph", LONG),
    ]


def test_bullets_that_lost_their_lines() -> None:
    document = post("Our house\n\nWe need these things now: • a key • a door\n\n• a window\n")
    assert shape(document) == [
        ("paragraph", "We need these things now:"),
        ("list", ["a key", "a door", "a window"]),
    ]


def test_a_list_without_marks_and_with_blank_lines() -> None:
    document = post(f"Our house\n\nThe house has:\n\na blue door\n\ntwo keys\n\nAfter the move\n\n{LONG}\n")
    assert shape(document) == [
        ("paragraph", "The house has:"),
        ("list", ["a blue door", "two keys"]),
        ("heading 2", "After the move"),
        ("paragraph", LONG),
    ]


def test_markdown_signs_in_plain_text_are_understood() -> None:
    document = post("# Our house\n\n## The door\n\nIt is [blue](https://example.org/blue) now.\n")
    assert document.title == "Our house"
    assert shape(document) == [("heading 2", "The door"), ("paragraph", "It is blue now.")]
    (block,) = [block for block in document.blocks if isinstance(block, Paragraph)]
    assert block.text.marks == (Mark(kind="link", start=6, end=10, target="https://example.org/blue"),)


def test_wrapped_lines_are_joined() -> None:
    document = post(
        "Our house\n\n"
        "We had looked for a house for two years when Sam found the one on the\n"
        "corner. It had a blue door and nobody had lived there for a long time. We\n"
        "asked the council and they said that we could have it if we made a co-\n"
        "operative.\n\n"
        "The roof leaks. The stairs are steep. But there is a garden with a tree in\n"
        "it, and the kitchen is big enough for all of us:\n"
        "- Sam and Jo, who cook on most\n"
        "  days of the week\n"
        "- Ana\n"
    )
    assert [kind for kind, _ in shape(document)] == ["paragraph", "paragraph", "list"]
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert "on the corner. It had" in first.text.text
    assert first.text.text.endswith("made a co-operative.")
    assert (first.origin.line, first.origin.end_line) == (3, 6)
    assert shape(document)[-1] == ("list", ["Sam and Jo, who cook on most days of the week", "Ana"])


def test_items_without_marks_that_fill_their_lines_are_not_joined() -> None:
    long_items = ["Reading the plans for the new house and the paths around it", "Visits to other houses"]
    document = post(
        "Our house\n\n"
        "We had looked for a house for two years when Sam found the one on the\n"
        "corner. It had a blue door and nobody had lived there for a long time. We\n"
        "asked the council and they said that we could have it if we made a list of\n"
        "all the work. The list has:\n\n" + "\n".join(long_items) + "\n"
    )
    assert shape(document)[-1] == ("list", long_items)


def test_short_lines_are_not_wrapped_lines() -> None:
    lines = ["I have a key.", "I have a door.", "I have a house.", "I have a street."]
    document = post("My house\n\n" + "\n".join(lines) + "\n")
    assert [words for _, words in shape(document)] == lines


@pytest.mark.parametrize(
    "line",
    ["Read more", "Read more >>", "Share this", "Image: Sam Green", "Photo by Sam Green", "12", "Page 3"],
)
def test_furniture_is_left_out_and_noted(line: str) -> None:
    document = post(f"Our house\n\n{LONG}\n\n{line}\n\n{LONG}\n")
    assert shape(document) == [("paragraph", LONG), ("paragraph", LONG)]
    assert [(note.code, note.text) for note in document.notes] == [("left-out", line)]


@pytest.mark.parametrize(
    "line",
    ["Read more about our house on page 4 of the report.", "Share this house with us.", "Picture this."],
)
def test_sentences_that_only_look_like_furniture_stay(line: str) -> None:
    assert ("paragraph", line) in shape(post(f"Our house\n\n{LONG}\n\n{line}\n\n{LONG}\n"))


def test_short_forms_are_noted() -> None:
    document = post(f"Our house\n\n{LONG}\n  *[AHA]: Anytown Housing Association\n")
    (note,) = document.notes
    assert (note.code, note.text) == ("short-form", "AHA = Anytown Housing Association")


def test_contact_lines_are_no_headings() -> None:
    document = post(f"Our house\n\n{LONG}\n\nTelephone: 01234 567890\n\n{LONG}\n\nBest wishes\n\nSam\n")
    assert "heading 2" not in [kind for kind, _ in shape(document)]


def test_questions_among_other_lines_are_no_headings() -> None:
    document = post(f"Our house\n\nWho has the key?\n\n{LONG}\n\n{LONG}\nWho knows?\n{LONG}\n")
    kinds = [kind for kind, _ in shape(document)]
    assert kinds == ["heading 2", "paragraph", "paragraph", "paragraph", "paragraph"]
