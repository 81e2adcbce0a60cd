""" "…, especially people who …" becomes "This is especially true for people who …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.agreement import was_or_is
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import is_whole, quoted, reads, root_of
from easyread.rewrite.wording import sentence, text_before, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

FEWEST = 3  # words that "especially" must bring; fewer are easy where they stand
_WORDS = frozenset({"especially", "particularly"})


def split_especially(doc: Doc, place: Place) -> Proposal | None:
    """ "It helps people, especially those alone." -> "… This is especially true for those alone." """
    if not is_told(doc, place) or not is_long(doc):
        return None
    root = root_of(doc)
    if not is_whole(root):
        return None
    inside = quoted(doc) | place.kept
    for token in doc[2 : len(doc) - FEWEST]:
        if reads(doc, token.i, "just like") and doc[token.i - 1].text == "," and token.i not in inside:
            rest, tail = text_before(doc, token.i - 1), text_from(doc, token.i)
            if stands_alone(rest) and len(tail.split()) > FEWEST:
                second = sentence(f"this {was_or_is(root)} {tail}")
                return say(sentence(rest), second, reason="what it is like gets its own sentence")
        if token.lower_ not in _WORDS or doc[token.i - 1].text != "," or token.i in inside:
            continue
        after = doc[token.i + 1]
        if after.pos_ not in {"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"} and after.lower_ != "for":
            continue
        end = _end(doc, token.i)
        start = token.i + 1 + (after.lower_ == "for")
        tail = text_of(doc, range(start, end))
        rest = text_of(doc, [*range(token.i - 1), *range(end + 1 if end < len(doc) - 1 else end, len(doc))])
        if len(tail.split()) < FEWEST or not stands_alone(rest):
            continue
        be = was_or_is(root)
        return say(
            sentence(rest),
            sentence(f"this {be} {token.lower_} true for {tail}"),
            reason="who it is about most gets its own sentence",
        )
    return None


def _end(doc: Doc, at: int) -> int:
    """The comma that ends the stretch, or the end of the sentence."""
    for token in doc[at + 2 :]:
        if token.text == "," and token.head.i < at:
            return token.i
        if token.text == "," and token.i + 1 < len(doc) and doc[token.i + 1].pos_ == "AUX":
            return token.i
    return len(doc) - (1 if doc[-1].is_punct else 0)
