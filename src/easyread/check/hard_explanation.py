"""An explanation that uses hard words."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.explanations import explanations
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page
from easyread.check.unknown import hard_words


def _find(page: Page) -> Iterator[Hit]:
    hard: dict[int, list[tuple[int, int]]] = {}
    for word in hard_words(page):
        for unit, start, end in word.places:
            hard.setdefault(id(unit), []).append((start, end))
    for unit in page.units:
        for said in explanations(page, unit):
            places = [place for place in hard.get(id(unit), []) if place[0] >= said.match.end_char]
            for start, end in places[:1]:
                word_text = unit.words[start:end]
                yield Hit(
                    unit=unit,
                    start=start,
                    end=end,
                    message=f"“{word_text}” is hard. It stands in the explanation of “{said.match.form}”.",
                    advice="Explain with words that people use every day.",
                )


RULE = Rule(
    id="hard-explanation",
    level="please-look",
    asks="Explanations use easy words only.",
    why="An explanation that needs an explanation does not help.",
    source="Inclusion Europe, Information for all*; W3C, Making Content Usable*",
    quick=True,
    bad=("Co-production means a synergistic endeavour.",),
    good=("Co-production means that people plan together.",),
    find=_find,
)
