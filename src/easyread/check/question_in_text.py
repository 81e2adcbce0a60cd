"""Questions that the text does not want answered."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page
from easyread.english.scores import count_words


def _find(page: Page) -> Iterator[Hit]:
    units = page.units
    for place, unit in enumerate(units):
        if unit.kind != "sentence" or not unit.doc.text.rstrip().endswith("?"):
            continue
        alone = len([other for other in units if other.passage == unit.passage]) == 1
        after = units[place + 1] if place + 1 < len(units) else None
        if alone and (after is None or after.kind != "sentence" or count_words(unit.doc.text) <= 8):
            continue  # a heading, or a question to the reader
        yield all_of(unit, "Do you want an answer to this question?", "If not, say it as a sentence.")


RULE = Rule(
    id="question-in-text",
    level="please-look",
    group="Sentences",
    asks="Questions are headings, or ask the reader for an answer.",
    why="A reader may try to answer, or think that it is a test.",
    source="Australian Government Style Manual*",
    bad=("Who wants that? We all want to be heard.",),
    good=("We all want to be heard.",),
    find=_find,
)
