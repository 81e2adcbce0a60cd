"""Words for time that need counting: fortnight, quarterly, biannual. List: check-lists.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import any_of, with_any
from easyread.check.units import Page
from easyread.check.word_tables import small_list


def _find(page: Page) -> Iterator[Hit]:
    words = small_list("time-words")
    keys = frozenset(words)
    for unit in with_any(page.units, keys):
        for hit in any_of(keys).finditer(unit.words):
            advice = f"Write “{words[hit[0].lower()]}”."
            message = f"“{hit[0]}” is hard to count in days."
            yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="hard-time-word",
    level="please-look",
    asks="Times are said in days, weeks, months and years.",
    why="Not everyone knows how long a fortnight or a quarter is.",
    source="NHS service manual*; common practice",
    one_of=True,
    quick=True,
    bad=("We meet fortnightly.", "The report comes out biannually."),
    good=("We meet every 2 weeks.",),
    find=_find,
)
