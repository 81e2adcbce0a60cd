"""Any bytes are read or refused, and every word of a file is in a Document or in its notes."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.errors import InputError
from easyread.model import Bullets, Document, Figure, Mark, Text
from easyread.read import READERS, read, read_bytes
from easyread.read.missing import strings
from easyread.read.repair import mend

# The first text of a run also pays for the imports: no deadline for one text.
CALM = settings(deadline=None)
WORD = re.compile(r"[^\W_]+")
MARK = re.compile(r"^\s*\(?(?:\d{1,3}[.)]|[a-z][.)])\s")
SENTENCES = st.sampled_from(
    [
        "We met in the hall.",
        "Who has the key?",
        "The blue door",
        "We need:",
        "- a key",
        "* a door",
        "1. knock",
        "2. wait",
        "a) ring",
        "b) call",
        "• tea • milk",
        "By Sam Green, trustee",
        "By the team",
        "3 June 2020",
        "Thursday 4 June 2020",
        "Posted on 5 June 2020 by Jo Lee",
        "Sam Green reflects on her time as a carer",
        "Photo credit: Ola",
        "Read more",
        "7",
        "Our week",
        "# Our house",
        "## The garden",
        "-----",
        "=====",
        "",
        "",
        "  and a bolt",
        "*[AHA]: Anytown Housing",
        "[keys](https://example.org/k)",
        "> It was open.",
        "> — Ana",
        "| Day | Who |",
        "|---|---|",
        "| Monday | Sam | extra |",
        "**Bold line**",
        "*In italics*",
        "---",
        "title: A house",
        "author: Sam Green",
        "![a door](door.png)",
        "<b>old</b>",
        "<!-- ask -->",
        "[Sam]: hello",
        "It was the longest meeting that any of us had ever been to in that small and cold",
        "```",
        "1986. A year",
        "un*believ*able",
        "caf\u00e9 na\u00efve",
        "&amp; &copy;",
        "\\*not\\* \\_this\\_",
        "line with two  ",
    ]
)


def kept_words(documents: tuple[Document, ...]) -> set[str]:
    return {word for text in strings(documents) for word in WORD.findall(text.lower())}


@CALM
@given(st.binary(max_size=300), st.sampled_from(sorted(READERS)))
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    with suppress(InputError):
        assert read_bytes(data, f"post{suffix}")


@CALM
@given(st.text(max_size=300), st.sampled_from(sorted(READERS)))
def test_any_text_is_read_or_refused(text: str, suffix: str) -> None:
    try:
        documents = read_bytes(text.encode(), f"post{suffix}")
    except InputError:
        return
    for document in documents:
        check_marks(document)


@CALM
@given(st.lists(SENTENCES, min_size=1, max_size=25))
def test_no_word_of_a_text_is_lost(lines: list[str]) -> None:
    lose_nothing("\n".join(lines), "post.txt")


@CALM
@given(st.text(alphabet="ab1.A:,-*•#)( \n\t\"'?’", max_size=80))
def test_no_word_of_an_odd_text_is_lost(text: str) -> None:
    lose_nothing(text, "post.txt")


@CALM
@given(st.lists(SENTENCES, min_size=1, max_size=25))
def test_no_word_of_markdown_is_lost(lines: list[str]) -> None:
    lose_nothing("\n".join(lines), "post.md")


def test_no_word_of_the_archive_is_lost() -> None:
    lose_nothing(Path(__file__).with_name("archive.txt").read_text(encoding="utf-8"), "archive.txt")


@CALM
@given(st.lists(SENTENCES, min_size=1, max_size=25), st.sampled_from(sorted(READERS)))
def test_reading_twice_gives_the_same(lines: list[str], suffix: str) -> None:
    data = "\n".join(lines).encode()
    try:
        first = read_bytes(data, f"post{suffix}")
    except InputError:
        return
    assert first == read_bytes(data, f"post{suffix}")
    for document in first:
        check_marks(document)


def lose_nothing(text: str, name: str) -> None:
    try:
        documents = read_bytes(text.encode(), name)
    except InputError:
        return
    kept = kept_words(documents)
    everything = "\n".join(strings(documents)).lower()
    for line in mend(text.encode(), entities=True).lines:
        words = WORD.findall(MARK.sub("", line.removeprefix("Posted on ")).lower())
        assert not [word for word in words if word not in kept and word not in everything], line


def check_marks(document: Document) -> None:
    """Every mark lies on words of its text, and every text is single-spaced."""
    for text in texts(document):
        assert text.text == " ".join(text.text.split())
        assert text.text or isinstance(text, Text)
        for mark in text.marks:
            assert isinstance(mark, Mark)
            assert 0 <= mark.start < mark.end <= len(text.text)
            assert text.text[mark.start : mark.end].strip() == text.text[mark.start : mark.end]


def texts(document: Document) -> list[Text]:
    found: list[Text] = [document.standfirst] if document.standfirst else []
    for block in document.blocks:
        if isinstance(block, Bullets):
            found.extend(block.items)
        elif isinstance(block, Figure):
            found.extend([block.caption] if block.caption else [])
        elif hasattr(block, "text"):
            found.append(block.text)
    return found


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_a_very_long_line_is_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"post{suffix}"
    path.write_text("The door is blue and it is ours. " * 5000, encoding="utf-8")
    assert read(path)
