"""A long text with no headings."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import about_all, words_in
from easyread.check.units import Page

MOST = Limit("no-headings", "most-words", 250, "our choice: about 3 pages of a handout")


def _find(page: Page) -> Iterator[Hit]:
    if any(unit.kind == "heading" for unit in page.units):
        return
    words = words_in(page)
    if words > page.limit(MOST):
        message = f"The text has {words} words and no headings."
        yield from about_all(page, message, "Add a heading for each part, such as a short question.")


RULE = Rule(
    id="no-headings",
    level="please-look",
    group="Structure",
    asks="Headings show the parts.",
    why="Headings help readers to find their place, and to stop and go on.",
    source="W3C, Making Content Usable*; NHS service manual*; our measure of published Easy Read",
    limits=(MOST,),
    quick=True,
    bad=("We met at the hall. " * 60,),
    good=("We met at the hall. " * 10,),
    find=_find,
)
