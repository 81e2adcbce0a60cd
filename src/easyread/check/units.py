"""The units that rules look at: each sentence, heading, list item and cell, parsed, with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, assert_never

from easyread.check.allow import is_comment
from easyread.check.dates import MONTH
from easyread.check.limits import Limit
from easyread.english.lines import lines
from easyread.english.parser import parse_many
from easyread.english.quick import quick_docs, quick_sentences
from easyread.english.sentences import sentences
from easyread.glossary import Glossary, Match, Term, find
from easyread.glossary.decisions import decision_of
from easyread.glossary.entries import Decision
from easyread.model import (
    Block,
    Bullets,
    Document,
    Draft,
    Figure,
    Heading,
    Origin,
    Paragraph,
    Passage,
    Quote,
    Table,
    Text,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Rows of dots, "Page 3 ... Page 5", spaced-out web addresses, copyright lines, postcodes.
_FURNITURE = re.compile(r"\.{5,}|\bISBN\b|©|\bCrown copyright\b|\bw w w\b")
_WITH_NUMBERS = re.compile(
    r"\bPage\s\d+\b.*\bPage\s\d+\b|\.\s\d+\s.*\.\.?\s\d+\s"
    rf"|\b[A-Za-z]+\s\d{{1,2}}\s(?!{MONTH})[A-Z][a-z]+\b[^.]*\s\d{{1,2}}\s(?!{MONTH})[A-Z]"
    r"|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b"
)
_PART = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")

UnitKind = Literal["title", "heading", "sentence", "item", "quote", "cell", "caption"]


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """One sentence, heading, list item or cell."""

    kind: UnitKind
    doc: Doc
    origin: Origin  # of the block it stands in
    text: Text  # of the block it stands in
    offset: int  # of the unit in that text, in characters
    passage: int = 0  # the number of that text in the page
    block: int = 0  # the number of its block: all items of a list have the same
    level: int = 0  # of a heading
    ordered: bool = False  # an item of a list with numbers
    words: str = ""  # its text
    # A line of a contents page, the publisher's details, an address: no sentence.
    is_furniture: bool = False
    # Its words and numbers in small letters, cut at hyphens: to see at once what it cannot hold.
    parts: frozenset[str] = frozenset()

    def has(self, parts: frozenset[str]) -> bool:
        """True where one of the words stands in it."""
        return not self.parts.isdisjoint(parts)

    @property
    def is_body(self) -> bool:
        """True for what is read as sentences: these are counted in the scores."""
        return self.kind in {"sentence", "item", "quote"}


@dataclass(frozen=True, slots=True, eq=False)
class Use:
    """A term of the glossary in a unit. `number` is the place of the unit in the page."""

    number: int
    unit: Unit
    match: Match


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A whole text, ready for the rules."""

    units: tuple[Unit, ...]
    uses: tuple[Use, ...]
    passages: tuple[Passage, ...] = ()
    # What a profile sets, by rule and name of the limit.
    limits: Mapping[tuple[str, str], float] = field(default_factory=dict)
    document: Document | None = None  # None for a draft: the frame of the booklet comes later
    decided: Mapping[str, Decision] = field(default_factory=dict)  # by word, in small letters
    quick: bool = False  # true: the units were not parsed, and hold words alone

    def limit(self, limit: Limit) -> float:
        """The number that counts for this text: that of the profile, or else the rule's own."""
        return self.limits.get((limit.rule, limit.name), limit.value)


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: UnitKind
    text: Text
    origin: Origin
    block: int = 0
    level: int = 0
    ordered: bool = False


def page_of(
    text: Document | Draft,
    glossary: Glossary,
    limits: Mapping[tuple[str, str], float] | None = None,
    *,
    quick: bool = False,
) -> Page:
    """The units of a text, and the glossary's terms in them. Comments that allow a finding are no text.

    `quick`: without a parse, for rules that need words alone.
    """
    written = _document(text) if isinstance(text, Document) else _draft(text)
    pieces = [piece for piece in written if not is_comment(piece.text.text)]
    units = tuple(_units(pieces, quick=quick))
    spans: dict[int, list[tuple[int, int]]] = {}
    for unit in units:
        spans.setdefault(unit.passage, []).append((unit.offset, unit.offset + len(unit.words)))
    words = _with_decided(glossary)
    uses = [Use(n, unit, match) for n, unit in enumerate(units) for match in find(unit.doc, words)]
    return Page(
        units,
        tuple(uses),
        passages=tuple(
            Passage(
                kind=piece.kind,
                text=piece.text.text,
                origin=piece.origin,
                level=piece.level,
                sentences=tuple(spans.get(n, ())),
            )
            for n, piece in enumerate(pieces)
        ),
        limits=limits or {},
        document=text if isinstance(text, Document) else None,
        decided=glossary.decided,
        quick=quick,
    )


