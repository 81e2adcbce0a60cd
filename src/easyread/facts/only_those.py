"""Who it is for: "Drivers who park here must pay" is not "Drivers park here. They must pay"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.clauses.clause import Clause
from easyread.facts.matching import Pair
from easyread.facts.quantities import quantity
from easyread.facts.reading import Reading
from easyread.facts.verdict import Fault

_OPEN = re.compile(r"\b(?:if|if so|some|may|who|when|only|for people|sometimes)\b|\?")


def only_those_faults(source: Reading, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    """A part with "who" that says for whom a rule is, told as if it were so for all."""
    told = " ".join(u.text.lower() for u in lines.units if not u.explains)
    if _OPEN.search(told):
        return
    for pair in found:
        said = pair.said
        if not pair.by_verb or said.modals or said.if_ or len(pair.sources) > 1 or pair.unit.echo:
            continue
        if said.head.dep_ == "ROOT" and _is_rule(pair.sources[0], source) and not said.order:
            if any(quantity(t) or t.lower_ == "you" for t in said.agents):
                continue
            yield Fault("condition", f"who it is for is lost: “{said.head.text}”", pair.unit.line)
            return


def _is_rule(clause: Clause, source: Reading) -> bool:
    """ "who park here" of "Drivers who park here must pay"."""
    verb, noun = clause.head, clause.head.head
    if verb.dep_ != "relcl" or noun.tag_ != "NNS" or not any(t.lower_ == "who" for t in verb.children):
        return False
    if any(t.dep_ == "det" for t in noun.children) or noun.doc[noun.right_edge.i].text == ",":
        return False
    if noun.i + 1 < len(noun.doc) and noun.nbor(1).text == ",":
        return False
    over = next((c for c in source.clauses() if c.head.doc is noun.doc and c.head.i == noun.head.i), None)
    return over is not None and bool(over.modals & {"must", "can", "may", "should"})
