"""Hard words that link 2 parts: whereas, thereby, albeit. The list is in check-lists.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import any_of, said, with_any
from easyread.check.units import Page
from easyread.check.word_tables import small_list

_SAYS_MORE = re.compile(r"\s+(?:the|it|they|we|he|she|you|there|this|these|people|no|a|an)\b")


def _find(page: Page) -> Iterator[Hit]:
    words = small_list("hard-links")
    keys = frozenset(words)
    for unit in with_any(said(page), keys):
        for hit in any_of(keys).finditer(unit.words):
            if hit[0].lower() == "in that" and not _SAYS_MORE.match(unit.words, hit.end()):
                continue  # "in that house" is a place
            advice = f"Write “{words[hit[0].lower()]}”."
            message = f"“{hit[0]}” is a hard link between 2 ideas."
            yield Hit(unit=unit, start=hit.start(), end=hit.end(), message=message, advice=advice)


RULE = Rule(
    id="hard-link-word",
    level="please-look",
    group="Sentences",
    asks="Ideas are linked with “and”, “but”, “so” or “because”.",
    why="Readers who do not know the link do not see why 2 ideas belong together.",
    source="W3C, Making Content Usable*; common practice",
    one_of=True,
    quick=True,
    bad=("Some like tea, whereas some like milk.", "The hall was shut, thereby ending the club."),
    good=("Some like tea, but some like milk.", "We live in that house."),
    find=_find,
)
