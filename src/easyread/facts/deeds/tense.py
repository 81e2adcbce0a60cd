"""did, does, will: what is planned is not told as done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import key
from easyread.facts.matching import Pair, overlap
from easyread.facts.reading import Reading
from easyread.facts.tables import related, stem, stems
from easyread.facts.verdict import Fault


def tense_faults(pair: Pair, lines: Reading) -> Iterator[Fault]:
    said = pair.said
    if not pair.by_verb and not (
        related(key(said.head), key(pair.sources[0].head)) and overlap(said, pair.sources[0]) >= 2
    ):
        return
    faults = []
    for clause in pair.sources:
        fault = _told(said, clause, lines)
        if fault is None:
            return
        faults.append(Fault("tense", fault, pair.unit.line))
    yield from faults[:1]


def _told(said: Clause, clause: Clause, lines: Reading) -> str | None:
    was, now = clause.tense, said.tense
    if clause.head.lemma_ == "be" and any(t.lower_ in _AHEAD for t in clause.head.children):
        return None  # "was likely", "was due": it speaks of what will be
    if now in {"present", "future"} and _over(clause) and not _NOT_NOW.search(lines.text.lower()):
        return f"what is over is told as so: “{said.head.text}”"
    if (
        now in {"present", "past", "perfect"}
        and _only_proposed(clause)
        and not _PLANS.search(lines.text.lower())
    ):
        return f"what is planned is told as done: “{said.head.text}”"
    if (
        said.head.lemma_ in {"say", "think", "believe"}
        or said.if_
        or clause.if_
        or _timed(said)
        or _timed(clause)
    ):
        return None
    if said.no and not clause.no:
        return None  # "They have not decided yet"
    if was in {"future", "planned"} and now in {"past", "perfect"} and not _reported(said):
        if (
            was == "planned"
            and clause.head.head.tag_ in {"VBD"}
            and stem(clause.head.head.lemma_)
            not in {
                stem("plan"),
                stem("intend"),
                stem("hope"),
                stem("want"),
                stem("promise"),
                stem("propose"),
            }
        ):
            return None
        return f"what is planned is told as done: “{said.head.text}”"
    if (
        was == "planned"
        and now == "present"
        and not re.search(
            r"\b(?:plan|want|hope|will|aim|going to|try|intend|promise|agree|may)", lines.text.lower()
        )
    ):
        return f"what is planned is told as done: “{said.head.text}”"
    if was in {"past", "perfect"} and now == "future":
        return f"what was done is told as planned: “{said.head.text}”"
    if was == "present" and now == "past" and not _reported(said) and not _reported(clause):
        return f"what is so is told as past: “{said.head.text}”"
    if (
        was == "modal"
        and now == "past"
        and "would" not in clause.modals
        and "can" in clause.modals
        and not _reported(said)
    ):
        return f"what can be is told as done: “{said.head.text}”"
    return None


_AHEAD = frozenset({"likely", "unlikely", "due", "possible", "expected", "set", "certain", "about", "bound"})
_NOT_NOW = re.compile(r"\b(?:used to|not any ?more|no longer|did not|does not|will not|not now|before)\b")
_PLANS = re.compile(
    r"\b(?:plans?|planned|planning|proposals?|propose[sd]?|ideas?|suggest\w*|would|could|may|might|wants?|wanted|hopes?)\b"
)


def _over(clause: Clause) -> bool:
    """ "used to run", "had intended to hold": it is not so any more."""
    verb, up = clause.head, clause.head.head
    if not any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.children) or verb.dep_ != "xcomp":
        return False
    used = up.lower_ == "used" and up.tag_ in {"VBD", "VBN"}
    dropped = stem(up.lemma_) in stems("planned") and any(t.lower_ == "had" for t in up.children)
    return used or dropped


def _only_proposed(clause: Clause) -> bool:
    """ "would be allowed under proposals"."""
    return (
        "would" in clause.modals
        and re.search(
            r"\b(?:proposals?|proposed|plans?|planned|consultation|draft|bill|suggest\w*)\b",
            clause.head.doc.text.lower(),
        )
        is not None
    )


def _timed(clause: Clause) -> bool:
    """ "once it has closed": the time of such a part depends on the rest."""
    return clause.head.dep_ == "advcl" and any(
        t.lower_ in {"when", "once", "after", "before", "until", "while", "if", "as", "since", "unless"}
        for t in clause.head.children
    )


def _reported(clause: Clause) -> bool:
    """ "She said that it was late": the past of what is told."""
    head = clause.head
    if head.dep_ in {"ccomp", "relcl", "advcl", "acl"}:
        return True
    return "said" in clause.modals
