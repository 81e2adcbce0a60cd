"""“We” is used, and the text never says who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, is_long_enough, said, whole_text
from easyread.check.units import Page

FEWEST = Limit("who-is-we", "times", 3, "our choice: one “we” can be any of us, as in “the world we live in”")
_SAYS = re.compile(
    r"\bwe are (?!not|in|on|at|going|all|also|very|so|sure|here|now|still)(?:the |an? |called )?[\w-]+"
    r"|\bwe,? the\b|[“\"'‘]we[”\"'’]|\bwe mean\b|\bwe say we\b|\bwe who\b",
    re.IGNORECASE,
)

_QUOTED = re.compile(r"[“\"‘][^”\"]*\bwe\b", re.IGNORECASE)


def _find(page: Page) -> Iterator[Hit]:
    if not is_long_enough(page) or _SAYS.search(whole_text(page)):
        return
    uses = [
        (unit, token)
        for unit in said(page)
        if "we" in unit.parts and not _QUOTED.search(unit.words)  # there somebody else may speak
        for token in unit.doc
        if token.lower_ == "we"
    ]
    if len(uses) < page.limit(FEWEST):
        return
    unit, token = uses[0]
    message = "The text says “we”. It does not say who that is."
    yield at(unit, token, message, "Say at the start: “We are” and the name of your group.")


RULE = Rule(
    id="who-is-we",
    level="please-look",
    asks="The text says who “we” is.",
    why="Readers need to know who speaks to them.",
    source="Hampshire guide*; The Advocacy Project*; common practice",
    limits=(FEWEST,),
    quick=True,
    bad=("# News\n\n" + "We plan the day. The day is for all. You can come and eat. " * 9 + "\n",),
    good=("# News\n\n" + "We are Green Hill Group. We plan the day. You can come and eat. " * 9 + "\n",),
    find=_find,
)
