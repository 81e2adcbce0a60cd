"""The word tables of the fact guard: opposites, words of one family, people, cues."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from easyread.resources import data_dir

if TYPE_CHECKING:
    from nltk.stem.snowball import SnowballStemmer


@lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """glossary/words/facts.toml."""
    return tomllib.loads((data_dir("glossary") / "words" / "facts.toml").read_text(encoding="utf-8"))


# Words that the stemmer would take for another word.
_KEPT = {
    "evening": "evening",
    "evenings": "evening",
    "police": "police-force",
    "policy": "policy",
    "policies": "policy",
    "important": "important",
    "university": "university",
    "universities": "university",
    "training": "training",
    "news": "news",
    "less": "less",
    "lawful": "lawful",
    "unlawful": "unlawful",
    "organ": "organ",
}


@lru_cache(maxsize=1)
def _stemmer() -> SnowballStemmer:
    from nltk.stem.snowball import SnowballStemmer

    return SnowballStemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """`word` (a base form) without its ending: "safely" and "safe" are one."""
    low = word.lower().replace("’", "'")
    return _KEPT.get(low) or str(_stemmer().stem(low))


@lru_cache(maxsize=16)
def stems(name: str, key: str = "words") -> frozenset[str]:
    """The stems of one list of the table."""
    return frozenset(stem(word) for word in str(table()[name][key]).split())


@lru_cache(maxsize=1)
def opposites() -> dict[str, frozenset[str]]:
    """Stem -> the stems of its opposites."""
    found: dict[str, set[str]] = {}
    for left, right in table()["opposites"]["pairs"]:
        sides = [{stem(w) for w in left.split()}, {stem(w) for w in right.split()}]
        for one, other in (sides, sides[::-1]):
            for word in one:
                found.setdefault(word, set()).update(other - {word})
    return {word: frozenset(others) for word, others in found.items()}


@lru_cache(maxsize=1)
def same_side() -> dict[str, frozenset[str]]:
    """Stem -> the stems that stand on one side of a pair with it: "rise" and "grow"."""
    found: dict[str, set[str]] = {}
    for pair in table()["opposites"]["pairs"]:
        for side in pair:
            words = {stem(w) for w in side.split()}
            for word in words:
                found.setdefault(word, set()).update(words)
    return {word: frozenset(others) for word, others in found.items()}


@lru_cache(maxsize=1)
def alike() -> dict[str, frozenset[str]]:
    """Stem -> the stems that may stand in its place: the families of the table and the plain words."""
    from easyread.glossary.plain_words import load_plain_words

    found: dict[str, set[str]] = {}
    for group in table()["alike"]["groups"]:
        words = {stem(w) for w in group.split()}
        for word in words:
            found.setdefault(word, set()).update(words - {word})
    for word, entries in load_plain_words().items():
        for entry in entries:
            plain = {stem(w) for w in re.findall(r"[a-z'-]+", entry.plain.lower())} - stems("light")
            found.setdefault(stem(word), set()).update(plain)
    return {word: frozenset(others) for word, others in found.items()}


@lru_cache(maxsize=8)
def cue(name: str) -> re.Pattern[str]:
    """One list of `[cues]` as a pattern over small letters."""
    return re.compile(r"\b(?:" + "|".join(table()["cues"][name]) + r")\b")


_ENDINGS = frozenset(
    {"er", "ing", "ment", "ation", "ion", "al", "ist", "ful", "ant", "ent", "ee", "age", "ance", "r"}
)


@lru_cache(maxsize=200_000)
def related(one: str, other: str) -> bool:
    """Whether two stems are one word, one family, or a hard word and its plain word."""
    if one == other:
        return True
    low, high = sorted((one, other), key=len)
    if len(low) >= 5 and high.startswith(low):
        return True
    if len(low) == 4 and high.startswith(low) and high[4:] in _ENDINGS:
        return True
    mine, theirs = alike().get(one, frozenset()), alike().get(other, frozenset())
    return one in theirs or other in mine
