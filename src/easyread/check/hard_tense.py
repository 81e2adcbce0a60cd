"""Verbs of 3 parts: "would have been", "had been", "have been waiting"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page

if TYPE_CHECKING:
    from spacy.tokens import Token


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        for verb in unit.doc:
            helpers = [
                child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i
            ]
            if verb.pos_ in {"VERB", "AUX"} and _is_hard(
                verb, [helper.lower_ for helper in helpers], helpers
            ):
                words = unit.doc[helpers[0].i : verb.i + 1]
                message = f"“{words.text}” is a hard form of the verb."
                yield at(unit, words, message, "Use one verb: “we meet”, “we met”, “we will meet”.")


def _is_hard(verb: Token, words: list[str], helpers: list[Token]) -> bool:
    """ "would have gone", "had been there", "have been waiting", "is being built"."""
    if verb.tag_ == "VBN" and "have" in words and any(helper.tag_ == "MD" for helper in helpers):
        return True
    if "been" in words and verb.tag_ == "VBG":
        return True
    if "being" in words[1:] and verb.tag_ == "VBN":
        return True
    return "had" in words and verb.tag_ == "VBN"


RULE = Rule(
    id="hard-tense",
    level="please-look",
    group="Sentences",
    asks="Verbs are in easy forms.",
    why="Readers must work out when it happens, and if it is real.",
    source="W3C, Making Content Usable*",
    bad=("We would have gone.", "They had been there.", "We have been waiting."),
    good=("We went.", "They have a car."),
    find=_find,
)
