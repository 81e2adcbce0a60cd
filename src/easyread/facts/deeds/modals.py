"""must, should, may and can: does a verb keep its strength?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.clauses.clause import Clause
from easyread.facts.deeds.strength import strength_fault
from easyread.facts.matching import Pair, overlap
from easyread.facts.reading import Reading
from easyread.facts.verdict import Fault


def modal_faults(pair: Pair, source: Reading, lines: Reading) -> Iterator[Fault]:
    said = pair.said
    if not pair.by_verb and overlap(said, pair.sources[0]) < 2:
        return
    mine = set(said.modals)
    if said.order:
        mine.add("order")
    faults = []
    for clause in pair.sources:
        theirs = set(clause.modals) | _implied(clause)
        if clause.order:
            theirs.add("order")
        fault = strength_fault(mine, theirs, said, clause, source, lines)
        if fault is None:
            return
        faults.append(Fault("strength", fault, pair.unit.line))
    yield from faults[:1]


def _implied(clause: Clause) -> set[str]:
    """What adjectives and nouns around the verb say of it: "is required to", "has the right to"."""
    found: set[str] = set()
    if clause.head.lemma_ not in {"be", "have", "feel", "remain", "get", "give"} and not clause.passive:
        return found
    text = " ".join(
        t.lower_
        for t in (
            clause.head,
            *clause.head.children,
        )
    )
    if re.search(
        r"\b(?:required|mandatory|compulsory|obliged|necessary|essential|duty|obligation|needs?)\b", text
    ):
        found.add("must")
    if re.search(
        (
            r"\b(?:entitled|eligible|allowed|permitted|able|possible|right|rights"
            r"|free to|chance|option|choice|opportunity)\b"
        ),
        text,
    ):
        found.add("can")
    if re.search(r"\b(?:advised|recommended|encouraged|urged|best)\b", text):
        found.add("should")
    if re.search(r"\b(?:possible|perhaps|maybe|possibly|risk|chance|likely|potentially)\b", text):
        found.add("may")
    return found
