"""A text whose sentences are long on average."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import FEW_WORDS, about_all
from easyread.check.units import Page
from easyread.english.scores import count_words

MOST = Limit("long-on-average", "words", 13, "our measure of 24 texts of published Easy Read: 12.5 words")


def _find(page: Page) -> Iterator[Hit]:
    lengths = [count_words(unit.words) for unit in page.units if unit.is_body]
    if len(lengths) < 5 or sum(lengths) < FEW_WORDS:
        return
    mean = sum(lengths) / len(lengths)
    if mean > page.limit(MOST):
        message = f"The sentences have {mean:.0f} words on average."
        yield from about_all(page, message, "Make most sentences 10 words or fewer.")


RULE = Rule(
    id="long-on-average",
    level="please-look",
    group="Sentences",
    asks="Sentences are short on average.",
    why="One long sentence can be fine. A whole text of them is too much.",
    source="Access Easy English comparison*; our measure of published Easy Read",
    limits=(MOST,),
    quick=True,
    bad=("We will meet in the big room at the library on Monday so that we can all talk about buses. " * 6,),
    good=("We will meet in the library. We will talk about buses. " * 12,),
    find=_find,
)
