"""Words that send readers to another place: "see above"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import by_pattern, said
from easyread.check.units import Page

_REFERENCE = re.compile(
    r"\b(?:(?:see|refer to|as (?:mentioned|described|set out|explained|noted|discussed|shown|stated))\s+"
    r"(?:in\s+)?(?:the\s+)?(?:above|below|earlier|previously|overleaf|appendix|annexe?|next (?:page|section)|"
    r"(?:page|section|chapter|figure|table)\s\d+|section\s(?:above|below))"
    r"|(?:mentioned|listed|described|outlined|explained|set out) (?:above|below)"
    r"|the (?:former|latter)(?=\W*$|\s*[,.;:?!]|\s+(?:is|are|was|were|has|have|had|will|can|may)\b)"
    r"|aforementioned|(?:above|below)-mentioned)\b",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    advice = "Say it again here, in a few words."
    yield from by_pattern(said(page), _REFERENCE, "“{}” sends readers to another place.", advice)


RULE = Rule(
    id="cross-reference",
    level="please-look",
    group="Structure",
    asks="Readers do not have to look in another place.",
    why="Readers who turn back lose their place.",
    source="common practice",
    quick=True,
    bad=("This is like the plan mentioned above.", "See page 4 for the times.", "We chose the latter."),
    good=("This is like our first plan.", "Ann is the former head of the club."),
    find=_find,
)
