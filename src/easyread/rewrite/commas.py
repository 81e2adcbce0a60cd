"""Puts in the comma that a writer left out after an opening: "When it rains we stay" -> "When it rains, we stay"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Piece, Place, Proposal
from easyread.rewrite.surgery import lower_start, root_of, sentence, subject_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CLAUSE = frozenset(
    {
        "when",
        "if",
        "since",
        "after",
        "before",
        "while",
        "whilst",
        "because",
        "although",
        "once",
        "until",
        "unless",
        "as",
        "where",
    }
)
_SUBJECTS = frozenset({"i", "you", "he", "she", "it", "we", "they", "there", "the", "this", "these", "those", "that", "our", "your", "their", "my", "his", "her", "some", "many", "most", "people", "a", "an"})  # fmt: skip
_OPENERS = frozenset({"to", "in", "as", "during", "at", "for", "by", "with"})


def add_comma(doc: Doc, place: Place) -> Proposal | None:
    """Without it the parser (and a reader) takes the start of the sentence for its end."""
    if (
        place.kind != "say"
        or not len(doc)
        or any(t.text in {",", "(", "“", '"', ":"} for t in doc[: len(doc) // 2 + 3])
    ):
        return None
    first = doc[0].lower_
    if first not in _CLAUSE | _OPENERS:
        return None
    found = [k for k in range(3, len(doc) - 3) if doc[k].lower_ in _SUBJECTS and _fits(doc, k, first)]
    if len(found) != 1 or any(_starts_main(doc, t.i) for t in doc if t.text == ","):
        return None
    at = found[0]
    text = f"{doc[:at].text}, {doc[at:].text}"
    return Proposal(pieces=(Piece(text=text),), reason="a comma after the opening", swaps_words=True)


def _starts_main(doc: Doc, comma: int) -> bool:
    """Whether the main part already comes after a comma."""
    return comma + 3 < len(doc) and stands_alone(text_of(doc, range(comma + 1, len(doc))), subject_first=True)


def _fits(doc: Doc, k: int, first: str) -> bool:
    right = text_of(doc, range(k, len(doc)))
    if doc[k - 1].pos_ in {"PUNCT", "ADP", "DET", "CCONJ", "SCONJ", "ADJ", "AUX", "PART"} or not stands_alone(
        right, subject_first=True
    ):
        return False
    left = text_of(doc, range(k))
    if first in _CLAUSE:
        return stands_alone(text_of(doc, range(1, k)), subject_first=True)
    if first == "to":
        verb = doc[1] if len(doc) > 1 else doc[0]
        return verb.tag_ == "VB" and not _has_subject(left) and doc[k - 1].pos_ not in {"VERB"}
    if any(doc[j].lower_ in _SUBJECTS and stands_alone(text_of(doc, range(j, len(doc))), subject_first=True) for j in range(k + 1, min(k + 7, len(doc) - 3))):
        return False  # "In the world we live in it seems …": two places to cut
    subject = subject_of(root_of(doc))  # "In the world we live in it seems …" has more than one
    if subject is None or subject.left_edge.i != k:
        return False
    return not any(t.pos_ in {"VERB", "AUX"} for t in parse(sentence(lower_start(left)))[1:])


def _has_subject(text: str) -> bool:
    return any(t.dep_ in {"nsubj", "nsubjpass"} for t in parse(text))
