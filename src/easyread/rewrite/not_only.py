""" "Not only A but also B" says two things: "A and also B", which other steps can part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Piece, Place, Proposal, is_told
from easyread.rewrite.wording import tidy

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NOT_ONLY = re.compile(r"\bnot (?:only|just|simply|merely) (.+?),? but also ", re.IGNORECASE)


def say_both(doc: Doc, place: Place) -> Proposal | None:
    """ "We not only listen but also act." -> "We listen and also act." """
    found = _NOT_ONLY.search(doc.text)
    if not is_told(doc, place) or found is None or place.kept or found.start() == 0:
        return None
    if re.search(r"\b(?:not|no|never|but|only)\b|n't", doc.text[: found.start()] + found[1]):
        return None
    text = tidy(f"{doc.text[: found.start()]}{found[1]} and also {doc.text[found.end() :]}")
    if not stands_alone(text):
        return None
    return Proposal(
        pieces=(Piece(text=text, kind=place.kind),),
        reason="both things are so",
        dropped=frozenset({"not", "only", "just", "simply", "merely", "but"}),
        swaps_words=True,
    )
