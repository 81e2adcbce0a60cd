""" "…, all of whom were paid" becomes a sentence of its own: "All of them were paid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_told, say
from easyread.rewrite.wording import sentence, text_before, text_from

if TYPE_CHECKING:
    from spacy.tokens import Doc


def split_all_of_whom(doc: Doc, place: Place) -> Proposal | None:
    """ "We met 9 carers, most of whom were tired." -> "We met 9 carers. Most of them were tired." """
    if not is_told(doc, place):
        return None
    for whom in doc[4 : len(doc) - 3]:
        if whom.lower_ not in {"whom", "which"} or whom.nbor(-1).lower_ != "of" or whom.i in place.kept:
            continue
        start = whom.i - 2
        how_many = doc[start]
        if not (how_many.lower_ in words("how-many") or how_many.like_num) or doc[start - 1].text != ",":
            continue
        if doc[whom.i + 1].tag_ == "VBZ" and how_many.lower_ not in {"one", "each", "none"}:
            continue  # "the work, all of which is funded": "these" would be wrong
        first = text_before(doc, start - 1)
        second = (
            f"{how_many.text} of {'them' if whom.lower_ == 'whom' else 'these'} {text_from(doc, whom.i + 1)}"
        )
        if stands_alone(first) and stands_alone(second):
            return say(
                sentence(first),
                sentence(second),
                reason="a clause that adds something",
                dropped=frozenset({"which", "whom"}),
            )
    return None
