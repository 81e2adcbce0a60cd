"""A "not" that is lost or new, or a word that stands where its opposite stood."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.english.frequency import zipf
from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import key
from easyread.facts.deeds.persons import who_differs, who_fits
from easyread.facts.matching import LIGHT_VERBS, Pair, overlap, turned
from easyread.facts.reading import Reading
from easyread.facts.tables import related, stem, stems
from easyread.facts.verdict import Fault


def polarity_faults(pair: Pair, source: Reading, lines: Reading) -> Iterator[Fault]:
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
        if said.no and (_negative(clause, said) or "unless" in clause.head.doc.text.lower()):
            return
        if clause.no and (
            _negative(said, clause)
            or _unless(clause)
            or re.search(r"\bif not\b|\bnot so\b|\bbut not\b", lines.text.lower())
        ):
            return
        if said.if_ != clause.if_ and re.search(
            r"\b(?:unless|until|except|only|otherwise)\b", source.text.lower()
        ):
            return
        word = "“not” is lost" if clause.no else "“not” is new"
        bad = Fault("not", f"{word}: “{said.head.text}”", pair.unit.line)
    if bad is not None:
        yield bad


def _elsewhere(swap: tuple[str, str], pair: Pair, source: Reading, lines: Reading) -> bool:
    """The word of the line stands in the source, too, and its opposite in other lines: seen elsewhere."""
    mine = any(t.lower_ == swap[0] for u in source.units for t in u.doc)
    return mine and (not pair.by_verb or overlap(pair.said, pair.sources[0]) < 2)


def _unless(clause: Clause) -> bool:
    return any(t.dep_ == "mark" and t.lower_ == "unless" for t in clause.head.children)


def _negative(clause: Clause, other: Clause) -> bool:
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
