""" "however" and "therefore" in the middle of a sentence become "But" and "So" at the start of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import lower_start, sentence, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

LINKS = {
    "however": "But",
    "therefore": "So",
    "consequently": "So",
    "nevertheless": "But",
    "nonetheless": "But",
    "hence": "So",
}


def split_at_link_words(doc: Doc, place: Place) -> Proposal | None:
    """ "It is a good idea, however, it costs a lot." -> "It is a good idea. But it costs a lot." """
    if place.kind != "say" or doc.text.rstrip().endswith("?"):
        return None
    for token in doc:
        if token.lower_ not in LINKS or token.i < 2 or token.i + 2 >= len(doc) or token.i in place.kept:
            continue
        before, after = doc[token.i - 1], doc[token.i + 1]
        at = token.i - 1 if before.text in {",", ";"} else token.i
        if before.lower_ in {"and", "but"}:
            at = token.i - 1
        end = token.i + 2 if after.text == "," else token.i + 1
        link = LINKS[token.lower_]
        left, right = range(at), range(end, len(doc))
        whole = stands_alone(text_of(doc, left))
        if whole and stands_alone(text_of(doc, right)):
            rest = lower_start(text_of(doc, right), doc[end])
            return say(
                sentence(text_of(doc, left)),
                sentence(f"{link} {rest}"),
                reason="two sentences in one",
                dropped=_DROPPED,
            )
        if before.text == "," and after.text == "," and not whole:
            words = text_of(doc, [*left, *right])
            return say(
                sentence(f"{link} {lower_start(words, doc[0])}"),
                reason="the link word comes first",
                dropped=_DROPPED,
            )
    return None


_DROPPED = frozenset({*LINKS, "and", "but"})
