"""A line read out of spaCy says the same as spaCy, and a phrase is found as whole words."""

from __future__ import annotations

from typing import cast

import pytest
from spacy.tokens import Doc

from easyread.english.lines import Line, Word, lines
from easyread.english.parser import parse
from easyread.english.phrase_places import phrase_places

TEXTS = (
    "The new support worker, who came on 4 May, wasn't at the day centre in Leeds.",
    "Email us at hello@example.org  or see www.example.org by 9am!",
    "IF you can't come, co-production means that Ann’s group decides.",
    "",
)
ALIKE = (
    *("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_"),
    *("is_alpha", "is_punct", "is_title", "is_upper", "is_sent_start", "like_num", "like_url", "like_email"),
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_line_says_what_spacy_says(text: str) -> None:
    doc = parse(text)
    line = cast(Line, next(lines([doc])))
    assert line.text == doc.text
    assert len(line) == len(doc)
    for word, token in zip(line, doc, strict=True):
        assert [getattr(word, name) for name in ALIKE] == [getattr(token, name) for name in ALIKE]
        assert word.head.i == token.head.i
        assert [child.i for child in word.children] == [child.i for child in token.children]
        assert [other.i for other in word.subtree] == [other.i for other in token.subtree]
        assert (word.left_edge.i, word.right_edge.i) == (token.left_edge.i, token.right_edge.i)
    assert [(e.label_, e.start_char, e.end_char) for e in line.ents] == [
        (e.label_, e.start_char, e.end_char) for e in doc.ents
    ]


def test_a_part_of_a_line_has_the_words_of_that_part() -> None:
    doc: Doc = parse(TEXTS[0])
    line = Line(doc)
    assert [line[1:4].text, line[:0].text, line[-2:].text] == [doc[1:4].text, "", doc[-2:].text]
    assert isinstance(line[0], Word)
    assert line[1].nbor(-1) is line[0]


@pytest.mark.parametrize(
    ("phrase", "text", "places"),
    [
        ("fall", "fall, falls and a fall", [(0, 4), (18, 22)]),
        ("at all", "not at all", [(4, 10)]),
        ("all", "x_all all2 all", [(11, 14)]),
        ("gone", "here", []),
    ],
)
def test_a_phrase_is_found_as_whole_words(phrase: str, text: str, places: list[tuple[int, int]]) -> None:
    assert list(phrase_places(phrase, text)) == places
