"""Many nouns in a row: "adult care reform board"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page, uses_in

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST = Limit("noun-string", "nouns", 4, "our choice: 3 in a row are common in names that people know")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        taken = {i for use in uses_in(page, unit) for i in range(use.match.start, use.match.end)}
        run: list[Token] = []
        for token in [*unit.doc, None]:
            if token is not None and token.pos_ == "NOUN" and token.is_alpha and token.i not in taken:
                run.append(token)
                continue
            if len(run) >= page.limit(FEWEST):
                part = unit.doc[run[0].i : run[-1].i + 1]
                advice = "Say it with small words between: “of”, “for”, “who”."
                yield at(unit, part, f"{len(run)} nouns stand in a row.", advice)
            run = []


RULE = Rule(
    id="noun-string",
    level="please-look",
    group="Sentences",
    asks="Nouns do not stand in long rows.",
    why="Readers must work out how the words belong together.",
    source="common practice",
    limits=(FEWEST,),
    bad=("Ask the service user feedback group.",),
    good=("Ask the group for people who use the service.",),
    find=_find,
)
