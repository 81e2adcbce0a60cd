"""A hard word that is explained more than once."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.explanations import explanations
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    seen: set[str] = set()
    in_list = False
    for unit in page.units:
        if unit.kind == "heading":
            in_list = any(word in unit.words.lower() for word in ("word", "glossary", "mean"))
        for said in explanations(page, unit):
            name = said.match.term.term
            if name in seen and not in_list:
                yield Hit(
                    unit=unit,
                    start=said.match.start_char,
                    end=said.match.end_char,
                    message=f"“{said.match.form}” is explained more than once.",
                    advice="Explain it once. A list of hard words at the end may say it again.",
                )
            seen.add(name)


RULE = Rule(
    id="explained-twice",
    level="please-look",
    asks="Each hard word is explained once.",
    why="Two explanations can sound like 2 different things.",
    source="Inclusion Europe, Information for all*; common practice",
    quick=True,
    bad=(
        "Co-production means that people plan together. We met. Co-production means that people share power.",
    ),
    good=("Co-production means that people plan together. We like co-production.",),
    find=_find,
)
