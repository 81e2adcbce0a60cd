"""Hard words that link 2 parts: whereas, thereby, albeit. The list is in check-lists.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import any_of, said
from easyread.check.units import Page
from easyread.check.word_tables import small_list


def _find(page: Page) -> Iterator[Hit]:
    words = small_list("hard-links")
    for unit in said(page):
        for hit in any_of(frozenset(words)).finditer(unit.words):
            advice = f"Write “{words[hit[0].lower()]}”."
            message = f"“{hit[0]}” is a hard link between 2 ideas."
            yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="hard-link-word",
    level="please-look",
    group="Sentences",
    asks="Ideas are linked with “and”, “but”, “so” or “because”.",
    why="If readers do not know the link, they do not see why the 2 ideas belong together.",
    source="W3C, Making Content Usable*; common practice",
    one_of=True,
    bad=("Some like tea, whereas some like milk.", "The hall was shut, thereby ending the club."),
    good=("Some like tea, but some like milk.",),
    find=_find,
)
