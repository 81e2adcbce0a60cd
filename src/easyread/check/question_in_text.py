"""Questions that the text does not want answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, paragraphs
from easyread.check.units import Page

_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_IS_HEADING = re.compile(r"What\s(?:is|are|was|were|do|does|did)\b")
MOST = Limit("question-in-text", "asked", 5, "our choice: a text with more is made of questions and answers")


def _find(page: Page) -> Iterator[Hit]:
    asked = [unit for unit in page.units if unit.words.rstrip().endswith("?")]
    if len(asked) > page.limit(MOST):
        return
    for units in paragraphs(page):
        for unit in units[1:]:  # one that comes first is a heading, or asks the reader
            if unit is not units[-1] and _IS_HEADING.match(unit.words):
                continue  # a heading that stands in the line, with its answer after it
            if unit.words.rstrip().endswith("?") and not _YOU.search(unit.words):
                yield all_of(unit, "Do you want an answer to this question?", "If not, say it as a sentence.")


RULE = Rule(
    id="question-in-text",
    level="please-look",
    group="Sentences",
    asks="Questions are headings, or ask the reader for an answer.",
    why="A reader may try to answer, or think that it is a test.",
    source="Australian Government Style Manual*",
    limits=(MOST,),
    quick=True,
    bad=("We all want to be heard. Who wants to be left out? So we must ask.",),
    good=(
        "We all want to be heard.",
        "It can help. What does this mean? It means that most people can go home.",
    ),
    find=_find,
)
