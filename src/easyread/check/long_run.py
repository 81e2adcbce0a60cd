"""Long sentences one after another."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, paragraphs
from easyread.check.units import Page, Unit
from easyread.english.scores import count_words

LONG = Limit("long-run", "words", 15, "UK Government: no sentence is longer than 10 to 15 words")
RUN = Limit("long-run", "run", 2, "our choice: after 2 long ones readers need a short one")


def _find(page: Page) -> Iterator[Hit]:
    for units in paragraphs(page):
        run: list[Unit] = []
        for unit in [*units, None]:
            if unit is not None and count_words(unit.doc.text) > page.limit(LONG):
                run.append(unit)
                continue
            if len(run) >= page.limit(RUN):
                message = f"{len(run)} long sentences follow each other."
                yield all_of(run[0], message, "Start here: make short sentences.")
            run = []


RULE = Rule(
    id="long-run",
    level="please-look",
    group="Sentences",
    asks="Long sentences do not follow each other.",
    why="A short sentence lets readers rest.",
    source="lucid-lint, profile for Easy to Read*",
    limits=(LONG, RUN),
    bad=("We will meet in the big room at the library on Monday so that we can all talk about buses. " * 2,),
    good=("We will meet in the library. We will talk about buses.",),
    find=_find,
)
