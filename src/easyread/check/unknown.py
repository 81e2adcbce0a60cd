"""Hard words that the glossary does not hold: rare or long words, and short forms in capitals."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.check.units import Page, Unit
from easyread.english.easy_words import commonness, is_easy, is_name_or_number, word_lists
from easyread.english.frequency import RARE_ZIPF
from easyread.english.quick import base_form, rough_syllables
from easyread.english.syllables import syllables

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR = 300  # letters: a full name is shorter
LONG_WORD = 4  # syllables; the Australian Government Style Manual calls words of 3 or more likely to be hard
_CAPITALS = re.compile(r"(?:[A-Z][A-Z&]{1,5})s?")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "ADP", "SCONJ"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})


@dataclass(frozen=True, slots=True, eq=False)
class Unknown:
    """All places of one hard word that is not in the glossary, by its base form."""

    word: str
    places: tuple[tuple[Unit, int, int], ...]  # the unit, and its characters start <= i < end


@lru_cache(maxsize=1)  # several rules ask for it
def hard_words(page: Page) -> tuple[Unknown, ...]:
    """Rare words, long words that are not everyday words, and our own list of hard ones."""
    is_hard = _is_hard_quickly if page.quick else _is_hard
    found: dict[str, list[tuple[Unit, int, int]]] = {}
    known = _taken(page)
    ours = {use.match.form.lower() for use in page.uses}  # also where it stands as a heading, alone
    for number, unit in enumerate(page.units):
        taken = known.get(number, set())
        for token in unit.doc:
            if token.i in taken or token.lower_ in ours:
                continue
            if is_hard(token) and not _is_decided(page, token):
                place = (unit, token.idx, token.idx + len(token.text))
                found.setdefault(token.lemma_.lower(), []).append(place)
    return tuple(Unknown(word, tuple(places)) for word, places in found.items())


@lru_cache(maxsize=1)
def short_forms(page: Page) -> tuple[Unknown, ...]:
    """Short forms in capitals that the text does not write out in full."""
    found: dict[str, list[tuple[Unit, int, int]]] = {}
    known = _taken(page)
    for number, unit in enumerate(page.units):
        if unit.words.isupper() or unit.is_furniture:  # a heading in capitals, the publisher's details
            continue
        taken = known.get(number, set())
        for token in unit.doc:
            if token.i not in taken and _is_short_form(token) and not _is_decided(page, token):
                place = (unit, token.idx, token.idx + len(token.text))
                found.setdefault(token.text.removesuffix("s"), []).append(place)
    text = "\n".join(unit.words for unit in page.units)  # a name and its letters can stand on 2 lines
    return tuple(
        Unknown(form, tuple(places)) for form, places in found.items() if not _written_out(form, text)
    )


def _taken(page: Page) -> dict[int, set[int]]:
    """For each unit by its number, the tokens that the glossary knows."""
    known: dict[int, set[int]] = {}
    for use in page.uses:
        known.setdefault(use.number, set()).update(range(use.match.start, use.match.end))
    return known


def _is_decided(page: Page, token: Token) -> bool:
    """True where the group said what to do with the word: other rules look after it."""
    return bool(page.decided) and any(
        form in page.decided for form in (token.lower_, token.lemma_.lower(), token.lower_.removesuffix("s"))
    )


def _is_hard(token: Token) -> bool:
    if token.pos_ not in _CONTENT or token.ent_type_ in _NAMES or is_name_or_number(token):
        return False
    if not _WORD.fullmatch(token.text) or _CAPITALS.fullmatch(token.text):
        return False
    if token.text in word_lists().latin:
        return False
    if "-" in token.text:
        return any(_is_hard_word(part, part) for part in token.text.lower().split("-") if len(part) > 2)
    return _is_hard_word(token.lower_, token.lemma_.lower())


def _is_hard_quickly(token: Token) -> bool:
    """The same without a parse: a word with a capital letter may be a name, and is left alone."""
    word, text = token.lower_, token.text
    if not text[:1].islower() or not _WORD.fullmatch(text) or text in word_lists().latin:
        return False
    parts = [part for part in word.split("-") if len(part) > 2] if "-" in word else [word]
    return any(_is_hard_word(part, base_form(part), rough_syllables) for part in parts)


def _is_hard_word(word: str, lemma: str, count: Callable[[str], int] = syllables) -> bool:
    if {word, lemma} & word_lists().hard:
        return True
    return not is_easy(word, lemma) and (commonness(word, lemma) < RARE_ZIPF or count(lemma) >= LONG_WORD)


def _is_short_form(token: Token) -> bool:
    """Capitals that are no known short form and no ordinary word with stress ("ONE person")."""
    bare = token.text.removesuffix("s")
    if _ROMAN.fullmatch(bare) and token.i and token.nbor(-1).text[:1].isupper():
        return False  # "World War II", "Queen Anne II": see roman-numeral
    if not _CAPITALS.fullmatch(token.text) or bare in word_lists().short_forms:
        return False
    return not is_easy(token.lower_) or len(bare) == 2  # "IT" and "US" are more often short forms


def _written_out(form: str, text: str) -> bool:
    """True where the full name stands beside it: "the Big Group (BG)" or "BG (the Big Group)"."""
    letters = (re.escape(letter) for letter in form if letter.isalpha())
    name = r"(?i:\b" + r"\w*[\s,-]+(?:(?:of|for|and|the|in|on|to|with)\s+)*".join(letters) + r"[\w'’-]*)"
    short = rf"(?<!\w){re.escape(form)}s?(?!\w)"
    first = rf"{name}\W+(?:or\s+)?{short}"
    after = rf"{short}\W+(?:(?:(?i:this|it)\s+)?(?:is|means|stands for|is short for)\s+)?(?:the\s+)?{name}"
    beside = re.compile(f"{first}|{after}")
    return any(
        beside.search(text, max(0, place.start() - FAR), place.end() + FAR)
        for place in re.finditer(re.escape(form), text)
    )
