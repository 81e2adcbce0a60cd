"""What a rule is, and how the remarks of all rules become findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from easyread.check.units import Page, Unit, place
from easyread.model import Finding, Level


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Hit:
    """One remark of a rule: characters start <= i < end of a unit."""

    unit: Unit
    start: int
    end: int
    message: str
    advice: str
    level: Level | None = None  # where it is not that of the rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A problem that a text can have. `source` names a guideline, with * where its text was read."""

    id: str
    level: Level
    why: str
    source: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    find: Callable[[Page], Iterator[Hit]]


def findings(rules: Iterable[Rule], page: Page) -> tuple[Finding, ...]:
    """What the rules say about a text, in the order of the text."""
    order = {id(unit): number for number, unit in enumerate(page.units)}
    found = [
        (order[id(hit.unit)], n, hit.start, rule, hit)
        for n, rule in enumerate(rules)
        for hit in rule.find(page)
    ]
    return tuple(_finding(rule, hit) for *_, rule, hit in sorted(found, key=lambda one: one[:3]))


def _finding(rule: Rule, hit: Hit) -> Finding:
    return Finding(
        rule=rule.id,
        message=hit.message,
        level=hit.level or rule.level,
        origin=place(hit.unit, hit.start),
        words=hit.unit.doc.text[hit.start : hit.end],
        advice=hit.advice,
    )
