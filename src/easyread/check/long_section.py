"""A long part with no heading in it."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page, Unit
from easyread.english.scores import count_words

MOST = Limit(
    "long-section",
    "most-words",
    250,
    "our choice: about 3 pages of a handout; published Easy Read has a heading every 50 words",
)


def _find(page: Page) -> Iterator[Hit]:
    heading: Unit | None = None
    words = 0
    for unit in [*page.units, None]:
        if unit is not None and unit.kind != "heading":
            words += count_words(unit.words) if unit.is_body else 0
            continue
        if heading is not None and words > page.limit(MOST):
            yield all_of(heading, f"This part has {words} words.", "Make 2 parts, each with its own heading.")
        heading, words = unit, 0


RULE = Rule(
    id="long-section",
    level="please-look",
    group="Structure",
    asks="Each part is short.",
    why="Readers need places to stop.",
    source="our choice; our measure of published Easy Read",
    limits=(MOST,),
    quick=True,
    bad=("# News\n\n## What we did\n\n" + "We met at the hall. " * 60 + "\n",),
    good=("# News\n\n## What we did\n\nWe met at the hall.\n",),
    find=_find,
)
