"""A time or place that stands between commas inside the verb: "has, since 2017, been working" -> its own sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import (
    be,
    child,
    children,
    finite,
    is_past,
    root_of,
    sentence,
    subject_of,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG = 15  # words; S01 of the standards
_PREPOSITIONS = frozenset({"in", "on", "at", "since", "during", "by", "with", "through", "over"})


def split_asides(doc: Doc, place: Place) -> Proposal | None:
    """ "The group has, since May 2017, been working …" -> "The group has been working …. This has been since May 2017." """
    if (
        place.kind != "say"
        or doc.text.rstrip().endswith("?")
        or len([t for t in doc if not t.is_punct]) <= LONG
    ):
        return None
    root = root_of(doc)
    if (not finite(root) and root.tag_ != "VBG") or children(root, "neg"):
        return None
    for prep in doc[1:-3]:
        if (
            prep.pos_ not in {"ADP", "SCONJ"}
            or prep.lower_ not in _PREPOSITIONS
            or doc[prep.i - 1].text != ","
        ):
            continue
        pobj = child(prep, "pobj")
        end = prep.right_edge.i
        if (
            pobj is None
            or doc[end + 1].text != ","
            or prep.i < 2
            or prep.i in place.kept
            or end + 2 >= len(doc)
        ):
            continue
        if doc[prep.i - 2].pos_ != "AUX" or doc[end + 2].pos_ not in {"AUX", "VERB", "ADV"}:
            continue
        if any(t.pos_ in {"VERB", "AUX"} for t in doc[prep.i : end + 1]):
            continue
        rest = text_of(doc, [t.i for t in doc if not prep.i - 1 <= t.i <= end + 1])
        if not stands_alone(rest):
            continue
        body = text_of(doc, range(prep.i, end + 1))
        return say(
            sentence(rest),
            sentence(f"this {_be(root, prep)} {body}"),
            reason="words between commas get their own sentence",
        )
    return None


def _be(root: Token, prep: Token) -> str:
    if prep.lower_ == "since":
        return "has been"
    return "was" if is_past(root) else "is"


def split_despite(doc: Doc, place: Place) -> Proposal | None:
    """ "Despite being a carer, I work." -> "I am a carer. But I work." """
    if place.kind != "say" or len(doc) < 8 or [t.lower_ for t in doc[:2]] != ["despite", "being"]:
        return None
    root = root_of(doc)
    subject = subject_of(root)
    if (
        subject is None
        or not finite(root)
        or subject.left_edge.i < 4
        or doc[subject.left_edge.i - 1].text != ","
    ):
        return None
    if subject.pos_ != "PRON" or subject.lower_ not in {"i", "we", "they", "he", "she"}:
        return None
    past = is_past(root) and not any(t.lemma_ == "have" for t in children(root, "aux"))
    first = f"{subject.text} {be(subject, past=past)} {text_of(doc, range(2, subject.left_edge.i))}"
    second = f"But {text_of(doc, range(subject.left_edge.i, len(doc)))}"
    return say(sentence(first), sentence(second), reason="a contrast", dropped=frozenset({"despite"}))
