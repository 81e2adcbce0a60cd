"""Finds the ideas of the picture table in a parsed line: one pass, and the longest words win."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from easyread.english.inflect import lemma_of
from easyread.glossary.phrases import find_phrases
from easyread.pictures.ideas import Idea
from easyread.pictures.names import inside_name
from easyread.pictures.tree import Spelling, parts_of, tree

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_POS = {
    "noun": {"NOUN", "PROPN"},
    "verb": {"VERB"},
    "adjective": {"ADJ"},
    "": {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "INTJ", "NUM", "AUX", "X", "ADP", "DET"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An idea in a line: tokens start <= i < end; `written` is how the line says it."""

    idea: Idea
    start: int
    end: int
    words: int  # how many words called it
    written: str
    unsure: bool = False  # the word often means something else


@dataclass(frozen=True, slots=True)
class _Piece:
    keys: tuple[str, ...]
    token: Token
    opens: bool  # the first word of its token
    closes: bool  # the last word of its token: in "A&E." that is "E"


def find(doc: Doc) -> tuple[Found, ...]:
    """The ideas that the words of `doc` call for, in order. No two overlap."""
    pieces = _pieces(doc)
    hits: list[tuple[int, int, Spelling]] = []
    blocked: list[tuple[int, int, Idea]] = []
    for start in range(len(pieces)):
        for spelling in _from(pieces, start):
            end = start + spelling.length
            if spelling.blocks:
                blocked.append((start, end, spelling.idea))
            elif not spelling.one_word or pieces[start].token.i == pieces[end - 1].token.i:
                hits.append((start, end, spelling))
    found: list[Found] = []
    taken: set[int] = set()
    said_otherwise = _figures(doc)
    for start, end, spelling in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
        meant = not any(i is spelling.idea and s < end and start < e for s, e, i in blocked)
        meant = meant and not any(piece.token.i in said_otherwise for piece in pieces[start:end])
        if meant and taken.isdisjoint(range(start, end)) and _fits(doc, pieces[start:end], spelling):
            taken.update(range(start, end))
            found.append(_found(doc, pieces[start:end], spelling))
    return tuple(sorted(found, key=lambda one: one.start))


def _figures(doc: Doc) -> set[int]:
    """The words of figures of speech: "plain sailing" is about no boat."""
    return {
        i
        for found in find_phrases(doc)
        if found.entry.kind == "figure"
        for i in range(found.start, found.end)
    }


def _from(pieces: list[_Piece], start: int) -> Iterator[Spelling]:
    """All spellings of the table that start at `pieces[start]`."""
    nodes = [tree()]
    for piece in pieces[start:]:
        nodes = [node.following[key] for node in nodes for key in piece.keys if key in node.following]
        if not nodes:
            return
        for node in nodes:
            yield from node.ends


def _fits(doc: Doc, run: list[_Piece], spelling: Spelling) -> bool:
    """Whole words only ("self-assessment" is no assessment), of the right kind, and not part of a name."""
    first, last = run[0].token, run[-1].token
    if not (run[0].opens and run[-1].closes):
        return False
    if first.i == last.i and first.pos_ not in _POS[spelling.pos]:
        return False
    return not inside_name(doc, first.i, last.i + 1, ends_names=spelling.idea.in_names)


def _found(doc: Doc, run: list[_Piece], spelling: Spelling) -> Found:
    start, end = run[0].token.i, run[-1].token.i + 1
    return Found(
        idea=spelling.idea,
        start=start,
        end=end,
        words=len(run),
        written=doc[start:end].text,
        unsure=spelling.unsure,
    )


def _pieces(doc: Doc) -> list[_Piece]:
    """The words and marks of a line. Hyphens inside words, possessives and web addresses go."""
    pieces: list[_Piece] = []
    for token in doc:
        if token.is_space or token.like_url or token.like_email:
            continue
        parts = parts_of(token.text)
        words = [number for number, part in enumerate(parts) if part.isalnum()] or [0]
        for number, part in enumerate(parts):
            keys = _keys(part, token) if number == words[-1] else (part.lower(),)
            pieces.append(_Piece(keys, token, number <= words[0], number >= words[-1]))
    return pieces


def _keys(part: str, token: Token) -> tuple[str, ...]:
    """What the last part of a word may be looked up as: as it stands, and its base form."""
    word = part.lower()
    lemma = re.split("[-‐‑]", token.lemma_.lower())[-1]
    kind = "NOUN" if token.pos_ == "PROPN" else token.pos_  # the lemma of a name keeps its plural
    bases = {lemma, lemma_of(word, kind)} if kind in {"NOUN", "VERB", "ADJ"} else {lemma}
    return (word, *sorted(bases - {word}))
