"""Many long words in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, said
from easyread.check.units import Page
from easyread.english.easy_words import is_easy, is_name_or_number
from easyread.english.syllables import syllables

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = Limit("long-words", "most", 3, "our choice: with 4, one word in 4 is long in a sentence of 15 words")
LONG = Limit(
    "long-words",
    "syllables",
    3,
    "Australian Government Style Manual: words of 3 or more are likely to be hard",
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        long = list(dict.fromkeys(token.text for token in unit.doc if _is_long(token, page.limit(LONG))))
        if len(long) > page.limit(MOST):
            told = ", ".join(f"“{word}”" for word in long)
            advice = "Use shorter words, or make 2 sentences."
            yield all_of(unit, f"This sentence has {len(long)} long words: {told}.", advice)


def _is_long(token: Token, least: float) -> bool:
    if not token.is_alpha or is_name_or_number(token) or is_easy(token.lower_):
        return False
    return syllables(token.lemma_.lower()) >= least


RULE = Rule(
    id="long-words",
    level="please-look",
    asks="Long words do not stand close together.",
    why="Long words are slow to read. Many of them in a row tire readers.",
    source="Australian Government Style Manual*; NHS service manual*",
    limits=(MOST, LONG),
    bad=("Organisational priorities necessitate considerable reconfiguration.",),
    good=("The group must change how it works.",),
    find=_find,
)
