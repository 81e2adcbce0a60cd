"""Whether a verb is told with a "not" in some form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.facts.clauses.clause import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO = frozenset({"not", "n't", "never", "nobody", "nothing", "none", "neither", "nor", "cannot", "hardly"})


TURNING = frozenset(
    {
        "deny",
        "refuse",
        "fail",
        "forget",
        "decline",
        "stop",
        "avoid",
        "prevent",
        "prohibit",
        "ban",
        "forbid",
        "neglect",
        "doubt",
    }
)


def negated(verb: Token) -> bool:
    """Whether the verb itself is told with a "not" in some form."""
    for child in verb.children:
        low = child.lower_
        after_if = child.i and child.nbor(-1).lower_ == "if"
        if not after_if and (child.dep_ == "neg" or (low in _NO and child.dep_ not in {"cc", "conj"})):
            return True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and any(
            (t.lower_ in {"no", "neither"} and t.dep_ in {"det", "neg", "preconj", "cc"})
            or (t.dep_ == "neg" and t.i < child.i)
            for t in child.children
        ):
            return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    if (
        verb.dep_ == "conj"
        and verb.head.pos_ in {"VERB", "AUX"}
        and not any(t.dep_ in SUBJECTS for t in verb.children)
    ):
        joint = [t.lower_ for t in verb.head.children if t.dep_ == "cc"]
        own = any(t.dep_ == "aux" and t.tag_ == "MD" for t in verb.children)
        return ("or" in joint or "nor" in joint) and not own and negated(verb.head)
    return False
