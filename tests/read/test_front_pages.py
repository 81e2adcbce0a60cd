"""Lists of contents and imprints go to the notes; lists that lost their line breaks come back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from weasyprint import HTML

from easyread.model import Bullets, Document, Heading, Paragraph, Text
from easyread.read import read_bytes
from easyread.read.front_pages import contents, imprint
from easyread.read.glued import split_glued

from .test_read_office import odt
from .word import p, word

BODY = "We met in the hall and talked about the garden wall for a long time, all of us, as we always do."
LEADERS = ["Who is it for? ........ 3", "What we did . . . . . . 5", "Thanks……7"]


def lines_of(document: Document) -> list[str]:
    found: list[str] = []
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            found.append(block.text.text)
        elif isinstance(block, Bullets):
            found += [f"- {item.text}" for item in block.items]
    return found


def as_text(lines: list[str]) -> bytes:
    return "\n\n".join(lines).encode()


def as_page(lines: list[str]) -> bytes:
    return f"<h1>{lines[0]}</h1>{''.join(f'<p>{line}</p>' for line in lines[1:])}".encode()


def as_word(lines: list[str]) -> bytes:
    return word("".join(p(line) for line in lines))


def as_odt(lines: list[str]) -> bytes:
    return odt("".join(f"<text:p>{line}</text:p>" for line in lines))


def as_pdf(lines: list[str]) -> bytes:
    made: bytes = HTML(string=as_page(lines).decode()).write_pdf()
    return made


FORMATS: dict[str, Callable[[list[str]], bytes]] = {
    ".txt": as_text,
    ".md": as_text,
    ".html": as_page,
    ".docx": as_word,
    ".odt": as_odt,
    ".pdf": as_pdf,
}


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_list_of_contents_is_not_the_text(suffix: str) -> None:
    data = FORMATS[suffix](["Our garden wall", "Contents", *LEADERS, BODY, BODY])
    (document,) = read_bytes(data, f"wall{suffix}")
    assert lines_of(document) == [BODY, BODY]
    (note,) = [note for note in document.notes if "contents" in note.message]
    assert note.code == "left-out"
    assert all(word in note.text for word in ("Contents", "Who is it for?", "What we did", "Thanks"))


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_imprint_is_not_the_text(suffix: str) -> None:
    lines = [
        "© Crown copyright 2020",
        "ISBN 978-1-4731-0000-2",
        "Printed on paper with a lot of old paper in it.",
    ]
    (document,) = read_bytes(FORMATS[suffix](["Our garden wall", BODY, BODY, *lines]), f"wall{suffix}")
    assert lines_of(document) == [BODY, BODY]
    (note,) = [note for note in document.notes if "published" in note.message]
    assert all(line in note.text for line in lines)


def test_contents_without_dots_are_known_by_their_heading() -> None:
    assert contents(["Contents", "Who we are 2", "What we did 4", "Thanks 4", BODY]) == {0, 1, 2, 3}
    assert contents(["Contents", "", "A heading that goes", "over two lines .... 4"]) == {0, 2, 3}
    assert contents(["First .... 2", "A heading that goes", "over two lines .... 4"]) == {0, 1, 2}


@pytest.mark.parametrize(
    "lines",
    [
        ["Contents", "The bag has a key and a map in it."],
        ["Our wall", "We asked in 2019", "We asked again in 2020"],
        ["Contents", "Bus 7", "The second line is a sentence."],
        ["Wait ... 3"],
        ["..... 3"],
        ["The number is ..... 123456"],
        ["Contents", "We met on 9", "We met on 3"],
    ],
)
def test_what_is_no_list_of_contents(lines: list[str]) -> None:
    assert contents(lines) == frozenset()


@pytest.mark.parametrize(
    "line",
    ["Copyright is a right.", "Printed by hand, each card was a gift.", "The © sign", "ISBN is a number.",
     "Published by the group that met in the hall."],
)  # fmt: skip
def test_what_is_no_imprint(line: str) -> None:
    assert imprint([BODY, line, BODY]) == frozenset()


def test_lines_beside_an_imprint_belong_to_it() -> None:
    lines = [BODY, "Published by the garden group", "ISSN 1234-5678", "Designed by Jo Lee", BODY]
    assert imprint(lines) == {1, 2, 3}


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("We need: • tea • milk", ("We need:", "• tea", "• milk")),
        ("We need:•tea•milk", ("We need:", "• tea", "• milk")),
        ("• tea • milk", ("• tea", "• milk")),
        ("We need: - tea - milk", ("We need:", "• tea", "• milk")),
        ("We did this: 1. ask 2. listen 3. act", ("We did this:", "1. ask", "2. listen", "3. act")),
    ],
)
def test_a_list_in_one_line(line: str, parts: tuple[str, ...]) -> None:
    assert split_glued(line) == parts


@pytest.mark.parametrize(
    "line",
    ["Tea · milk", "3 June • Rosa Field", "It was late: he came - at last.", "See: 1. one thing, and 2. more",
     "co·op", "He was good - and kind - to us.", "The time: 1.30 or 2.30"],
)  # fmt: skip
def test_what_is_no_list(line: str) -> None:
    assert split_glued(line) == (line,)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_list_in_one_line_of_any_format(suffix: str) -> None:
    (document,) = read_bytes(
        FORMATS[suffix](["Our garden wall", BODY, "We need: • tea • milk", BODY]), f"a{suffix}"
    )
    assert lines_of(document) == [BODY, "We need:", "- tea", "- milk", BODY]
    assert [note.code for note in document.notes if "one line" in note.message] == ["mended"]


def test_a_list_in_one_line_right_below_the_title_is_no_summary() -> None:
    first = "Members decide by: • hearing views • writing reports of what they heard • voting on it"
    (document,) = read_bytes(as_text(["News", first, BODY]), "a.txt")
    assert document.standfirst is None
    assert lines_of(document)[:2] == ["Members decide by:", "- hearing views"]


def test_marks_stay_with_their_words() -> None:
    page = b"<h1>Our wall</h1><p>We need: &bull; <b>green tea</b> &bull; <a href='https://example.org/'>milk</a></p>"
    (document,) = read_bytes(page, "a.html")
    (items,) = [block.items for block in document.blocks if isinstance(block, Bullets)]
    assert [(item.text, [item.text[m.start : m.end] for m in item.marks]) for item in items] == [
        ("green tea", ["green tea"]),
        ("milk", ["milk"]),
    ]
    assert all(isinstance(item, Text) for item in items)


@pytest.mark.parametrize("piece", ["• x", ": - ", "1. a ", ": 1. a 2. b", ". ", "…", ": "])
def test_huge_lines_are_read_in_time(piece: str) -> None:
    line = piece * 200_000
    assert contents([line, "Contents", f"{line} 3"]) <= {2}
    assert "".join(split_glued(line))
