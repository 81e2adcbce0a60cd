"""Any bytes are read or refused, and every word of a file is in a Document or in its notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from html import escape
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.errors import InputError
from easyread.model import Bullets, Document, Figure, Mark, Text
from easyread.read import READERS, read, read_bytes
from easyread.read.missing import strings
from easyread.read.repair import mend

from .test_read_office import odt
from .word import p, r, word

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


TAGS = [
    "p",
    "h1",
    "h2",
    "li",
    "td",
    "blockquote",
    "b",
    "div",
    "dt",
    "figcaption",
    "article",
    "header",
    "section",
]
STYLES = ["", "T", "H1", "H2", "Q", "C1"]
Made = Callable[[list[str], Random], bytes]


def page(lines: list[str], chance: Random) -> bytes:
    """Each line in an element that has something, nothing or the wrong thing around it."""
    found = []
    for line in lines:
        tag = chance.choice(TAGS)
        close = f"</{tag}>" if chance.random() < 0.8 else ""
        found.append(f"<{tag}>{escape(line)}{close}")
    return "\n".join(found).encode()


def word_file(lines: list[str], chance: Random) -> bytes:
    found = []
    for line in lines:
        item = chance.choice([None, None, (1, 0), (1, 1), (2, 0)])
        paragraph = p(r(escape(line)), chance.choice(STYLES), item)
        cell = f"<w:tc>{paragraph}</w:tc>"
        around = [paragraph, f"<w:tbl><w:tr>{cell}{cell}</w:tr><w:tr>{cell}</w:tr></w:tbl>"]
        found.append(chance.choice([paragraph, *around, f"<w:ins>{paragraph}</w:ins>"]))
    return word("".join(found))


def odt_file(lines: list[str], chance: Random) -> bytes:
    found = []
    for line in lines:
        text = f"<text:p>{escape(line)}</text:p>"
        item = f"<text:list><text:list-item>{text}</text:list-item></text:list>"
        cell = f"<table:table-cell>{text}</table:table-cell>"
        row = f"<table:table-row>{cell * 2}</table:table-row>"
        heading = f'<text:h text:outline-level="1">{escape(line)}</text:h>'
        note = f"<text:note>{text}</text:note>"
        table = f"<table:table>{row * 2}</table:table>"
        found.append(chance.choice([text, item, heading, table, f"<text:p>{note}</text:p>"]))
    return odt("".join(found))


def rich_text(lines: list[str], chance: Random) -> bytes:
    found = []
    for line in lines:
        safe = "".join(f"\\u{ord(c)}?" if ord(c) > 126 or c in "\\{}|" else c for c in line)
        found.append(
            chance.choice([f"\\s0 {safe}\\par ", f"\\s1 {safe}\\par ", f"{{\\footnote {safe}}}\\par "])
        )
    return f"{{\\rtf1{{\\stylesheet{{\\s0 Normal;}}{{\\s1 heading 1;}}}}{''.join(found)}}}".encode()


def feed(lines: list[str], chance: Random) -> bytes:
    entry = page(lines, chance).decode()
    return f"<rss><channel><item><description>{escape(entry)}</description></item></channel></rss>".encode()


MADE: dict[str, Made] = {".html": page, ".docx": word_file, ".odt": odt_file, ".rtf": rich_text, ".xml": feed}


@pytest.mark.parametrize("suffix", MADE)
@CALM
@given(st.lists(SENTENCES, min_size=1, max_size=15), st.integers(0, 10_000))
def test_no_word_of_a_format_is_lost(suffix: str, lines: list[str], seed: int) -> None:
    try:
        documents = read_bytes(MADE[suffix](lines, Random(seed)), f"post{suffix}")  # noqa: S311
    except InputError:
        return
    nothing_lost(documents, lines)
    for document in documents:
        check_marks(document)


def lose_nothing(text: str, name: str) -> None:
    try:
        documents = read_bytes(text.encode(), name)
    except InputError:
        return
    nothing_lost(documents, mend(text.encode(), entities=True).lines)


def nothing_lost(documents: tuple[Document, ...], lines: Sequence[str]) -> None:
    kept = kept_words(documents)
    everything = "\n".join(strings(documents)).lower()
    for line in lines:
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
