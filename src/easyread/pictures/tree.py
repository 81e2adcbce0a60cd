"""The words of all ideas as a tree of their parts, so that a line is matched in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from easyread.pictures.ideas import Idea, PartOfSpeech, load_ideas

_PART = re.compile(r"['’]s\b|[^\W_]+|[^\w\s]")
_SHORT = re.compile(r"(\w)n['’]t\b")
_HOUR = re.compile(r"\b(\d+)([ap]m)\b")
_SKIPPED = frozenset("'’-‐‑") | {"'s", "’s"}  # "carer's" is "carer", "wi-fi" is "wi fi"


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words that call for an idea, or (`blocks`) that say it is not meant."""

    idea: Idea
    pos: PartOfSpeech  # of a single word
    length: int  # in parts
    blocks: bool
    one_word: bool  # "drop-in": not "a drop in the price"
    unsure: bool = False  # counts only beside a word that makes it sure


@dataclass(slots=True, eq=False)
class Node:
    """A step in the tree: the parts that may follow, and the spellings that end here."""

    following: dict[str, Node] = field(default_factory=dict)
    ends: list[Spelling] = field(default_factory=list)


def parts_of(text: str) -> list[str]:
    """The words and marks of `text`, without hyphens, apostrophes and possessives."""
    return [part for part in _PART.findall(text) if part not in _SKIPPED]


@lru_cache(maxsize=1)
def tree() -> Node:
    """The tree of our table."""
    root = Node()
    for idea in load_ideas():
        for phrase, pos in idea.calls:
            _add(root, phrase, idea, pos, blocks=False)
        for phrase in idea.not_when:
            _add(root, phrase, idea, "", blocks=True)
    return root


def _as_parsed(phrase: str) -> str:
    """The phrase in the pieces that the parser makes: "ca n't wait", "can not wait", "9 am"."""
    return _HOUR.sub(r"\1 \2", _SHORT.sub(r"\1 n't", phrase)).replace("cannot", "can not")


def _add(root: Node, phrase: str, idea: Idea, pos: PartOfSpeech, *, blocks: bool) -> None:
    parts = parts_of(_as_parsed(phrase.lower()))
    node = root
    for part in parts:
        node = node.following.setdefault(part, Node())
    one_word = "-" in phrase and " " not in phrase
    unsure = not blocks and phrase in idea.unsure
    node.ends.append(Spelling(idea, pos, len(parts), blocks, one_word, unsure))
