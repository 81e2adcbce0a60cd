"""Short ways to make a Document and to check it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from easyread.check import RULES, check
from easyread.check.profile import Profile
from easyread.glossary import Glossary, Term
from easyread.glossary.decisions import with_decisions
from easyread.glossary.entries import Decision
from easyread.model import Block, Document, Origin, Paragraph, Report, Text
from easyread.read import read_bytes

# Words for texts with many hard words.
COLOURS = ("red", "blue", "green", "white", "black", "brown", "pink", "grey", "gold", "silver", "purple")

Checker = Callable[..., Report]


def document(*blocks: Block | str) -> Document:
    """A text of blocks; a plain string is a paragraph, on lines 3, 5, 7 and so on."""
    made = [
        Paragraph(text=Text(text=block), origin=Origin(line=3 + 2 * number))
        if isinstance(block, str)
        else block
        for number, block in enumerate(blocks)
    ]
    return Document(title="News", blocks=tuple(made), source="news.txt")


def example(text: str) -> Document:
    """An example of a rule: Markdown where it has more than one line, else a paragraph."""
    if "\n" not in text:
        return document(text)
    [made] = read_bytes(text.encode(), "example.md")
    return made


def only(rule: str) -> Profile:
    """A profile with this rule alone."""
    return Profile(off=frozenset({one.id for one in RULES} - {rule}))


@pytest.fixture(scope="session")
def words() -> Glossary:
    """A few words, so that a change to our data does not change these tests."""
    return with_decisions(
        [
            Term(
                term="co-production",
                pos="noun",
                explanation="Co-production means that people plan together.",
            ),
            Term(term="council", pos="noun", explanation="A council runs a town.", known=True),
            Term(
                term="National Health Service",
                pos="name",
                short=("NHS",),
                explanation="The National Health Service helps people who are ill.",
                known=True,
            ),
            Term(
                term="education, health and care plan",
                pos="noun",
                explanation="An education, health and care plan says what help a child gets.",
            ),
            *(
                Term(term=f"{colour} pass", pos="noun", explanation=f"A {colour} pass is a card.")
                for colour in COLOURS
            ),
        ],
        [Decision(word="customer journey", we="never use it", instead="each step of a visit")],
    )


@pytest.fixture
def checked(words: Glossary) -> Checker:
    """Checks a text of blocks with those words."""

    def run(*blocks: Block | str) -> Report:
        return check(document(*blocks), glossary=words)

    return run
