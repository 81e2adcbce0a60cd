"""Words with 2 common meanings: the table is glossary/words/double-meaning.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import by_notes
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit, start, end, entry in by_notes(page, "double-meaning"):
        words = unit.words[start:end]
        yield Hit(
            unit=unit,
            start=start,
            end=end,
            message=f"“{words}” has 2 meanings. {entry.why}".strip(),
            advice=f"Write “{entry.say}”.",
        )


RULE = Rule(
    id="double-meaning",
    level="please-look",
    asks="Words with 2 meanings are left out, where one of them can confuse.",
    why="A reader may think of the other meaning first.",
    source="W3C, Making Content Usable*; common practice",
    one_of=True,
    bad=("She will address the meeting.",),
    good=("Write your address here.",),
    find=_find,
)
