"""An explanation that says the word again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.explanations import explanations
from easyread.check.rule import Hit, Rule
from easyread.check.seek import at
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for said in explanations(page, unit):
            names = {word for word in re.split(r"[\s-]+", said.match.term.term.lower()) if len(word) > 4}
            rest = unit.doc[said.match.end :]
            again = [token for token in rest if token.lemma_.lower() in names or token.lower_ in names]
            if again and len(again) >= len(names):
                yield at(
                    unit,
                    again[0],
                    f"“{again[0].text}” explains “{said.match.form}” with itself.",
                    "Say it with other words.",
                )


RULE = Rule(
    id="circular-explanation",
    level="please-look",
    asks="Explanations do not use the word that they explain.",
    why="A reader who does not know the word is told the same word again.",
    source="Inclusion Europe, Information for all*; common practice",
    quick=True,
    bad=("Co-production means production that is done as a team.",),
    good=("Co-production means that people plan together.",),
    find=_find,
)
