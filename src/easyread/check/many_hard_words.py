"""Many different hard words in one text."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.explained import first_uses
from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import about_all
from easyread.check.units import Page

MOST = Limit("many-hard-words", "most", 10, "our choice: more than 10 new words are hard to keep")


def _find(page: Page) -> Iterator[Hit]:
    words = [first.use.match.term.term for first in first_uses(page)]
    if len(words) > page.limit(MOST):
        told = ", ".join(words[:5])
        message = f"The text has {len(words)} different hard words, such as {told}."
        yield from about_all(
            page, message, "Keep those that readers will meet again. Say the rest in easy words."
        )


RULE = Rule(
    id="many-hard-words",
    level="please-look",
    asks="There are few hard words in all.",
    why="Nobody can learn many new words from one paper.",
    source="UK Government, Accessible communication formats*; common practice",
    limits=(MOST,),
    quick=True,
    bad=(
        "We have a red pass, a blue pass, a green pass, a white pass, a black pass, a brown pass. "
        "We have a pink pass, a grey pass, a gold pass, a silver pass and a purple pass.",
    ),
    good=("We use co-production.",),
    find=_find,
)
