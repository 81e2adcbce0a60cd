"""Sentences with no mark at their end."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, paragraphs
from easyread.check.units import Page
from easyread.check.verbs import is_whole_sentence
from easyread.english.scores import count_words

FEWEST = Limit("no-full-stop", "words", 5, "our choice: shorter lines are often labels or names")


def _find(page: Page) -> Iterator[Hit]:
    for units in paragraphs(page):
        last = units[-1]
        text = last.words.rstrip().rstrip("\"'”’)")
        if text.endswith((".", "?", "!", ":", "…", ";", ",")) or count_words(text) < page.limit(FEWEST):
            continue
        if is_whole_sentence(last.doc):
            yield all_of(last, "This sentence has no full stop.", "End it with a full stop.")


RULE = Rule(
    id="no-full-stop",
    level="please-look",
    group="Sentences",
    asks="Each sentence ends with a full stop.",
    why="People and screen readers pause at a full stop.",
    source="NHS service manual*; W3C, Making Content Usable*",
    limits=(FEWEST,),
    bad=("We meet at the hall on Monday",),
    good=("We meet at the hall on Monday.", "We need:"),
    find=_find,
)
