"""Quality floors over all examples: they only go up. Raise one in the change that goes clearly above it."""

from __future__ import annotations

from functools import cache

from easyread.facts import lost
from easyread.glossary import load_glossary
from easyread.model import Draft
from easyread.pipeline import SAID, lines_of, make_draft
from easyread.read import read
from easyread.rewrite import in_plain_words

from .test_golden import POSTS

LIMIT = 15  # words in a line: S01 of the standards
SHORT_LINES = 0.88  # share of lines with 15 words or fewer
WITH_PICTURE = 0.88  # share of rows
GRADE = 5.9  # Flesch-Kincaid, the mean over the posts


@cache
def _drafts() -> tuple[Draft, ...]:
    glossary = load_glossary()
    return tuple(make_draft(document, glossary) for path in POSTS for document in read(path))


def test_lines_are_short() -> None:
    lines = [line.text.text for draft in _drafts() for line in lines_of(draft) if line.kind in SAID]
    assert sum(len(line.split()) <= LIMIT for line in lines) / len(lines) >= SHORT_LINES


def test_rows_have_pictures() -> None:
    rows = [point for draft in _drafts() for section in draft.sections for point in section.points]
    assert sum(row.picture is not None for row in rows) / len(rows) >= WITH_PICTURE


def test_the_grade_is_low() -> None:
    grades = [draft.after.grade for draft in _drafts() if draft.after is not None and draft.after.grade]
    assert sum(grades) / len(grades) <= GRADE


def test_no_fact_is_lost() -> None:
    for draft in _drafts():
        lines = lines_of(draft)
        for sentence in draft.sentences:
            said = [line.text.text for line in lines if sentence.key in line.sources]
            if said:
                plain = in_plain_words(sentence.text)
                assert lost(sentence.text, said) == () or lost(plain, said) == (), sentence.text
