"""Which words are easy: common words by wordfreq, with our own exceptions in glossary/words/easy.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.frequency import EASY_ZIPF, zipf
from easyread.errors import DataFileError
from easyread.resources import data_dir

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "words/easy.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """Our exceptions to the frequency list, and small closed lists that the checks need."""

    easy: frozenset[str]  # rarer, but panels know them
    hard: frozenset[str]  # frequent, but hard
    short_forms: frozenset[str]  # capitals that people know better than the full words
    adjectives: frozenset[str]  # look like a passive, but describe
    latin: dict[str, str]  # short form -> what to write


@lru_cache(maxsize=1)
def word_lists() -> WordLists:
    """The lists of glossary/words/easy.toml. Raises DataFileError when the file is wrong."""
    path = data_dir("glossary") / FILE
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return WordLists(
            easy=frozenset(data["easy"]),
            hard=frozenset(data["hard"]),
            short_forms=frozenset(data["short_forms"]),
            adjectives=frozenset(data["adjectives"]),
            latin=dict(data["latin"]),
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise DataFileError(f"{path.name} cannot be used: {error}", hint="Install easyread again.") from error


def commonness(word: str, lemma: str = "") -> float:
    """The Zipf frequency of the word or of its base form, whichever is higher ("data", not "datum")."""
    return max(zipf(word), zipf(lemma) if lemma else 0.0)


@lru_cache(maxsize=50_000)
def is_easy(word: str, lemma: str = "") -> bool:
    """True for a word that most readers know: our exceptions first, then the frequency list."""
    forms = {word.lower(), lemma.lower()}
    lists = word_lists()
    if forms & lists.hard:
        return False
    return bool(forms & lists.easy) or commonness(word, lemma) >= EASY_ZIPF


def is_name_or_number(token: Token) -> bool:
    """True for what the counts set aside: names of people, places and groups, and figures."""
    return token.pos_ == "PROPN" or token.like_num or _has_digit(token)


def _has_digit(token: Token) -> bool:
    return not token.is_alpha and any(letter.isdigit() for letter in token.text)


def is_hard(token: Token) -> bool:
    """True for a running word that is not on the easy list, names and figures set aside."""
    return token.is_alpha and not is_name_or_number(token) and not is_easy(token.text, token.lemma_)
