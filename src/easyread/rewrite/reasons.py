"""Clauses with "because", "so that" and "although": their own sentence, and the link word stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import (
    child,
    children,
    finite,
    has_not,
    lower_start,
    root_of,
    sentence,
    subject_of,
    subtree,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# ", as you know", ", as we said": no reasons.
_ASIDES = frozenset(
    {
        "know",
        "say",
        "see",
        "mention",
        "note",
        "explain",
        "show",
        "describe",
        "expect",
        "do",
        "hope",
        "tell",
        "think",
    }
)
# "We found that it works because …": what was found is a fact, so its reason may stand alone.
_FACTS = frozenset({"find", "mean", "know", "show", "realise", "learn", "see", "notice", "discover"})
SHORT = 10  # words; a reason in a sentence this short stays where it is
_NOT_BEFORE = frozenset(
    {"just", "only", "partly", "mainly", "simply", "not", "perhaps", "maybe", "largely", "often", "and", "or"}
)


def split_reasons(doc: Doc, place: Place) -> Proposal | None:
    """ "We stopped because the money ran out." -> "We stopped. This is because the money ran out." """
    if place.kind != "say" or doc.text.rstrip().endswith("?"):
        return None
    root = root_of(doc)
    if not finite(root) or subject_of(root) is None:
        return None
    parts = children(root, "xcomp") + (children(root, "ccomp") if root.lemma_ in _FACTS else [])
    parts += [
        inner
        for part in parts
        for inner in children(part, "ccomp", "xcomp")
        if part.lemma_ in _FACTS | {"be"}
    ]
    below = [verb for part in parts for verb in children(part, "advcl")]
    for verb in children(root, "advcl") + below:
        mark = child(verb, "mark")
        if mark is None or not finite(verb) or subject_of(verb) is None or mark.i in place.kept:
            continue
        inside = subtree(verb)
        if max(inside) - min(inside) + 1 != len(inside):
            continue
        found = _reason(doc, root, verb, mark, inside) or _contrast(doc, root, mark, inside)
        if found is not None:
            return found
    return None


def _reason(doc: Doc, root: Token, verb: Token, mark: Token, inside: set[int]) -> Proposal | None:
    last = verb.i > root.i and max(inside) >= len(doc) - 2
    words = len([t for t in doc if not t.is_punct])
    start = min(inside)
    before = doc[start - 1].lower_ if start else ""
    if before in _NOT_BEFORE or words <= SHORT:
        return None
    if root.lemma_ == "be" and not children(root, "attr", "acomp", "prep"):
        return None
    if mark.lower_ == "because" and last:
        if has_not(root) and any(t.i < mark.i for t in children(root, "neg")):
            return None
        body = text_of(doc, [i for i in inside if i > mark.i])
        was = "This was because" if root.tag_ == "VBD" and verb.tag_ == "VBD" else "This is because"
        return _cut(
            doc, inside, f"{was} {lower_start(body, doc[mark.i + 1])}", "the reason gets its own sentence"
        )
    so_that = (mark.lower_ == "that" and before == "so") or (
        mark.lower_ == "so" and doc[mark.i + 1].lower_ == "that"
    )
    if so_that and last:
        that = mark if mark.lower_ == "that" else doc[mark.i + 1]
        body = text_of(doc, [i for i in inside if i > that.i])
        inside = inside | ({start - 1} if before == "so" else set())
        mark = that
        return _cut(
            doc,
            inside,
            f"This is so that {lower_start(body, doc[mark.i + 1])}",
            "the purpose gets its own sentence",
        )
    if mark.lower_ == "as" and doc[mark.i + 1].pos_ in {"AUX", "VERB"}:
        return None  # "as will the others"
    if mark.lower_ == "as" and last and _tells_why(before, verb) and len(inside) > 5:
        body = text_of(doc, [i for i in inside if i > mark.i])
        was = "This was because" if root.tag_ == "VBD" and verb.tag_ == "VBD" else "This is because"
        return _cut(
            doc, inside, f"{was} {lower_start(body, doc[mark.i + 1])}", "the reason gets its own sentence"
        )
    if mark.lower_ == "so" and last and finite(root):
        body = text_of(doc, [i for i in inside if i > mark.i])
        return _cut(
            doc, inside, f"So {lower_start(body, doc[mark.i + 1])}", "the result gets its own sentence"
        )
    return None


def _tells_why(before: str, verb: Token) -> bool:
    """Whether "as" means "because": after a comma, or with a state ("as they are ill"), not "as they walked"."""
    if verb.lemma_ in _ASIDES or before in {"as", "such", "same", "so", "just"}:
        return False
    state = verb.lemma_ in {"be", "have", "need", "want"} or child(verb, "neg") is not None
    subject = subject_of(verb)
    return before == "," or (state and subject is not None and subject.pos_ == "PRON")


def _contrast(doc: Doc, root: Token, mark: Token, inside: set[int]) -> Proposal | None:
    if mark.lower_ not in {"although", "though", "whereas"}:
        return None
    body = text_of(doc, [i for i in inside if i > mark.i])
    rest = text_of(
        doc, [t.i for t in doc if t.i not in inside and not (t.lower_ == "even" and t.i == mark.i - 1)]
    )
    if len(body.split()) < 3 or len(rest.split()) < 3:
        return None
    if min(inside) <= 1:
        first = doc[max(inside) + 1] if max(inside) + 1 < len(doc) else doc[-1]
        if first.text == "," and first.i + 1 < len(doc):
            first = doc[first.i + 1]
        if min(inside) == 1 and doc[0].lower_ != "even":
            return None
        return say(
            sentence(body),
            sentence("But " + lower_start(rest, first)),
            reason="a contrast",
            dropped=frozenset({mark.lower_, "even"}),
        )
    return say(
        sentence(rest),
        sentence("But " + lower_start(body, doc[mark.i + 1])),
        reason="a contrast",
        dropped=frozenset({mark.lower_, "even"}),
    )


def _cut(doc: Doc, inside: set[int], second: str, reason: str) -> Proposal | None:
    rest = text_of(doc, [t.i for t in doc if t.i not in inside])
    if len(rest.split()) < 3:
        return None
    return say(
        sentence(rest), sentence(second), reason=reason, dropped=frozenset({"because", "so", "that", "as"})
    )
