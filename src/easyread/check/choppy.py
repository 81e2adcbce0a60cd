"""Many very short sentences in a row."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, paragraphs
from easyread.check.units import Page, Unit
from easyread.english.scores import count_words

RUN = Limit("choppy", "run", 4, "our choice: 5 in a row sound like a list")
SHORT = Limit("choppy", "words", 4, "our choice: a sentence of 4 words holds no link to the one before")


def _find(page: Page) -> Iterator[Hit]:
    for units in paragraphs(page):
        run: list[Unit] = []
        for unit in [*units, None]:
            if unit is not None and count_words(unit.words) <= page.limit(SHORT):
                run.append(unit)
                continue
            if len(run) > page.limit(RUN):
                message = f"{len(run)} very short sentences follow each other."
                yield all_of(run[0], message, "Show how they belong together: “so”, “but”, “because”.")
            run = []


RULE = Rule(
    id="choppy",
    level="please-look",
    group="Sentences",
    asks="Sentences show how they belong together.",
    why="Short is not always easy. Readers need the links between ideas.",
    source="Fajardo and others 2014*; W3C, Making Content Usable*",
    limits=(RUN, SHORT),
    quick=True,
    bad=("We met. We ate. It rained. We left. We slept.",),
    good=("We met and ate. Then it rained, so we left.",),
    find=_find,
)
