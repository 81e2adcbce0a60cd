"""A word whose opposite stands in the source: the wrong way round."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import key
from easyread.facts.matching import direction_words, own_no
from easyread.facts.reading import Reading, Unit
from easyread.facts.tables import opposites, same_side, stem
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Token


def opposite_faults(source: Reading, units: list[Unit]) -> Iterator[Fault]:
    """A word that the source does not have, and whose opposite it has, unless "not" turns it."""
    said = {s for u in units for t in u.doc for s in (key(t), stem(t.lower_))}
    theirs: dict[str, Clause] = {}
    for clause in source.clauses():
        for word in direction_words(clause):
            theirs.setdefault(word, clause)
    have = set(theirs) | {key(t) for u in source.units for t in u.doc}
    for unit in units:
        if unit.explains:
            continue
        for clause in unit.clauses:
            for word, token in direction_words(clause).items():
                sides = same_side().get(word, frozenset({word}))
                if (sides & have and not _other_sense(word, token)) or (
                    token.pos_ == "ADP"
                    and word in {"in", "on", "for", "with", "behind", "back", "out", "over", "under"}
                ):
                    continue
                for opposite in sorted(opposites()[word]):
                    if opposite not in theirs or opposite in said:
                        continue
                    if (clause.no != own_no(token, clause)) == theirs[opposite].no and not _turns(
                        clause, theirs[opposite]
                    ):
                        yield Fault(
                            "sense",
                            (
                                f"“{token.text}” says the opposite: the source has"
                                f" “{_as_written(opposite, source)}”"
                            ),
                            unit.line,
                        )
                        break


def _other_sense(word: str, token: Token) -> bool:
    return False


def _turns(one: Clause, other: Clause) -> bool:
    """A word like "without", "stop" or "refuse" turns one of the two round."""

    def count(clause: Clause) -> int:
        near = {stem(t.lower_) for t in (clause.head, *clause.head.children, clause.head.head)} | {
            key(t) for t in (clause.head, clause.head.head)
        }
        turning = {
            stem(w)
            for w in (
                "without",
                "stop",
                "refuse",
                "fail",
                "prevent",
                "avoid",
                "deny",
                "until",
                "unless",
                "instead",
                "than",
                "forget",
                "unable",
            )
        }
        return len(near & turning)

    return count(one) != count(other)


def _as_written(stem_: str, source: Reading) -> str:
    return next((t.text for u in source.units for t in u.doc if stem_ in {key(t), stem(t.lower_)}), stem_)
