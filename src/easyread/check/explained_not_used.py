"""A hard word that is explained and never used."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.explanations import explanations
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    if page.document is None:
        return
    times: dict[str, int] = {}
    for use in page.uses:
        key = use.match.term.family or use.match.term.term
        times[key] = times.get(key, 0) + 1
    for unit in page.units:
        for said in explanations(page, unit):
            term = said.match.term
            if times[term.family or term.term] == 1 and not term.known:
                yield Hit(
                    unit=unit,
                    start=said.match.start_char,
                    end=said.match.end_char,
                    message=f"“{said.match.form}” is explained here, and used nowhere else.",
                    advice="Leave the word out, if readers do not need it.",
                )


RULE = Rule(
    id="explained-not-used",
    level="please-look",
    asks="Hard words are there only if they are needed.",
    why="Each new word is work for the reader.",
    source="UK Government, Accessible communication formats*; Australian Government Style Manual*",
    quick=True,
    bad=("We had a good day. Co-production means that people plan together.",),
    good=("We use co-production. Co-production means that people plan together.",),
    find=_find,
)
