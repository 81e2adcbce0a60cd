"""What a rule is, and how the remarks of all rules become findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from easyread.check.limits import Limit
from easyread.check.precision import is_preview
from easyread.check.units import Page, Unit, place
from easyread.model import Finding, Level, RuleNote

Group = Literal["Words", "Sentences", "Numbers", "Structure"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Hit:
    """One remark of a rule: characters start <= i < end of a unit."""

    unit: Unit
    start: int
    end: int
    message: str
    advice: str
    level: Level | None = None  # where it is not that of the rule
    whole: bool = False  # about the whole text, not these characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A problem that a text can have. `source` names a guideline, with * where its text was read."""

    id: str
    level: Level
    group: Group = "Words"
    asks: str  # what a good text does: a line of the checklist
    why: str
    source: str
    limits: tuple[Limit, ...] = ()
    one_of: bool = False  # where several such rules speak of the same words, one of them is heard
    quick: bool = False  # it needs words alone, and is heard with no parse, too
    unless: str = ""  # a rule: where it speaks of the same sentence, this one is not heard
    bad: tuple[str, ...]
    good: tuple[str, ...]
    find: Callable[[Page], Iterator[Hit]]


def note(rule: Rule, level: Level | None = None) -> RuleNote:
    """What a report says of a rule. `level`: what a profile sets."""
    return RuleNote(
        id=rule.id,
        group=rule.group,
        level=level or most(rule, rule.level),
        preview=is_preview(rule.id),
        asks=rule.asks,
        why=rule.why,
        source=rule.source,
    )


def most(rule: Rule, level: Level) -> Level:
    """The level of a remark: a rule that is a preview says "please look" at most."""
    return "please-look" if level == "must-fix" and is_preview(rule.id) else level


_Found = tuple[int, int, int, Rule, Hit]  # unit, rule, place, rule, remark


def findings(
    rules: Iterable[Rule], page: Page, levels: Mapping[str, Level] | None = None
) -> tuple[Finding, ...]:
    """What the rules say about a text, in the order of the text. `levels`: what a profile sets."""
    set_levels = levels or {}
    order = {id(unit): number for number, unit in enumerate(page.units)}
    found = [
        (order[id(hit.unit)], n, hit.start, rule, hit)
        for n, rule in enumerate(rules)
        for hit in rule.find(page)
        if not (rule.one_of and _is_known_to_the_group(page, hit))
    ]
    together: dict[int, list[_Found]] = {}
    for one in found:
        together.setdefault(one[0], []).append(one)
    told = {(number, rule.id) for number, _, _, rule, _ in found}
    found = [
        one
        for one in found
        if (one[0], one[3].unless) not in told and not _is_said_better(one, together[one[0]])
    ]
    return tuple(
        _finding(rule, hit, set_levels.get(rule.id))
        for *_, rule, hit in sorted(found, key=lambda one: one[:3])
    )


_ORDER = ("must-fix", "please-look", "info")


def _is_known_to_the_group(page: Page, hit: Hit) -> bool:
    """True where the group said of exactly these words: we know it."""
    if not page.decided:
        return False
    written = " ".join(hit.unit.words[hit.start : hit.end].casefold().split())
    decision = page.decided.get(written) or page.decided.get(written.removesuffix("s"))
    return decision is not None and decision.we == "know it"


def _is_said_better(one: _Found, same_unit: list[_Found]) -> bool:
    """True where another rule says more of the same words: more serious, else of more words, else first."""
    _, _, _, rule, hit = one
    if not rule.one_of:
        return False
    return any(
        other[3].one_of
        and other[4].start < hit.end
        and hit.start < other[4].end
        and _weight(other) < _weight(one)
        for other in same_unit
    )


def _weight(one: _Found) -> tuple[int, int, int]:
    """The smallest is heard."""
    _, place, _, rule, hit = one
    return _ORDER.index(most(rule, hit.level or rule.level)), hit.start - hit.end, place


def _finding(rule: Rule, hit: Hit, level: Level | None) -> Finding:
    offset = hit.unit.offset
    return Finding(
        rule=rule.id,
        message=hit.message,
        level=level or most(rule, hit.level or rule.level),
        passage=-1 if hit.whole else hit.unit.passage,
        start=0 if hit.whole else offset + hit.start,
        end=0 if hit.whole else offset + hit.end,
        origin=place(hit.unit, hit.start),
        words=hit.unit.words[hit.start : hit.end],
        advice=hit.advice,
    )
