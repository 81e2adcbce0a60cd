"""Whole words in capital letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, whole_text
from easyread.check.units import Page
from easyread.english.easy_words import is_easy

if TYPE_CHECKING:
    from spacy.tokens import Token

_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
_IN_BRACKETS = re.compile(r"\(([A-Z]{3,})\)")  # "a rare illness (ALL)": a short form from there on
_SMALL = frozenset({"not", "all", "and", "you", "any", "must", "never", "only", "important", "please"})


def _find(page: Page) -> Iterator[Hit]:
    short = set(_IN_BRACKETS.findall(whole_text(page)))
    for unit in page.units:
        if unit.kind == "quote":
            continue
        words = _CAPITALS.findall(unit.words)
        if len(words) > 1 and unit.words.isupper():
            if not _are_words(words):
                continue  # a row of short forms: "NHS, BSL, PDF"
            yield all_of(unit, "This line is all in capital letters.", "Use small letters.")
            continue
        for token in unit.doc:
            if token.text in short or token.text == "WHO":  # the World Health Organization
                continue
            if _CAPITALS.fullmatch(token.text) and _is_stress(token):
                yield Hit(
                    unit=unit,
                    start=token.idx,
                    end=token.idx + len(token.text),
                    message=f"“{token.text}” is in capital letters.",
                    advice=f"Write “{token.text.lower()}”.",
                )


def _are_words(words: list[str]) -> bool:
    """True where half of them are words that people use: the others are short forms or names."""
    return 2 * sum(is_easy(word.lower()) for word in words) >= len(words)


def _is_stress(token: Token) -> bool:
    """Small everyday words and verbs; a noun in capitals is more often a short form."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    if before in {"the", "a", "an"} or after.istitle():
        return False  # "the ITS", "the NEVER Open"
    return token.lower_ in _SMALL or (
        token.pos_ in {"VERB", "AUX", "ADV", "PRON", "DET"} and is_easy(token.lower_)
    )


RULE = Rule(
    id="capital-letters",
    level="please-look",
    asks="Words are in small letters.",
    why="Words in capitals lose their shape, and look like shouting.",
    source="NHS service manual*; RNIB and UKAAF minimum standards*",
    one_of=True,
    quick=True,
    bad=("You MUST come early.", "ABOUT THE NEW CENTRE"),
    good=("You must come early.", "Ask the NHS.", "He has a rare illness (ALL)."),
    find=_find,
)
