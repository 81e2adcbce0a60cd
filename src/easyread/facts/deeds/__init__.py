"""Clause by clause: who does what to whom, whether it is so, must, may, will or did."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.facts.deeds.actors import actor_faults
from easyread.facts.deeds.modals import modal_faults
from easyread.facts.deeds.polarity import polarity_faults
from easyread.facts.deeds.tense import tense_faults
from easyread.facts.matching import Pair
from easyread.facts.reading import Reading
from easyread.facts.verdict import Fault


def deed_faults(source: Reading, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    """The faults of each pair of clauses."""
    for pair in found:
        if pair.unit.echo:
            continue
        yield from polarity_faults(pair, source, lines, found)
        yield from modal_faults(pair, source, lines)
        yield from tense_faults(pair, lines)
        yield from actor_faults(pair, source)
