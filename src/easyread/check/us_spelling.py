"""American spelling and words. The list is in glossary/words/spelling.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at
from easyread.check.units import Page
from easyread.glossary.spelling import american


def _find(page: Page) -> Iterator[Hit]:
    words = american()
    names = {"ORG", "WORK_OF_ART", "LAW", "EVENT", "FAC", "PERSON"}
    for unit in page.units:
        if unit.kind == "quote":
            continue
        for token in unit.doc:
            if token.lower_ in words and token.ent_type_ not in names and not token.is_upper:
                advice = f"Write “{words[token.lower_]}”."
                yield at(unit, token, f"“{token.text}” is American spelling.", advice)


RULE = Rule(
    id="us-spelling",
    level="please-look",
    asks="Spelling is British.",
    why="Readers know the words as they see them every day.",
    source="NHS service manual*",
    quick=True,
    bad=("The health center is open.", "We organized a trip in fall colors."),
    good=("The health centre is open.", "We organised a trip."),
    find=_find,
)
