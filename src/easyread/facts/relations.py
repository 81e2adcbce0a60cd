"""Two things in their order: are the sides of cause and effect, earlier and later, more and less swapped?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.facts.clauses.content import key
from easyread.facts.matching import alike
from easyread.facts.reading import Reading
from easyread.facts.sides_of_words import sides_of
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAID = {
    "reason": "cause and effect are the wrong way round",
    "order": "before and after are the wrong way round",
    "more-less": "more and less are the wrong way round",
}


def relation_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """A fault for each relation of the lines that stands the other way round in the source."""
    old = [s for n, unit in enumerate(source.units) for s in sides_of(unit, source.units[:n])]
    told = [u for u in lines.units if not u.explains]
    new = [s for n, unit in enumerate(told) for s in sides_of(unit, told[:n])]
    for mine in new:
        straight = crossed = 0.0
        for theirs in old:
            if theirs.kind != mine.kind or (mine.kind == "more-less" and theirs.word != mine.word):
                continue
            straight = max(straight, _near(mine.left, theirs.left) + _near(mine.right, theirs.right))
            crossed = max(crossed, _near(mine.left, theirs.right) + _near(mine.right, theirs.left))
        if crossed >= straight + 0.5 and crossed >= 0.6:
            yield Fault(mine.kind, _SAID[mine.kind], mine.line)


def _near(one: list[Token], other: list[Token]) -> float:
    """The share of the shorter side that the other side says, too."""
    if not one or not other:
        return 0.0
    few, many = sorted((one, other), key=len)
    return sum(max(_like(t, o) for o in many) for t in few) / len(few)


def _like(one: Token, other: Token) -> float:
    if key(one) == key(other):
        return 1.0
    return 0.5 if alike(one, other) else 0.0
