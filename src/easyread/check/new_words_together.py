"""Two new hard words in one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.explained import first_uses
from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page

MOST = Limit("new-words-together", "most", 1, "our choice: one new thing at a time")


def _find(page: Page) -> Iterator[Hit]:
    new: dict[int, list[str]] = {}
    for first in first_uses(page):
        unit = first.use.unit
        if unit.is_body:
            new.setdefault(id(unit), []).append(first.use.match.form)
    for unit in page.units:
        words = new.get(id(unit), [])
        if len(words) > page.limit(MOST):
            told = " and ".join(f"“{word}”" for word in words)
            advice = "Bring in one hard word at a time. Explain it, then go on."
            yield all_of(unit, f"This sentence has {len(words)} new hard words: {told}.", advice)


RULE = Rule(
    id="new-words-together",
    level="please-look",
    asks="Hard words come one at a time.",
    why="Readers need time to learn each new word.",
    source="W3C, Making Content Usable*; common practice",
    limits=(MOST,),
    quick=True,
    bad=("Co-production is in the education, health and care plan.",),
    good=("We use co-production. Co-production means that people plan together.",),
    find=_find,
)
