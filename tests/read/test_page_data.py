"""What a page says of itself goes to the notes; a label comes to its value; loose numbers make a list."""

from __future__ import annotations

import pytest

from easyread.model import Bullets, Document, Heading, Paragraph
from easyread.read import read_bytes

BODY = "We can help people who rent a home in Skelby. Ask at the desk of the town hall."


def read(text: str, name: str = "help.txt") -> Document:
    (document,) = read_bytes(text.encode("utf-8"), name)
    return document


def page(*lines: str) -> Document:
    """The lines as paragraphs of a web page, below a title and a first paragraph."""
    body = "".join(f"<p>{line}</p>" for line in (BODY, *lines))
    return read(f"<html><body><h1>Help with rent</h1>{body}</body></html>", "help.html")


def said(document: Document) -> list[str | tuple[str, ...]]:
    """The words of each block; those of a list as a tuple."""
    return [
        tuple(item.text for item in block.items) if isinstance(block, Bullets) else block.text.text
        for block in document.blocks
        if isinstance(block, Bullets | Paragraph | Heading)
    ]


def noted(document: Document, code: str) -> list[str]:
    return [note.text for note in document.notes if note.code == code]


@pytest.mark.parametrize(
    "line",
    [
        "Last updated: 3 May 2024",
        "Last updated 3 May 2024 - see all updates",
        "First published: 22 September 2022",
        "Page last reviewed: 3 May 2024",
        "Published by: Directorate for Homes",
        "Print this page",
        "Show all updates",
    ],
)
def test_what_a_page_says_of_itself_goes_to_the_notes(line: str) -> None:
    document = page(line)
    assert said(document) == [BODY]
    assert noted(document, "left-out") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Last updated by the panel in May, the plan says who pays.",
        "First published as a book, the story is now a film.",
        "Published by: people who rent, for people who rent, and we are proud of it.",
        "Our plan was last updated on 3 May 2024.",
        "The topic was health.",
        "Phone 0161 496 0000 before 3 May 2024",
    ],
)
def test_a_sentence_that_sounds_like_it_stays(line: str) -> None:
    assert said(page(line)) == [BODY, line]


def test_a_name_over_its_date_takes_what_belongs_to_the_page_with_it() -> None:
    lines = ("Topic", "Homes and rent", "First published", "22 September 2022", "Last updated",
             "3 May 2024 - show all updates")  # fmt: skip
    document = page(*lines)
    assert said(document) == [BODY]
    assert noted(document, "left-out") == [" / ".join(lines)]


def test_a_topic_without_a_date_beside_it_stays() -> None:
    assert said(page("Topic", "Homes and rent")) == [BODY, "Topic", "Homes and rent"]


def test_only_the_items_that_are_page_data_leave_a_list() -> None:
    document = read(
        f"Help with rent\n\n{BODY}\n\nThe desk is open:\n\n- Monday 9am to 12pm\n- Friday 1pm to 4pm\n"
        "- First published\n- 22 September 2022\n- Last updated\n- 3 May 2024 - see all updates\n"
    )
    assert said(document)[-1] == ("Monday 9am to 12pm", "Friday 1pm to 4pm")


def test_a_page_that_is_nothing_else_stays() -> None:
    document = read("<html><body><h1>Help</h1><p>Last updated: 3 May 2024</p></body></html>", "a.html")
    assert said(document) == ["Last updated: 3 May 2024"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Phone", "0161 496 0000"),
        ("Telephone:", "0161 496 0000 (free)"),
        ("Email", "rent@skelby.example"),
        ("Website", "www.skelby.example/rent"),
    ],
)
@pytest.mark.parametrize("kind", ["help.txt", "help.html"])
def test_a_label_comes_to_its_value(kind: str, name: str, value: str) -> None:
    text = f"Help with rent\n\n{BODY}\n\n{name}\n\n{value}\n\nWe are here to help you.\n"
    html = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    document = read(html if kind.endswith("html") else text, kind)
    whole = f"{name.rstrip(':')}: {value}"
    assert whole in said(document)
    assert noted(document, "mended") == [whole]


def test_a_link_stays_on_the_value_of_a_label() -> None:
    document = page("Email", '<a href="mailto:rent@skelby.example">rent@skelby.example</a>')
    (block,) = [block for block in document.blocks[1:] if isinstance(block, Paragraph)]
    (mark,) = block.text.marks
    assert block.text.text[mark.start : mark.end] == "rent@skelby.example"


def test_a_list_of_a_label_and_its_number_is_a_line() -> None:
    document = read(
        f"Help with rent\n\n{BODY}\n\nAsk our helpline:\nPhone\n0161 496 0000\n\nIt is free to call.\n"
    )
    assert "Phone: 0161 496 0000" in said(document)
    assert not any(isinstance(block, Bullets) for block in document.blocks)


@pytest.mark.parametrize("lines", [("Phone", "We like to hear from you"), ("Email", "at any time")])
def test_a_label_without_a_number_below_stays(lines: tuple[str, str]) -> None:
    assert said(page(*lines))[1:] == list(lines)


def test_numbers_on_lines_of_their_own_make_a_list() -> None:
    document = page("1.", "You ask for a form.", "2.", "We read your form.", "3)", "You get a letter.")
    assert said(document) == [BODY, ("You ask for a form.", "We read your form.", "You get a letter.")]
    assert isinstance(document.blocks[-1], Bullets)
    assert document.blocks[-1].ordered
    assert "2. We read your form." in noted(document, "mended")[0]


def test_a_loose_number_before_a_long_paragraph_goes_to_the_notes() -> None:
    long = " ".join(["We talked about the homes that people have, and about what they cost."] * 4)
    document = page("3.", long)
    assert said(document) == [BODY, long]
    assert noted(document, "left-out") == ["3."]
    document = page("1.", long, "2.", f"Then {long}")
    assert said(document) == [BODY, long, f"Then {long}"]
    assert noted(document, "left-out") == ["1.", "2."]
