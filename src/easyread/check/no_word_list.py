"""Hard words, and no list of them at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.explained import first_uses
from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import about_all, is_long_enough
from easyread.check.units import Page

FEWEST = Limit("no-word-list", "hard-words", 3, "our choice: from 3 hard words on, a list saves looking back")
_LIST = re.compile(
    r"\b(?:hard|difficult|important|key|useful|new) words\b|\bwords? (?:we|mean|list)\b|\bglossary\b"
    r"|\bwhat (?:the|these|some) words mean\b|\bword list\b|\bjargon\b",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    count = len(first_uses(page))
    headings = [unit.words for unit in page.units if unit.kind == "heading"]
    if is_long_enough(page) and count >= page.limit(FEWEST) and not any(map(_LIST.search, headings)):
        message = f"The text has {count} hard words, and no list of them."
        yield from about_all(page, message, "Add a list of hard words from A to Z near the end.")


RULE = Rule(
    id="no-word-list",
    level="info",
    asks="A list near the end says again what the hard words mean.",
    why="Readers can look a word up when they meet it again.",
    source="UK Government, Accessible communication formats*; Australian Government Style Manual*; Norfolk*",
    limits=(FEWEST,),
    quick=True,
    bad=("# News\n\nWe use a red pass, a blue pass and a green pass. " + "We met at the hall. " * 26 + "\n",),
    good=("We use co-production.",),
    find=_find,
)
