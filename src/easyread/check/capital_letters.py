"""Whole words in capital letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page
from easyread.english.easy_words import is_easy

if TYPE_CHECKING:
    from spacy.tokens import Token

_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
_SMALL = frozenset({"not", "all", "and", "you", "any", "must", "never", "only", "important", "please"})


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind == "quote":
            continue
        words = _CAPITALS.findall(unit.words)
        if len(words) > 1 and unit.words.isupper():
            yield all_of(unit, "This line is all in capital letters.", "Use small letters.")
            continue
        for token in unit.doc:
            if _CAPITALS.fullmatch(token.text) and _is_stress(token):
                yield Hit(
                    unit=unit,
                    start=token.idx,
                    end=token.idx + len(token.text),
                    message=f"“{token.text}” is in capital letters.",
                    advice=f"Write “{token.text.lower()}”.",
                )


def _is_stress(token: Token) -> bool:
    """Small everyday words and verbs; a noun in capitals is more often a short form."""
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
    good=("You must come early.", "Ask the NHS."),
    find=_find,
)
