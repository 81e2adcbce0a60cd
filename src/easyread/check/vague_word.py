"""Words that can mean many things: the table is glossary/words/vague.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import by_notes
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit, start, end, entry in by_notes(page, "vague"):
        if unit.words[end:].lstrip("”\"'’ ").startswith("means "):
            continue  # the text says what it means
        words = unit.words[start:end]
        yield Hit(unit=unit, start=start, end=end, message=f"“{words}” is not clear.", advice=entry.say)


RULE = Rule(
    id="vague-word",
    level="please-look",
    asks="It is clear who, how many, how much and when.",
    why="Readers cannot act on words such as “in due course”.",
    source="W3C, Making Content Usable*; lucid-lint, profile for Easy to Read*; Hampshire guide*",
    one_of=True,
    quick=True,
    bad=("We will write in due course.",),
    good=("We will write by Friday.",),
    find=_find,
)
