"""No line says that readers can ask for help."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import about_all, is_long_enough, whole_text
from easyread.check.units import Page

_HELP = re.compile(
    r"\b(?:ask|want|get|need|with)\b[^.]{0,40}\b(?:help|support)\b[^.]{0,30}\b(?:read|understand|this|fill)|"
    r"\bhelp(?:s)? you (?:to )?(?:read|understand)|\bread (?:it|this)[^.]{0,30}\bwith\b",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    if is_long_enough(page) and not _HELP.search(whole_text(page)):
        message = "No line says that readers can ask for help to read it."
        yield from about_all(page, message, "Add: “You can ask someone to help you read this.”")


RULE = Rule(
    id="no-help-line",
    level="info",
    group="Structure",
    asks="The text says that readers can ask for help.",
    why="Many people read Easy Read together with someone.",
    source="Australian Government Style Manual*",
    quick=True,
    bad=("# News\n\n" + "We met at the hall. " * 26 + "\n",),
    good=("# News\n\nYou can ask someone to help you read this. " + "We met at the hall. " * 26 + "\n",),
    find=_find,
)
