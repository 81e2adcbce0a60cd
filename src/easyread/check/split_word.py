"""A word that was cut in two at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import by_pattern
from easyread.check.units import Page

_CUT = re.compile(
    r"(?<![\w-])([a-z]{2,})-\s+(?!(?:and|or|to|but|nor|versus)\b)([a-z]{2,})(?![\w-])", re.IGNORECASE
)


def _find(page: Page) -> Iterator[Hit]:
    advice = "Write the word in one piece."
    yield from by_pattern(page.units, _CUT, "“{}” is cut in two.", advice)


RULE = Rule(
    id="split-word",
    level="must-fix",
    group="Sentences",
    asks="No word is cut in two.",
    why="A word in 2 parts is hard to see as one word.",
    source="People First, Easy Read Standards*; RNIB and UKAAF minimum standards*; NHS service manual*",
    quick=True,
    bad=("We need more infor- mation.",),
    good=("We need more information.", "Short- and long-term help is there."),
    find=_find,
)
