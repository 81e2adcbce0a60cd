"""The text does not say what readers can do, or what happens next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import about_all, is_long_enough, whole_text
from easyread.check.units import Page

_NEXT = re.compile(
    r"\b(?:what (?:you|can you|happens|will happen|we will|next)|you can|next steps?|how to|have your say|"
    r"get involved|take part|tell us|find out more|come to|join us|more information|contact us)\b",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    if is_long_enough(page) and not _NEXT.search(whole_text(page)):
        message = "The text does not say what readers can do, or what comes next."
        yield from about_all(page, message, "Add a part: “What you can do”, or “What happens next”.")


RULE = Rule(
    id="no-next-step",
    level="info",
    group="Structure",
    asks="The text says what readers can do, or what happens next.",
    why="People want to know what the paper means for them.",
    source="Australian Government Style Manual*; our measure of published Easy Read",
    quick=True,
    bad=("# News\n\n" + "We met at the hall. " * 26 + "\n",),
    good=("# News\n\nYou can join our group. " + "We met at the hall. " * 26 + "\n",),
    find=_find,
)
