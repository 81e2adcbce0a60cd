"""The text does not say when it was made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import about_all, is_long_enough, whole_text
from easyread.check.units import Page

_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)\d\d\b"
)


def _find(page: Page) -> Iterator[Hit]:
    dated = page.document is not None and page.document.date
    if is_long_enough(page) and not dated and not _DATE.search(whole_text(page)):
        message = "The text does not say when it was made."
        yield from about_all(page, message, "Add the month and the year.")


RULE = Rule(
    id="no-date",
    level="info",
    group="Structure",
    asks="The text says when it was made.",
    why="Readers need to know if it is still true.",
    source="Patient Information Forum*; common practice",
    quick=True,
    bad=("# News\n\n" + "We met at the hall. " * 26 + "\n",),
    good=("# News\n\nWe wrote this in May 2026. " + "We met at the hall. " * 26 + "\n",),
    find=_find,
)
