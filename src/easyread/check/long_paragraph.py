"""Paragraphs with too many words or sentences."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, paragraphs
from easyread.check.units import Page
from easyread.english.scores import count_words

WORDS = Limit("long-paragraph", "most-words", 50, "W3C, Making Content Usable: 50 words")
SENTENCES = Limit(
    "long-paragraph",
    "most-sentences",
    5,
    "NHS service manual asks for 3; with lines of 8 words, 5 fit in the 50 words",
)


def _find(page: Page) -> Iterator[Hit]:
    for units in paragraphs(page):
        words = sum(count_words(unit.words) for unit in units)
        many = len(units) > page.limit(SENTENCES)
        if words > page.limit(WORDS) or (many and len(units) > 1):
            count = f"{words} words in {len(units)} sentences" if len(units) > 1 else f"{words} words"
            message = f"This paragraph has {count}."
            yield all_of(units[0], message, "Make shorter paragraphs, with one idea in each.")


RULE = Rule(
    id="long-paragraph",
    level="please-look",
    group="Sentences",
    asks="Paragraphs are short.",
    why="A block of text looks like hard work. Short ones leave room for pictures.",
    source="W3C, Making Content Usable*; NHS service manual*; lucid-lint, profile for Easy to Read*",
    limits=(WORDS, SENTENCES),
    quick=True,
    bad=("We met in the hall and we all had tea and cake. " * 5,),
    good=("We met in the hall. We had tea.",),
    find=_find,
)
