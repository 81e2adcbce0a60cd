"""Whether a line can be read away from its neighbours, and how much it tells: who does what, for whom, when.

The words are in glossary/words/main-points.toml, under [on-its-own].
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.errors import DataFileError
from easyread.resources import data_dir

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST_WORDS, MOST_WORDS = 5, 32  # fewer say little; more are no main point
EASY_WORDS = 18

_NO_POINT = re.compile(
    r"@|\bwww\.|https?://|^[A-Z][a-z]+: |\d{4,} \d{3,}"  # contact details
    r"|\bis short for\b|^\d+ [A-Z]|:"  # short forms, numbered headings, what leads on
)
_TOLD = re.compile(r"[.!”’\"']$")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_POINTING = frozenset({"this", "that", "these", "those", "such"})
_NAMELESS = frozenset({"he", "she", "they", "it", "him", "her", "them", "his", "hers", "their", "its"})
_MODALS = frozenset({"must", "can", "will", "should", "cannot", "may"})
_PAST = frozenset({"VBD", "VBN"})

# What a line is worth; our own choice, set by reading the main points of real posts.
_NUMBER, _NAME, _MODAL, _DEED, _PEOPLE, _YOU, _ORDER = 0.8, 0.4, 1.0, 0.9, 0.7, 0.6, 0.9
_MEMORY = -2.4  # "I once sat …": a story, and seldom the point
_TALE = -1.2  # "Jean sat …": the same of one person
_LONG = -1.0


def stands_alone(words: str) -> bool:
    """Whether a line makes sense by itself: a whole sentence that leans on nothing."""
    plain = words.strip().lstrip("“‘\"'(")
    count = len(plain.split())
    if not FEWEST_WORDS <= count <= MOST_WORDS or not _TOLD.search(plain) or _NO_POINT.search(plain):
        return False
    low = plain.casefold()
    if _starts(low, _words()["leans"]) or any(_has(low, cue) for cue in _words()["points-elsewhere"]):
        return False
    doc = parse(words)
    return _is_sentence(doc) and not _points_back(doc)


def tells(words: str) -> float:
    """How much a line tells that a reader can use. About -2 to 5."""
    doc = parse(words)
    lemmas = {token.lemma_.casefold() for token in doc if token.pos_ == "VERB"}
    subject = next((token for token in doc if token.dep_ in _SUBJECTS), None)
    worth = 0.0
    memory = subject is not None and subject.lower_ == "i" and (_is_past(doc) or _goes_on_now(subject))
    if not memory and any(token.like_num or token.ent_type_ in {"DATE", "MONEY", "TIME"} for token in doc):
        worth += _NUMBER
    if any(token.ent_type_ in {"ORG", "GPE", "PERSON", "LAW"} for token in doc):
        worth += _NAME
    if any(token.lower_ in _MODALS and token.tag_ == "MD" for token in doc):
        worth += _MODAL
    if lemmas & _words()["deeds"]:
        worth += _DEED
    if subject is not None and subject.lemma_.casefold() in _words()["people"]:
        worth += _PEOPLE
    if any(token.lower_ in {"you", "your"} for token in doc):
        worth += _YOU
    if subject is None:
        worth += _ORDER
    if subject is not None and subject.lower_ == "i":
        worth += _MEMORY if memory else _MEMORY / 3
    elif subject is not None and subject.ent_type_ == "PERSON" and _is_past(doc):
        worth += _TALE
    return worth + (_LONG if len(words.split()) > EASY_WORDS else 0.0)


def _is_sentence(doc: Doc) -> bool:
    """Whether it has a verb, and somebody who does it, or is an order."""
    root = next(iter(doc.sents)).root
    if root.pos_ not in {"VERB", "AUX"}:
        return False
    if any(child.dep_ in _SUBJECTS for child in root.children):
        return True
    return root.tag_ == "VB" and root.i <= 1


def _points_back(doc: Doc) -> bool:
    """Whether it speaks of "this message" or of a "she" whom only another line names."""
    named = False
    for token in doc:
        if token.lower_ in _POINTING and token.dep_ in {"det", "nsubj", "dobj", "pobj", "predet", "amod"}:
            clear = token.head.lemma_.casefold() in _words()["clear-after-this"]
            if token.dep_ != "det" or not clear:
                return True
        if token.lower_ in {"one", "ones"} and token.dep_ in {"dobj", "pobj"} and not list(token.children):
            return True
        if token.lower_ in _NAMELESS and not named and not _stands_for_nobody(token):
            return True
        is_time = token.ent_type_ in {"DATE", "TIME"} or token.lower_ in {"time", "times", "moment", "end"}
        named = named or (token.pos_ in {"NOUN", "PROPN"} and not is_time)
    return False


def _stands_for_nobody(token: Token) -> bool:
    """The "it" of "it is easy to …"."""
    return token.lower_ == "it" and token.head.lemma_ == "be"


def _is_past(doc: Doc) -> bool:
    root = next(iter(doc.sents)).root
    return root.tag_ in _PAST


def _goes_on_now(subject: Token) -> bool:
    """ "I am typing this": it sets a scene."""
    return subject.head.tag_ == "VBG"


def _starts(words: str, cues: frozenset[str]) -> bool:
    first, _, rest = words.partition(" ")
    if first in _POINTING and rest.split(" ", 1)[0].strip(",") in _words()["clear-after-this"]:
        return False
    return any(words == cue or words.startswith((f"{cue} ", f"{cue},")) for cue in cues)


def _has(words: str, cue: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(cue)}(?!\w)", words) is not None


@lru_cache(maxsize=1)
def _words() -> Mapping[str, frozenset[str]]:
    path = data_dir("glossary") / "words" / "main-points.toml"
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))["on-its-own"]
        return {name: frozenset(table[name]) for name in _LISTS}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataFileError(f"{path} cannot be used: {error}.", hint="Write lists of words.") from error


_LISTS = ("leans", "clear-after-this", "points-elsewhere", "deeds", "people")
