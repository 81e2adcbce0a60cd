"""Puts in the comma that a writer left out after an opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.glossary.grammar import words
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Piece, Place, Proposal
from easyread.rewrite.tree import root_of, subject_of
from easyread.rewrite.wording import lower_start, sentence, text_before, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


def add_comma(doc: Doc, place: Place) -> Proposal | None:
    """ "When it rains we stay." -> "When it rains, we stay."

    Without it the parser (and a reader) takes the start of the sentence for its end.
    """
    if (
        place.kind != "say"
        or not len(doc)
        or any(t.text in {",", "(", "“", '"', ":"} for t in doc[: len(doc) // 2 + 3])
    ):
        return None
    first = doc[0].lower_
    if first not in words("comma-openers") | words("short-comma-openers"):
        return None
    found = [
        k
        for k in range(3, len(doc) - 3)
        if doc[k].lower_ in words("main-part-starts") and _fits(doc, k, first)
    ]
    if len(found) != 1 or any(_starts_main(doc, t.i) for t in doc if t.text == ","):
        return None
    at = found[0]
    text = f"{doc[:at].text}, {doc[at:].text}"
    return Proposal(pieces=(Piece(text=text),), reason="a comma after the opening", swaps_words=True)


def _starts_main(doc: Doc, comma: int) -> bool:
    """Whether the main part already comes after a comma."""
    return comma + 3 < len(doc) and stands_alone(text_from(doc, comma + 1), subject_first=True)


def _fits(doc: Doc, k: int, first: str) -> bool:
    right = text_from(doc, k)
    if doc[k - 1].pos_ in {"PUNCT", "ADP", "DET", "CCONJ", "SCONJ", "ADJ", "AUX", "PART"} or not stands_alone(
        right, subject_first=True
    ):
        return False
    left = text_before(doc, k)
    if first in words("comma-openers"):
        return stands_alone(text_of(doc, range(1, k)), subject_first=True)
    if first == "to":
        verb = doc[1] if len(doc) > 1 else doc[0]
        return verb.tag_ == "VB" and not _has_subject(left) and doc[k - 1].pos_ != "VERB"
    if any(
        doc[j].lower_ in words("main-part-starts") and stands_alone(text_from(doc, j), subject_first=True)
        for j in range(k + 1, min(k + 7, len(doc) - 3))
    ):
        return False  # "In the world we live in it seems …": two places to cut
    subject = subject_of(root_of(doc))  # "In the world we live in it seems …" has more than one
    if subject is None or subject.left_edge.i != k:
        return False
    return not any(t.pos_ in {"VERB", "AUX"} for t in parse(sentence(lower_start(left)))[1:])


def _has_subject(text: str) -> bool:
    return any(t.dep_ in {"nsubj", "nsubjpass"} for t in parse(text))
