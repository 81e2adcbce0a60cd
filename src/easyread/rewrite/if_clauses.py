"""A condition that makes a sentence too long comes first, by itself: "You may need help. If so, you can …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import (
    child,
    children,
    finite,
    lower_start,
    root_of,
    sentence,
    subject_of,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG = 15  # words; S01 of the standards
_STATES = frozenset({
    "be", "have", "need", "want", "think", "feel", "live", "know", "believe", "disagree", "agree", "get", "receive", "find",
    "own", "struggle", "work", "like", "care", "look", "claim", "understand",
})  # fmt: skip
FEWEST = 4  # words of a condition that is an idea of its own


def split_if_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "If you live in Leeds and need help …, you can …" -> "You may live in Leeds and need help. If so, you can …" """
    if place.kind != "say" or doc.text.rstrip().endswith("?") or len([t for t in doc if not t.is_punct]) <= LONG:
        return None
    conditions = [t for t in doc if t.lower_ in {"if", "unless", "whether", "otherwise"}]
    if len(conditions) != 1 or conditions[0].lower_ != "if" or conditions[0].i in place.kept:
        return None
    mark = conditions[0]
    verb = mark.head
    root = root_of(doc)
    if mark.dep_ != "mark" or verb.dep_ != "advcl" or not finite(root) and root.tag_ != "VB":
        return None
    start, end = verb.left_edge.i, verb.right_edge.i
    if start != mark.i or len([t for t in doc[start : end + 1] if not t.is_punct]) <= FEWEST:
        return None
    if doc.text.rstrip().endswith(":") or any(t.lower_ in {"and", "or", "any"} and t.head == verb for t in doc):
        return None
    may = _possible(doc, verb, end)
    if may is None:
        return None
    if start == 0 and end + 2 < len(doc) and doc[end + 1].text == ",":
        at = end + 2 + (doc[end + 2].lower_ == "then")
        rest = lower_start(text_of(doc, range(at, len(doc))), doc[at])
    elif end >= len(doc) - 2 and verb.head == root and doc[start - 1].lower_ not in {"even", "only", "as", "and", "or", "but"}:
        rest = lower_start(text_of(doc, range(0, start)), doc[0])
        if _points_back(doc, verb, root):
            return None
    else:
        return None
    if not stands_alone(rest) and root.tag_ != "VB":
        return None
    return say(sentence(may), sentence(f"If so, {rest}"), reason="the condition comes first, by itself", dropped=frozenset({"if", "like"}))


def _possible(doc: Doc, verb: Token, end: int) -> str | None:
    """The condition as something that may be: "you cannot come" -> "you may not be able to come"."""
    subject = subject_of(verb)
    if subject is None or subject.i > verb.i or any(t.tag_ in {"VBZ", "VBD"} for t in children(verb, "conj")):
        return None
    if children(verb, "conj") or not _is_state(verb) or any(t.lower_ == "any" for t in verb.subtree):
        return None  # "You may make any changes" would read as leave to make them
    helpers = [t for t in children(verb, "aux", "auxpass") if t.i < verb.i]
    first = helpers[0] if helpers else verb
    if first.i <= subject.i:
        return None
    who = text_of(doc, range(verb.left_edge.i + 1, first.i))
    rest = text_of(doc, range(first.i + 1, end + 1))
    negated = rest.lower().startswith("not ")
    rest = rest[4:] if negated else rest
    no = " not" if negated else ""
    if len(who.split()) > 6:
        return None
    low = first.lower_
    if low in {"can", "could"}:
        return f"{who} may{no} be able to {rest}" if low == "can" else None
    if low in {"ca", "cannot"}:
        return f"{who} may not be able to {rest}"
    if low == "would" and verb.lemma_ in {"like", "prefer"} and not negated:
        return f"{who} may want {rest[5:]}" if rest.startswith("like to") else None
    if first.tag_ == "MD" or first.tag_ == "VBD":
        return None
    if low in {"do", "does"}:
        return f"{who} may not {rest}" if negated else None
    if first.tag_ not in {"VBP", "VBZ"}:
        return None
    return f"{who} may{no} {first.lemma_} {rest}"


def _is_state(verb: Token) -> bool:
    """Whether the condition tells how things are, not what someone does."""
    helpers = children(verb, "aux", "auxpass")
    if verb.lemma_ in _STATES or any(t.lemma_ in {"have", "be"} for t in helpers):
        return True
    return any(t.lower_ in {"can", "ca", "cannot"} for t in helpers) or child(verb, "neg") is not None


def _points_back(doc: Doc, verb: Token, root: Token) -> bool:
    """Whether the condition, put first, would name someone only by a pronoun."""
    subject = subject_of(verb)
    return subject is not None and subject.lower_ in {"it", "they", "he", "she", "this", "these"} and child(root, "nsubj") is not None
