"""Words that many people do not want for themselves: glossary/words/respectful.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import by_notes
from easyread.check.units import Page

# "A service user is someone who": there the text only says what others mean by it.
_EXPLAINED = re.compile(r"[”\"']?\s+(?:means?|is (?:someone|a person|when))\b")


def _find(page: Page) -> Iterator[Hit]:
    for unit, start, end, entry in by_notes(page, "respectful"):
        words = unit.words[start:end]
        if _EXPLAINED.match(unit.words[end:]):
            continue
        why = entry.why or "Many people do not like it."
        yield Hit(
            unit=unit, start=start, end=end, message=f"“{words}”: {why}", advice=f"Write {_said(entry.say)}."
        )


def _said(say: str) -> str:
    return say if "“" in say else f"“{say}”"


RULE = Rule(
    id="disrespectful-word",
    level="please-look",
    asks="People are called what they call themselves.",
    why="Words can hurt people, or make them sound helpless.",
    source="easyreadstandard.org*; common practice",
    one_of=True,
    quick=True,
    bad=("This is a club for the disabled.", "He suffers from epilepsy."),
    good=("This is a club for disabled people.", "He has epilepsy."),
    find=_find,
)
