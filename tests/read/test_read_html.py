"""Web pages: what the author says is kept, with its shape; what the site says is left out, with a note."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from easyread.model import Bullets, Document, Figure, Heading, Paragraph, Quote, Table
from easyread.read import read, read_bytes
from easyread.read.missing import strings

FILES = Path(__file__).with_name("files")


def one(inside: str) -> Document:
    (document,) = read_bytes(f"<!DOCTYPE html><html><body>{inside}</body></html>".encode(), "page.html")
    return document


@pytest.fixture(scope="module")
def wordpress() -> Document:
    (document,) = read(FILES / "wordpress.html")
    return document


def test_the_head_of_a_wordpress_post(wordpress: Document) -> None:
    assert wordpress.title == "Why our bus stop moved"
    assert (wordpress.author, wordpress.date) == ("Mo Halloran", "9 May 2023")


def test_every_kind_of_block_is_kept_in_order(wordpress: Document) -> None:
    kinds = [type(block) for block in wordpress.blocks]
    first = [Paragraph, Figure, Heading, Paragraph, Bullets, Bullets]
    assert kinds == [*first, Quote, Paragraph, Table, Bullets, Paragraph, Paragraph]
    figure, table, quote = (
        next(b for b in wordpress.blocks if isinstance(b, kind)) for kind in (Figure, Table, Quote)
    )
    assert figure.alt == "Six people wait at a bus stop in the rain"
    assert figure.caption is not None
    assert figure.caption.text == "The new stop in March"
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Stop", "Steps", "Bench"],
        ["Old stop", "41", "yes"],
        ["Mill Lane", "212", "yes"],
        ["No stop at all", "", "no"],
    ]
    assert (quote.text.text, quote.who) == (
        "I used to go alone. Now I cannot.",
        "Ines, who lives on Mill Lane",
    )
    numbered = [block for block in wordpress.blocks if isinstance(block, Bullets)][1]
    assert [item.text for item in numbered.items] == ["3. write again", "4. ring the mayor"]


def test_links_are_kept_whole_and_none_can_run(wordpress: Document) -> None:
    links = [
        mark.target
        for block in wordpress.blocks
        if isinstance(block, Paragraph)
        for mark in block.text.marks
        if mark.kind == "link"
    ]
    assert links == ["https://voices.example.org/2023/04/letter/"]
    assert [note.text for note in wordpress.notes if "no web address" in note.message] == [
        "javascript:alert('boo')"
    ]


def test_a_definition_in_a_pop_up_does_not_stand_in_the_sentence(wordpress: Document) -> None:
    last = [block.text.text for block in wordpress.blocks if isinstance(block, Paragraph)][-2]
    assert last == "The board uses a low floor bus on Sundays."
    assert [n.text for n in wordpress.notes if "pop-up" in n.message] == ["A floor with no step at the door."]
    assert [n.text for n in wordpress.notes if n.code == "short-form"] == ["ATB = Anytown Transport Board"]


@pytest.mark.parametrize(
    "words",
    [
        "biscuits",
        "About us all",
        "Facebook",
        "older stories",
        "Secret draft",
        "pile",
        "well done",
        "cake sale",
        "nobody",
    ],
)
def test_furniture_is_in_the_notes_and_not_in_the_post(wordpress: Document, words: str) -> None:
    assert words not in "\n".join(strings(wordpress.blocks))
    assert words in "\n".join(note.text for note in wordpress.notes)


def test_scripts_and_styles_are_gone(wordpress: Document) -> None:
    everything = "\n".join(strings(wordpress))
    assert "tracker" not in everything
    assert "color" not in everything
    assert any("scripts" in note.message for note in wordpress.notes)


def test_every_post_of_a_blogger_page_is_a_document() -> None:
    posts = read(FILES / "blogger.html")
    assert [(post.title, post.author, post.date) for post in posts] == [
        ("Keys for everyone", "Hana Kovac", "14 March 2017"),
        ("The soup vote", "Hana Kovac", "Friday, 3 February 2017"),
    ]
    assert [b.text.text for b in posts[0].blocks if isinstance(b, Heading)] == ["What comes next"]
    paragraphs = [b.text.text for b in posts[0].blocks if isinstance(b, Paragraph)]
    assert paragraphs[0] == "We asked for our own keys in January. The home said it would think about it."


@pytest.mark.parametrize("name", ["wordpress.html", "blogger.html"])
def test_no_word_of_a_page_is_lost(name: str) -> None:
    source = (FILES / name).read_text(encoding="utf-8")
    shown = re.sub(r"(?s)<(script|style|title)\b.*?</\1>|<[^>]*>|&eacute;", " ", source)
    kept = set(re.findall(r"\w+", "\n".join(strings(read(FILES / name)))))
    starts = {"Posted", "on", "by", "caf"}  # read as what they are
    assert not set(re.findall(r"\w+", shown)) - kept - starts


def test_a_long_menu_says_nothing_about_the_language() -> None:
    menu = "".join(f"<li>Ely Ayr Bath Hull {number}</li>" for number in range(400))
    post = "<p>We met in the hall, and we talked about what we want to do with the house this year.</p>" * 5
    assert one(f"<nav><ul>{menu}</ul></nav><main>{post}</main>").blocks


def test_origins_are_lines_of_the_file(wordpress: Document) -> None:
    lines = (FILES / "wordpress.html").read_text(encoding="utf-8").split("\n")
    for block in wordpress.blocks:
        if isinstance(block, Heading | Paragraph):
            assert block.text.text.split()[0] in lines[block.origin.line - 1]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>caf\xe9 and tea for all</p>".encode("latin-1"), "café and tea for all"),
        ('<meta charset="windows-1250"><p>Žižka came'.encode("windows-1250"), "Žižka came"),
        ("<p>wide words".encode("utf-16"), "wide words"),
        (b"<p>half a fi", "half a fi"),
        (b"<p>a door <b>and a key<p>two", "a door and a key"),
        (b"<p>one\x00two", "one\ufffdtwo"),
        ("<p>go \u202eback</p>".encode(), "go back"),
    ],
)
def test_damaged_pages_are_read(page: bytes, words: str) -> None:
    (document,) = read_bytes(page, "page.html")
    assert words in "\n".join(strings(document.blocks))


def test_a_table_that_only_places_things_is_no_table() -> None:
    page = one("<table><tr><td><h2>Our week</h2><p>We met.</p></td><td><p>It rained.</p></td></tr></table>")
    assert not [block for block in page.blocks if isinstance(block, Table)]
    assert "It rained." in strings(page.blocks)


def test_a_pretty_picture_without_words_is_no_figure() -> None:
    assert not [b for b in one('<p>Hello all<img src="line.png" alt=""></p>').blocks if isinstance(b, Figure)]


def test_words_beside_the_post_are_in_the_notes() -> None:
    page = b"<body><div>Posted in news <main><p>We met on Monday.</p></main> Printed at two</div></body>"
    (document,) = read_bytes(page, "page.html")
    assert [note.text for note in document.notes] == ["Posted in news", "Printed at two"]


def test_a_page_that_is_all_post_leaves_only_its_menu_out() -> None:
    (document,) = read_bytes(b"<body><nav>Home News</nav><p>We met on Monday.</p></body>", "page.html")
    assert [note.text for note in document.notes] == ["Home News"]
