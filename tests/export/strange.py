"""Drafts that no sensible person writes, for the property tests of the exporters."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from easyread.handout_toml import Contact, Handout
from easyread.model import Draft, HardWord, Line, Mark, Picture, Point, Section, Text
from layout.sample import PICTURES

# One of each thing that has broken a program that writes files.
PIECES = (
    "",
    " ",
    "Tea.",
    "We met in the hall, and nobody was late.",
    "الاجتماع يوم الاثنين",  # the meeting is on Monday
    "הפגישה ביום שני",
    "\u202eon the left\u202c",
    "\u2066inside\u2069",
    "👩🏽‍🦽 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ☎️",
    "e\u0301\u0323" + "\u0300" * 30,
    "ﬁne",
    "中文字 हिन्दी ไทย",
    "\x00",
    "\x01\x08\x0b\x0c\x1b[31m\x7f\x85",
    "\ufffe\uffff\ufdd0",
    "\ufeff\u200b\u00ad\u2028\u2029",
    "\t\r\n\n",
    "a" * 400,
    "co-" * 60,
    "https://example.org/" + "very-long/" * 30,
    "../../x",
    "CON",
    "a/b\\c:d*e?",
    "<script>alert(1)</script>",
    '<img src="http://127.0.0.1:9/x.png">',
    "&amp; &#0; &#x202e; ]]> <!-- --",
    "url(http://127.0.0.1:9/y.css)",
    "{{ 7 * 7 }} %s {0} \\u0000",
    "# Not a heading",
    "- not a list",
    "1. not a list",
    "| a | b |\n|---|---|",
    "[a](javascript:alert(1))",
    "*bold* _too_ `code` ~~gone~~",
    "0161 496 0000 on 4 December 2026",
    "9" * 60,
    "&",
    '"',
    "'",
    "\\",
    "=1+1",
)
TARGETS = (
    "https://example.org/a?b=1&c=%20",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "#s99",
    "#er_no",
    "https://[bad",
    "mailto:",
    "https://a b\"<'",
    "http://\x00",
    "tel:0161 496 0000",
    "https://é.org/ü",
)
# Letters that the typeface of the PDF has not: that file is refused then, with what to do.
FOREIGN = tuple(piece for piece in PIECES if any(sign > "\u02ff" and sign.isprintable() for sign in piece))
PRINTABLE = tuple(piece for piece in PIECES if piece not in FOREIGN)


def _words(pieces: tuple[str, ...], most: int) -> st.SearchStrategy[str]:
    letters = st.text(st.characters(max_codepoint=most, exclude_categories=("Cs",)), max_size=8)
    return st.lists(st.one_of(st.sampled_from(pieces), letters), max_size=4).map(" ".join)


# Three drafts of four have letters that all formats have; else the PDF would hardly ever be made.
words = st.shared(st.integers(0, 3), key="foreign").flatmap(
    lambda foreign: _words(PIECES, 0x10FFFF) if not foreign else _words(PRINTABLE, 0x17F)
)
some_words = words.filter(bool)


@st.composite
def texts(draw: Any) -> Text:
    """Words with marks in order, as a reader or a draft file gives them."""
    text, marks, place = draw(words), [], 0
    for _ in range(draw(st.integers(0, 2))):
        if place >= len(text):
            break
        start = draw(st.integers(place, len(text) - 1))
        place = draw(st.integers(start + 1, len(text)))
        kind = draw(st.sampled_from(("bold", "link", "term")))
        target = "" if kind == "bold" else draw(st.one_of(st.sampled_from(TARGETS), words))
        marks.append(Mark(kind=kind, start=start, end=place, target=target))
    return Text(text=text, marks=tuple(marks))


def lines(*kinds: str) -> st.SearchStrategy[Line]:
    keys = st.one_of(st.from_regex(r"[0-9]{1,3}\.[0-9]{1,3}", fullmatch=True), words)
    return st.builds(
        Line, text=texts(), kind=st.sampled_from(kinds), sources=st.lists(keys, max_size=2).map(tuple)
    )


pictures = st.one_of(
    st.none(),
    st.sampled_from(PICTURES),
    st.builds(lambda known, alt: replace(known, alt=alt, idea=alt), st.sampled_from(PICTURES), words),
)
points = st.builds(
    Point,
    lines=st.lists(lines("say", "lead-in", "item", "explain", "quote", "frame"), max_size=4).map(tuple),
    picture=pictures,
)
sections = st.builds(
    Section, points=st.lists(points, max_size=4).map(tuple), heading=st.none() | lines("heading")
)
hard_words = st.builds(HardWord, term=words, explanation=words, example=words, picture=pictures)
drafts = st.builds(
    Draft,
    title=lines("heading"),
    document_title=words,
    sections=st.lists(sections, max_size=4).map(tuple),
    source=words,
    author=words,
    role=words,
    byline=words,
    date=words,
    hard_words=st.lists(hard_words, max_size=5).map(tuple),
    cover=pictures,
)
handouts = st.builds(
    Handout,
    organisation=words,
    meeting=words,
    place=words,
    version=words,
    checked_by=st.lists(some_words, max_size=2).map(tuple),
    questions=st.lists(some_words, max_size=2).map(tuple),
    next=st.lists(some_words, max_size=2).map(tuple),
    contact=st.builds(Contact, name=words, phone=words, email=words, web=words),
    numbered_lines=st.booleans(),
    running_heading=st.booleans(),
)
LOST = Picture(idea="gate", set_name="file", file="/no/such/gate.png", alt="A gate")
