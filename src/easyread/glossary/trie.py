"""The spellings of all terms as a tree of their pieces, so that a text is matched in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from easyread.glossary.entries import Glossary, Term

HYPHENS = "-‐‑"
PIECE = re.compile(r"['’]s\b|[^\W_]+|[^\w\s]")
SKIPPED = frozenset({"'s", "’s", "'", "’", *HYPHENS})  # between pieces these make no difference
_LINK_WORDS = frozenset({"of", "for", "in", "with", "by", "on"})  # "member of staff": the word before bends

_OWNER = re.compile(r"\w(?=['’])")  # "carer's assessment", "carers' assessments"

Kind = Literal["term", "form", "short"]


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a term, in pieces ("co-production": co, production)."""

    term: Term
    kind: Kind
    text: str
    pieces: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Node:
    """A step in the tree: the pieces that may follow as written, and those that may follow bent."""

    exact: dict[str, Node] = field(default_factory=dict)
    bent: dict[str, Node] = field(default_factory=dict)
    ends: list[Spelling] = field(default_factory=list)


@lru_cache(maxsize=8)
def tree(glossary: Glossary) -> Node:
    """The tree of a glossary. Where spellings are the same, the surest comes first in `ends`."""
    root = Node()
    order: dict[Kind, int] = {"term": 0, "form": 1, "short": 2}
    spellings = [spelling for term in reversed(glossary.terms) for spelling in _spellings(term)]
    for spelling in sorted(spellings, key=lambda one: order[one.kind]):
        _add(root, spelling)
    return root


def pieces_of(text: str) -> list[str]:
    """The pieces of a spelling, without hyphens and possessives."""
    return [piece for piece in PIECE.findall(text) if piece not in SKIPPED]


def _spellings(term: Term) -> Iterator[Spelling]:
    for text in (term.term, *term.forms):
        kind: Kind = "term" if text == term.term else "form"
        yield _spelling(term, kind, text)
        joined = re.sub(f"(?<=[a-z])[{HYPHENS}](?=[a-z])", "", text)  # coproduction
        if joined != text:
            yield _spelling(term, kind, joined)
    for text in term.short:
        yield _spelling(term, "short", text)


def _spelling(term: Term, kind: Kind, text: str) -> Spelling:
    return Spelling(term, kind, text, tuple(pieces_of(text)))


def _add(root: Node, spelling: Spelling) -> None:
    bending = _bending(spelling)
    nodes = [root]
    for number, piece in enumerate(spelling.pieces):
        key = piece.lower()
        following = [node.exact.setdefault(key, Node()) for node in nodes]
        if number in bending:
            following += [node.bent.setdefault(key, Node()) for node in nodes]
        nodes = following
    for node in nodes:
        node.ends.append(spelling)


def _bending(spelling: Spelling) -> set[int]:
    """Which pieces may bend: the last of a noun, the first word's last of a verb ("co-DESIGN with")."""
    pieces = spelling.pieces
    if spelling.term.pos == "verb" and spelling.kind == "term":
        return {len(pieces_of(spelling.text.split()[0])) - 1}
    if spelling.term.pos in {"name", "adjective"} and spelling.kind != "form":
        return {len(pieces) - 1} if spelling.kind == "short" else set()
    before_link = {i - 1 for i in range(1, len(pieces)) if pieces[i] in _LINK_WORDS}
    owners = {len(pieces_of(spelling.text[: hit.end()])) - 1 for hit in _OWNER.finditer(spelling.text)}
    return {len(pieces) - 1} | before_link | owners
