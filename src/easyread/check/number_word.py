"""Numbers written as words: "three" for 3."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_TO_TWELVE = "two three four five six seven eight nine ten eleven twelve"
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FIRST = frozenset(f"{_TO_TWELVE} {_TEENS} {_TENS}".split())
_NUMBER = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(_FIRST))})(?:-(?:one|two|three|four|"
    r"five|six|seven|eight|nine))?(?![\w-])",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind in {"quote", "title"} or not unit.has(_FIRST):
            continue
        for hit in _NUMBER.finditer(unit.words):
            token = next((token for token in unit.doc if token.idx == hit.start()), None)
            if token is None or token.ent_type_ in {"ORG", "WORK_OF_ART", "EVENT", "LAW", "FAC"}:
                continue
            yield Hit(
                unit=unit,
                start=hit.start(),
                end=hit.end(),
                message=f"“{hit[0]}” is a number in letters.",
                advice="Write it in figures, such as 2 or 10.",
            )


RULE = Rule(
    id="number-word",
    level="please-look",
    group="Numbers",
    asks="Numbers are figures, such as 3.",
    why="Readers see and find a figure faster than a word.",
    source="NHS service manual*; The Advocacy Project*",
    one_of=True,
    quick=True,
    bad=("We need three chairs.", "Twenty-one people came."),
    good=("We need 3 chairs.", "No one came."),
    find=_find,
)
