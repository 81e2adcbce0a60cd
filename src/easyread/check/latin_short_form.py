"""Short Latin forms: e.g., i.e., etc. The list is in glossary/words/easy.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page
from easyread.english.easy_words import word_lists


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    forms = sorted(word_lists().latin, key=len, reverse=True)
    return re.compile(rf"(?<![\w.@/-])(?:{'|'.join(map(re.escape, forms))})(?![\w@/-])")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for hit in _pattern().finditer(unit.words):
            yield Hit(
                unit=unit,
                start=hit.start(),
                end=hit.end(),
                message=f"“{hit[0]}” is short for words in another language.",
                advice=f"Write “{word_lists().latin[hit[0]]}”.",
            )


RULE = Rule(
    id="latin-short-form",
    level="must-fix",
    group="Words",
    asks="There are no short Latin forms such as e.g.",
    why="Few people know what these letters stand for, and a screen reader says them wrongly.",
    source="Norfolk County Council*; UK Health Security Agency*; W3C, Making Content Usable*",
    one_of=True,
    quick=True,
    bad=("Bring food, e.g. fruit.", "Bring pens, paper etc.", "Call us, ie the team."),
    good=("Bring food, for example fruit.",),
    find=_find,
)
