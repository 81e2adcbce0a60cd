"""A purpose ("to …"), a cause ("because of …") or a setting ("As part of …") of a long sentence gets its own sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import (
    child,
    children,
    finite,
    is_past,
    lower_start,
    root_of,
    sentence,
    subject_of,
    subtree,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG = 15  # words; S01 of the standards
_HOLDS = frozenset({"use", "need", "have", "take", "require", "be", "go", "come", "try", "continue", "begin", "like", "help", "fail", "struggle", "wait", "get", "stop", "work", "want", "allow", "encourage", "ask", "expect", "pay", "employ",
    "train", "choose", "design", "make", "build", "hire", "select",
})  # fmt: skip


_TAKES_TO = frozenset({
    "responsibility", "right", "duty", "chance", "power", "ability", "option", "choice", "plan", "need", "effort",
    "decision", "attempt", "opportunity", "permission", "way", "time", "freedom", "wish", "desire", "intention",
    "tendency", "refusal", "request", "order", "reason", "capacity",
})  # fmt: skip
_MOVED = frozenset({
    "conscript", "force", "invite", "require", "appoint", "advise", "urge", "tell", "teach", "persuade",
})  # fmt: skip


def split_purposes(doc: Doc, place: Place) -> Proposal | None:
    """ "We changed the form … to make it easy." -> "We changed the form. This was to make it easy." """
    if (
        place.kind != "say"
        or doc.text.rstrip().endswith("?")
        or len([t for t in doc if not t.is_punct]) <= LONG
    ):
        return None
    root = root_of(doc)
    if not finite(root) or subject_of(root) is None or place.kept & {root.i}:
        return None
    return _opening(doc, root) or _purpose(doc, root) or _after_comma(doc, root) or _cause(doc, root)


def _purpose(doc: Doc, root: Token) -> Proposal | None:
    """A "to" clause at the end that says what for."""
    if root.lemma_ in _HOLDS or children(root, "neg"):
        return None
    for verb in children(root, "advcl"):
        to = child(verb, "aux")
        if (
            to is None
            or to.tag_ != "TO"
            or verb.i < root.i
            or children(verb, "mark", "nsubj")
            or verb.left_edge != to
        ):
            continue
        if verb.right_edge.i < len(doc) - 2 or doc[to.i - 1].lower_ in {
            "order",
            "as",
            "only",
            "not",
            "enough",
            "how",
            "what",
            "and",
            "or",
        }:
            continue
        if not children(root, "dobj", "prep", "advmod", "agent", "nsubjpass") or len(list(verb.subtree)) < 5:
            continue
        rest = text_of(doc, range(to.i))
        if len(rest.split()) < 5 or _complement(doc, root, to):
            continue
        be = "was" if is_past(root) else "is"
        return say(
            sentence(rest),
            sentence(f"this {be} {text_of(doc, subtree(verb))}"),
            reason="the purpose gets its own sentence",
        )
    return None


def _complement(doc: Doc, root: Token, to: Token) -> bool:
    """Whether the "to" clause belongs to a noun ("the right to vote") or may not happen ("would")."""
    if root.lemma_ in _MOVED or any(t.lower_ == "would" for t in children(root, "aux")):
        return True
    places = {"dobj", "pobj", "nsubjpass", "attr"}
    return any(
        t.lemma_.lower() in _TAKES_TO and t.dep_ in places and (t.i > root.i or t.dep_ == "nsubjpass")
        for t in doc[: to.i]
        if t.pos_ == "NOUN"
    )


def _after_comma(doc: Doc, root: Token) -> Proposal | None:
    """ "…, to make sure everyone feels safe": the comma shows the purpose, whatever the parse hangs it on."""
    for to in doc[6 : len(doc) - 4]:
        if to.tag_ != "TO" or doc[to.i - 1].text != "," or doc[to.i + 1].tag_ != "VB" or to.head.dep_ == "conj":
            continue
        if any(t.text == "," for t in doc[to.i :]) or any(
            t.tag_ == "TO" and doc[t.i - 1].text == "," for t in doc[: to.i]
        ):
            continue
        rest = text_of(doc, range(0, to.i - 1))
        if stands_alone(rest):
            be = "was" if is_past(root) else "is"
            second = sentence(f"this {be} {text_of(doc, range(to.i, len(doc)))}")
            return say(sentence(rest), second, reason="the purpose gets its own sentence")
    return None


def _cause(doc: Doc, root: Token) -> Proposal | None:
    """ "because of …", "due to …" at the end."""
    for prep in children(root, "prep"):
        start = prep.left_edge.i
        words = [t.lower_ for t in doc[start : start + 2]]
        if (
            words not in (["because", "of"], ["due", "to"])
            or prep.right_edge.i < len(doc) - 2
            or start <= root.i
        ):
            continue
        if doc[start - 1].lower_ in {
            "not",
            "only",
            "partly",
            "mainly",
            "largely",
            "often",
            "just",
            "be",
            "is",
            "are",
            "was",
        } or children(root, "neg"):
            continue
        rest = text_of(doc, range(start))
        if len(rest.split()) < 5 or len(list(prep.subtree)) < 4:
            continue
        body = text_of(doc, range(start + 2, len(doc)))
        be = "was" if is_past(root) else "is"
        return say(
            sentence(rest),
            sentence(f"this {be} because of {body}"),
            reason="the cause gets its own sentence",
            dropped=frozenset({"due"}),
        )
    return None


def _opening(doc: Doc, root: Token) -> Proposal | None:
    """ "As part of the review, we …" and "To help people join in, we …": what the sentence starts with comes after it."""
    subject = subject_of(root)
    if subject is None or subject.left_edge.i < 3:
        return None
    start = subject.left_edge.i
    if doc[start - 1].text != "," or (subject.lower_ in {"it", "there"} and subject.dep_ == "expl"):
        return None
    if any(t.text == "," for t in doc[start : root.i]):
        return None
    opening = text_of(doc, range(start))
    low = opening.lower()
    rest = text_of(doc, range(start, len(doc)))
    past = is_past(root)
    be = "was" if past else "is"
    if (
        low.startswith("as part of ")
        and doc[0].head == root
        and not any(t.pos_ == "CCONJ" and t.head == doc[0] for t in doc[:start])
    ):
        second = f"this {be} {lower_start(opening)[3:]}"
    elif (
        doc[0].tag_ == "TO"
        and doc[0].head.dep_ == "advcl"
        and doc[0].head.head == root
        and subject.pos_ != "PRON"
    ) or (
        doc[0].tag_ == "TO"
        and doc[0].head.dep_ == "advcl"
        and doc[0].head.head == root
        and subject.lower_ in {"we", "i", "they", "he", "she"}
    ):
        second = f"this {be} {lower_start(opening)}"
    else:
        return None
    return say(
        sentence(rest),
        sentence(second),
        reason="the sentence starts with its subject",
        dropped=frozenset({"as"}),
    )
