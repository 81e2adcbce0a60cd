"""A "not" that is lost or new, or a word that stands where its opposite stood."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.english.frequency import zipf
from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import key
from easyread.facts.clauses.negation import negated
from easyread.facts.deeds.persons import who_differs, who_fits
from easyread.facts.matching import LIGHT_VERBS, Pair, overlap, turned
from easyread.facts.plain_text import small
from easyread.facts.reading import Reading
from easyread.facts.tables import related, stem, stems
from easyread.facts.verdict import Fault


def polarity_faults(pair: Pair, source: Reading, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    said = pair.said
    bad: Fault | None = None
    for clause in pair.sources:
        swap = turned(said, clause)
        differs = said.no != clause.no
        if swap is None and not differs:
            return
        if swap is not None and differs:
            return
        if swap is not None:
            if _elsewhere(swap, pair, source, lines):
                return
            bad = Fault("sense", f"“{swap[0]}” stands where the source has “{swap[1]}”", pair.unit.line)
            continue
        same_head = related(key(said.head), key(clause.head))
        if not pair.by_verb and overlap(said, clause) < 2 and not (same_head and who_fits(said, clause)):
            return
        if not same_head and (
            len(pair.sources) > 1 or (key(said.head) not in LIGHT_VERBS and source.has(key(said.head)))
        ):
            return
        if (
            who_differs(said, clause)
            or (
                not said.no
                and re.search(r"\b(?:nobody|no one|none|neither|nor|not all)\b", pair.unit.text.lower())
            )
            or "whether or not" in source.text.lower()
        ):
            return
        if said.no and (negative(clause, said) or "unless" in clause.head.doc.text.lower()):
            return
        if clause.no and (
            negative(said, clause)
            or _unless(clause)
            or re.search(r"\bif not\b|\bnot so\b|\bbut not\b", lines.text.lower())
        ):
            return
        if said.if_ != clause.if_ and re.search(
            r"\b(?:unless|until|except|only|otherwise)\b", source.text.lower()
        ):
            return
        if _told_elsewhere(pair, clause, found) or _other_form(said, clause, source, lines):
            return
        word = "“not” is lost" if clause.no else "“not” is new"
        plain = key(said.head) in LIGHT_VERBS or key(said.head) in stems("hubs")
        strange = said.no and not pair.by_verb and not plain and not source.has(key(said.head))
        bad = Fault("not", f"{word}: “{said.head.text}”", pair.unit.line, sure=not strange)
    if bad is not None:
        yield bad


def _elsewhere(swap: tuple[str, str], pair: Pair, source: Reading, lines: Reading) -> bool:
    """The word of the line stands in the source, too, and its opposite in other lines: seen elsewhere."""
    mine = any(t.lower_ == swap[0] for u in source.units for t in u.doc)
    return mine and (not pair.by_verb or overlap(pair.said, pair.sources[0]) < 2)


def _told_elsewhere(pair: Pair, clause: Clause, found: list[Pair]) -> bool:
    """Whether another line says the same verb of the source as it is, and this one has another verb."""
    if related(key(pair.said.head), key(clause.head)):
        return False
    return any(
        p is not pair and clause in p.sources and p.said.no == clause.no and overlap(p.said, clause)
        for p in found
    )


SUPERLATIVE = re.compile(
    r"\b(?:most|least|record|first|\w+iest|best|worst|highest|lowest|biggest|largest|longest|fewest|more \w+"
    r"(?: \w+){0,4} than any)\b"
)
NO_OTHER = re.compile(r"\b(?:never|not|no|nobody|no one)\b.{0,60}\b(?:so|as|more|such|before|since|other)\b")
_TWICE = re.compile(r"\b(?:without|unless)\b.*\bnot\b|\bnot\b.*\b(?:without|unless)\b")
_NEEDED = re.compile(r"\b(?:need|needs|have to|has to|only)\b")


def _other_form(said: Clause, clause: Clause, source: Reading, lines: Reading) -> bool:
    """ "the most ever" is "never so many"; "not without a key" is "you need a key"."""
    old, mine = small(source.text), small(said.head.doc.text)
    if said.no and SUPERLATIVE.search(old) and NO_OTHER.search(mine):
        return True
    if clause.no and SUPERLATIVE.search(mine) and NO_OTHER.search(old):
        return True
    if clause.no and _TWICE.search(old) and _NEEDED.search(mine):
        return True
    if said.no and any(
        re.search(rf"\b(?:but )?not (?:in|on|at|for|to|with|by|from|the)\b.*\b{re.escape(t.lower_)}\b", old)
        for t in (*said.others, *said.objects)
    ):
        return True  # "in the racks, but not on the stairs"
    if said.no and re.search(r"\ball (?:but|except)\b", old):
        return True  # "all but two" is "two did not"
    if said.no and clause.tense in {"future", "planned"} and re.search(r"\b(?:yet|so far)\b", mine):
        return True
    over = said.head.head
    turning = said.no and not negated(said.head) and over.i != said.head.i
    return turning and related(key(over), key(clause.head))


def _unless(clause: Clause) -> bool:
    return any(t.dep_ == "mark" and t.lower_ == "unless" for t in clause.head.children)


def negative(clause: Clause, other: Clause) -> bool:
    """Whether the clause has a word like "without" or "unable" that the other does not have."""
    starts = tuple(_starts())
    theirs = {key(t) for t in other.tokens}
    for token in (*clause.tokens, clause.head.head):
        if key(token) in theirs:
            continue
        if key(token) in stems("negative") or stem(token.lower_) in stems("negative"):
            return True
        if token.pos_ in {"ADJ", "ADV"} and any(
            token.lower_.startswith(s) and zipf(token.lower_.removeprefix(s)) > 3.3 for s in starts
        ):
            return True
    return False


def _starts() -> list[str]:
    from easyread.facts.tables import table

    return [str(s) for s in table()["negative"]["starts"]]
