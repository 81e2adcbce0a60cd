"""Finds the terms of the glossary in a parsed text: longest first, one pass however many terms there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.phrase_places import phrase_places
from easyread.glossary.entries import Glossary, Term
from easyread.glossary.trie import HYPHENS, PIECE, SKIPPED, Node, Spelling, tree

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A term in a text: tokens start <= i < end, characters start_char <= i < end_char."""

    term: Term
    start: int
    end: int
    start_char: int
    end_char: int
    form: str  # as written
    is_short: bool = False


_LAST_PART = re.compile(f"[{HYPHENS}]")
_CURLY = re.compile("[’‘]")


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    lower: str
    start: int
    end: int
    token: Token

    def forms(self) -> tuple[str, ...]:
        """What this piece may be a form of."""
        ends_token = self.end == self.token.idx + len(self.token.text)
        return _keys(self.lower, self.token.lemma_ if ends_token else "")


@lru_cache(maxsize=50_000)
def _keys(word: str, lemma: str) -> tuple[str, ...]:
    """The word, its base form and its singulars: the lemma of a name keeps its plural."""
    last = [_LAST_PART.split(lemma.lower())[-1]] if lemma else []
    return tuple(sorted({word, *_singulars(word), *last}))


def find(doc: Doc, glossary: Glossary) -> tuple[Match, ...]:
    """The terms of `glossary` in `doc`, in order. No two overlap."""
    root = tree(glossary)
    text = doc.text  # spaCy puts it together each time it is asked for
    pieces = _pieces(doc, text)
    found: list[Match] = []
    place = 0
    while place < len(pieces):
        match, after = _longest(text, pieces, place, root)
        if match is not None:
            found.append(match)
        place = after
    return tuple(found)


def _longest(text: str, pieces: list[_Piece], place: int, root: Node) -> tuple[Match | None, int]:
    nodes, reached = [root], list[tuple[int, Node]]()
    for after in range(place, len(pieces)):
        nodes = list(_follow(nodes, pieces[after]))
        if not nodes:
            break
        reached += [(after + 1, node) for node in nodes if node.ends]
    for after, node in sorted(reached, key=lambda one: -one[0]):
        run = pieces[place:after]
        for spelling in node.ends:
            if _is_meant(text, run, spelling):
                return _match(text, run, spelling), after
    return None, place + 1


def _follow(nodes: list[Node], piece: _Piece) -> Iterator[Node]:
    for node in nodes:
        if (same := node.exact.get(piece.lower)) is not None:
            yield same
        if node.bent:
            yield from (node.bent[key] for key in piece.forms() if key in node.bent)


def _match(text: str, run: list[_Piece], spelling: Spelling) -> Match:
    start, end = run[0].start, run[-1].end
    return Match(
        term=spelling.term,
        start=run[0].token.i,
        end=run[-1].token.i + 1,
        start_char=start,
        end_char=end,
        form=text[start:end],
        is_short=spelling.kind == "short",
    )


def _is_meant(text: str, run: list[_Piece], spelling: Spelling) -> bool:
    return (
        _stands_alone(text, run[0].start, run[-1].end)
        and _case_fits(run, spelling)
        and _pos_fits(run, spelling)
        and not _means_something_else(text, run[0].start, run[-1].end, spelling.term)
    )


def _stands_alone(text: str, start: int, end: int) -> bool:
    """False inside a longer word with a hyphen: "assessment" is not the term in "self-assessment"."""
    before, after = text[start - 1 : start], text[end : end + 2]
    joined_after = after[:1] in HYPHENS and after[1:2].isalnum() if after else False
    return not (before and before in HYPHENS and text[start - 2 : start - 1].isalnum()) and not joined_after


def _case_fits(run: list[_Piece], spelling: Spelling) -> bool:
    """Names and short forms as the glossary writes them, or all in capitals; other words in any case."""
    written = [piece.text for piece in run]
    if spelling.kind == "short":
        *first, last = spelling.pieces
        return written in ([*first, last], [*first, last + "s"])
    if spelling.term.pos == "name":
        capitals = [piece.upper() for piece in spelling.pieces]
        return written == list(spelling.pieces) or (len(written) > 1 and written == capitals)
    pairs = zip(written, spelling.pieces, strict=True)
    return all(text[:1].isupper() for text, piece in pairs if piece.isupper())


def _pos_fits(run: list[_Piece], spelling: Spelling) -> bool:
    """For one word alone, its part of speech in the sentence must be that of the entry."""
    token = run[0].token
    if not token.pos_:  # words without a parse
        return True
    if spelling.kind != "term" or run[-1].token.i != token.i or len(spelling.pieces) > 1:
        return True
    match spelling.term.pos:
        case "noun":
            # the tagger often takes "safeguarding" for a verb; with "is" before it, it is one
            gerund = token.tag_ == "VBG" and run[0].lower == spelling.pieces[0].lower()
            return token.pos_ in {"NOUN", "PROPN", "X"} or (gerund and not _has_helper(token))
        case "verb":
            return token.pos_ in {"VERB", "AUX"}
        case "adjective":
            before_noun = token.dep_ in {"amod", "compound", "nmod"} and token.pos_ in {"PROPN", "NOUN"}
            return before_noun or token.pos_ in {"ADJ", "ADV"} or token.tag_ in {"VBN", "VBG"}
        case "name":
            return token.pos_ in {"PROPN", "NOUN", "ADJ", "X"} or not token.is_sent_start


def _has_helper(token: Token) -> bool:
    return any(child.lemma_ == "be" or child.dep_ == "dobj" for child in token.children)


def _means_something_else(text: str, start: int, end: int, term: Term) -> bool:
    """True where one of the entry's `not_when` phrases covers the match."""
    if not term.not_when:
        return False
    longest = max(len(phrase) for phrase in term.not_when)
    first = max(0, start - longest)
    around = _CURLY.sub("'", text[first : end + longest]).lower()
    for phrase in term.not_when:
        for begin, stop in phrase_places(phrase.lower(), around):
            if begin + first <= start and end <= stop + first:
                return True
    return False


def _pieces(doc: Doc, text: str) -> list[_Piece]:
    """The words and marks of a text. Hyphens inside words, possessives and web addresses go; a dash stays."""
    tokens = iter(doc)
    token = next(tokens, None)
    pieces: list[_Piece] = []
    for hit in PIECE.finditer(text):
        while token is not None and token.idx + len(token.text) <= hit.start():
            token = next(tokens, None)
        if token is None:
            break
        if token.like_url or token.like_email:
            continue
        word, (start, end) = hit[0], hit.span()
        if word not in SKIPPED or (word in HYPHENS and _is_spaced(text, start, end)):
            pieces.append(_Piece(word, word.lower(), start, end, token))
    return pieces


def _is_spaced(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isspace() and text[end : end + 1].isspace()


def _singulars(word: str) -> Iterator[str]:
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
        if word.endswith("ies"):
            yield word[:-3] + "y"
