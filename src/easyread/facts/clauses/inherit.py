"""The subject that is not said again: of "and", of "who", of "to" and of "-ing"."""

from __future__ import annotations

from easyread.facts.clauses.clause import Clause

# "They accused him of lying": he lied.
_BLAME = frozenset(
    [
        "accuse",
        "blame",
        "stop",
        "prevent",
        "suspect",
        "convict",
        "thank",
        "criticise",
        "fine",
        "punish",
        "ban",
        "arrest",
        "sue",
        "discourage",
        "clear",
    ]
)


def inherit_subject(clause: Clause, found: dict[int, Clause]) -> None:
    """The subject that is not said again: of "and", of "who", of "to" and of "-ing"."""
    verb = clause.head
    if clause.passive and clause.objects:
        return
    seen = 0
    while seen < 6:
        seen += 1
        up = verb.head
        if verb.dep_ == "pcomp" and up.dep_ == "prep":
            up = up.head
        if verb.dep_ == "conj" and up.i in found:
            over = found[up.i]
            if clause.passive:
                clause.objects += over.objects if over.passive else over.agents
            else:
                clause.agents += (
                    over.objects
                    if over.passive and not over.agents
                    else (over.agents if not over.passive else over.objects[:1])
                )
            if clause.agents or clause.objects:
                return
        elif verb.dep_ == "acl" and clause.head is verb:
            if verb.tag_ == "VBG":
                clause.agents.append(up)
            elif up.lemma_ in {"right", "chance", "plan", "duty", "power", "decision", "offer", "need"}:
                verb = up
                continue
            return
        elif verb.dep_ in {"xcomp", "advcl", "ccomp", "pcomp"} and up.i in found:
            over = found[up.i]
            named = verb.dep_ == "pcomp" and over.head.lemma_ in _BLAME
            asked = [t for t in over.objects if named or verb.dep_ in {"xcomp", "ccomp"}]
            if verb.dep_ == "ccomp" and verb.tag_ not in {"VB"}:
                return
            if verb.dep_ == "pcomp" and over.passive and not over.agents and not named:
                return  # "used for storing": somebody does it
            if clause.passive:
                clause.objects += asked or over.agents
            else:
                clause.agents += asked or over.agents
            if clause.agents or clause.objects:
                return
        if up is verb:
            return
        verb = up