@lru_cache(maxsize=8)
def _with_decided(glossary: Glossary) -> Glossary:
    """The glossary, with the words that a group wants explained and that it does not hold."""
    there = {decision_of(term, glossary.decided) for term in glossary.terms} if glossary.decided else set()
    more = [
        Term(term=one.word, pos="noun", forms=(one.word,), explanation="")
        for one in glossary.decided.values()
        if one.we == "explain it" and one not in there
    ]
    if not more:
        return glossary
    return Glossary((*glossary.terms, *more), glossary.by_name, glossary.decided)


@lru_cache(maxsize=1)
def _uses_by_unit(page: Page) -> dict[int, list[Use]]:
    found: dict[int, list[Use]] = {}
    for use in page.uses:
        found.setdefault(id(use.unit), []).append(use)
    return found


def uses_in(page: Page, unit: Unit) -> list[Use]:
    """The glossary's terms in one unit."""
    return _uses_by_unit(page).get(id(unit), [])


def place(unit: Unit, start: int) -> Origin:
    """Where character `start` of a unit stands in the file; column 0 where it cannot be known."""
    at = unit.offset + start
    one_line = unit.origin.end_line in {0, unit.origin.line}
    plain = not any(mark.start < at for mark in unit.text.marks)  # marks take room in the file
    column = unit.origin.column + at if one_line and plain and unit.origin.line else 0
    return unit.origin if column == unit.origin.column else replace(unit.origin, column=column)


def _units(pieces: list[_Piece], *, quick: bool) -> Iterator[Unit]:
    cut = quick_sentences if quick else sentences
    parts = [
        (n, piece, start, words) for n, piece in enumerate(pieces) for start, words in _parts(piece, cut)
    ]
    texts = [words for *_, words in parts]
    docs = quick_docs(texts) if quick else lines(parse_many(texts))
    for (n, piece, offset, words), doc in zip(parts, docs, strict=True):
        yield Unit(
            piece.kind,
            doc,
            piece.origin,
            piece.text,
            offset,
            n,
            piece.block,
            piece.level,
            piece.ordered,
            words,
            _is_furniture(words),
            frozenset(_PART.findall(words.lower())),
        )


def _is_furniture(words: str) -> bool:
    if _FURNITURE.search(words) is not None:
        return True
    return _DIGIT.search(words) is not None and _WITH_NUMBERS.search(words) is not None


def _parts(piece: _Piece, cut: Callable[[str], tuple[str, ...]]) -> Iterator[tuple[int, str]]:
    """The sentences of a text with their offsets. Titles and headings stay whole."""
    text = piece.text.text
    if piece.kind in {"title", "heading"}:
        if text.strip():
            yield 0, text
        return
    letters = [place for place, letter in enumerate(text) if not letter.isspace()]
    done = 0
    for sentence in cut(text):  # the spaces in it may not be those of the text: count the rest
        count = sum(not letter.isspace() for letter in sentence)
        start, end = letters[done], letters[done + count - 1] + 1
        yield start, text[start:end]
        done += count


def _document(document: Document) -> Iterator[_Piece]:
    yield _Piece("title", Text(text=document.title), Origin(line=0))
    if document.standfirst is not None:
        yield _Piece("sentence", document.standfirst, Origin(line=0))
    for number, block in enumerate(document.blocks, start=1):
        yield from (replace(piece, block=number) for piece in _block(block))


def _block(block: Block) -> Iterator[_Piece]:
    match block:
        case Heading():
            yield _Piece("heading", block.text, block.origin, level=block.level)
        case Paragraph():
            yield _Piece("sentence", block.text, block.origin)
        case Quote():
            yield _Piece("quote", block.text, block.origin)
        case Bullets():
            for number, item in enumerate(block.items):
                yield _Piece("item", item, _item_origin(block, number), ordered=block.ordered)
        case Table():
            for row in block.rows:
                yield from (_Piece("cell", cell, block.origin) for cell in row)
        case Figure():
            if block.caption is not None:
                yield _Piece("caption", block.caption, block.origin)
        case _:
            assert_never(block)


def _item_origin(block: Bullets, number: int) -> Origin:
    """Where each item has a line of its own, that line; else the lines of the list."""
    origin = block.origin
    if origin.end_line - origin.line + 1 == len(block.items):
        return replace(origin, line=origin.line + number, end_line=0, column=0)
    return replace(origin, column=0)


def _draft(draft: Draft) -> Iterator[_Piece]:
    """The lines of a draft. They are counted from the top, for a draft has no file."""
    lines = [draft.title]
    for section in draft.sections:
        lines += [section.heading] if section.heading is not None else []
        lines += [line for point in section.points for line in point.lines]
    kinds: dict[str, UnitKind] = {"heading": "heading", "item": "item", "quote": "quote"}
    before, block = "", 0
    for number, line in enumerate(lines, start=1):
        if line.kind != "frame":
            kind = "title" if line is draft.title else kinds.get(line.kind, "sentence")
            block = block if kind == before == "item" else number  # items that follow each other are one list
            before = kind
            yield _Piece(kind, line.text, Origin(line=number), block=block)
