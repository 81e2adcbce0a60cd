""" "however" and "therefore" in the middle of a sentence become "But" and "So" at the start of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import pairs, words
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_told, say
from easyread.rewrite.wording import lower_start, sentence, text_before, text_from, text_without

if TYPE_CHECKING:
    from spacy.tokens import Doc


def split_at_link_words(doc: Doc, place: Place) -> Proposal | None:
    """ "It is a good idea, however, it costs a lot." -> "It is a good idea. But it costs a lot." """
    if not is_told(doc, place):
        return None
    links = pairs("link-words")
    dropped = frozenset({*links, "and", "but"})
    for token in doc:
        if token.lower_ not in links or token.i < 2 or token.i + 2 >= len(doc) or token.i in place.kept:
            continue
        before, after = doc[token.i - 1], doc[token.i + 1]
        at = token.i - 1 if before.text in {",", ";"} else token.i
        if before.lower_ in {"and", "but"}:
            at = token.i - 1
        end = token.i + 2 if after.text == "," else token.i + 1
        link = links[token.lower_]
        left, right = text_before(doc, at), text_from(doc, end)
        if doc[end].lower_ in words("openers"):
            continue  # "For example, if there are …" leans on what comes before
        whole = stands_alone(left)
        if whole and stands_alone(right):
            told = sentence(f"{link} {lower_start(right, doc[end])}")
            return say(sentence(left), told, reason="two sentences in one", dropped=dropped)
        if before.text == "," and after.text == "," and not whole:
            rest = lower_start(text_without(doc, range(at, end)), doc[0])
            return say(sentence(f"{link} {rest}"), reason="the link word comes first", dropped=dropped)
    return None
