"""A text made ready to be compared: its sentences, parses, clauses, content words and amounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.facts.amounts import amounts
from easyread.facts.amounts.amount import Amount
from easyread.facts.clauses import clauses
from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import is_content, key
from easyread.facts.sentences_of import in_full, said_in
from easyread.facts.tables import related, stem, stems
from easyread.glossary import Glossary, Term, find
from easyread.glossary.phrases import find_phrases

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(slots=True)
class Unit:
    """One sentence as it is read, with the places of its lines."""

    text: str
    doc: Doc
    clauses: list[Clause]
    lines: tuple[int, ...]
    item: bool = False
    defines: Term | None = None  # the glossary term that it explains
    explains: bool = False  # it explains a word, of the glossary or not
    echo: bool = False  # the source has the same words in the same order

    @property
    def line(self) -> int:
        return self.lines[-1]


@dataclass(slots=True)
class Reading:
    """All sentences of a source or of its lines."""

    units: list[Unit]
    text: str
    amounts: tuple[Amount, ...] = ()
    stems: frozenset[str] = frozenset()  # of the content words and the light ones
    more: frozenset[str] = frozenset()  # stems that the glossary and the phrases allow besides
    terms: tuple[Term, ...] = ()
    tokens: list[Token] = field(default_factory=list)  # content words
    near: str = ""  # the sentences around it

    def clauses(self) -> list[Clause]:
        return [c for unit in self.units for c in unit.clauses]

    def has(self, stem_: str) -> bool:
        """Whether the text says the word, one of its family or its plain word."""
        return any(related(stem_, other) for other in self.stems)


def read_lines(lines: Sequence[str], glossary: Glossary) -> Reading:
    """The reading of `lines` (or of the sentences of a source)."""
    units = []
    for said in said_in([in_full(line) for line in lines]):
        doc = parse(said.text)
        units.append(Unit(said.text, doc, list(_clauses(said.text)), said.lines, said.item))
    return reading_of(units, " ".join(" ".join(in_full(line).split()) for line in lines), glossary)


@lru_cache(maxsize=4000)
def _clauses(text: str) -> tuple[Clause, ...]:
    return tuple(clauses(parse(text)))


def reading_of(units: list[Unit], text: str, glossary: Glossary) -> Reading:
    """The reading of these sentences together."""
    tokens = [t for unit in units for t in unit.doc if is_content(t)]
    all_stems = frozenset(
        key(t) for unit in units for t in unit.doc if t.is_alpha or t.pos_ in {"NOUN", "PROPN", "VERB", "ADJ"}
    )
    all_stems |= frozenset(
        stem(part) for t in tokens for part in t.lower_.split("-") if "-" in t.text and part
    )
    terms = tuple({m.term.term: m.term for unit in units for m in find(unit.doc, glossary)}.values())
    more = {
        stem(w) for term in terms for w in _words(term.explanation + " " + term.example + " " + term.plain)
    }
    for unit in units:
        for found in find_phrases(unit.doc):
            more |= {stem(w) for w in _words((found.text or "") + " " + found.entry.means)}
    amounts_ = tuple(a for unit in units for a in amounts(unit.text))
    return Reading(units, text, amounts_, all_stems, frozenset(more - stems("light")), terms, tokens)


def _words(text: str) -> list[str]:
    return [t.lemma_.lower() for t in parse(text) if t.is_alpha] if text.strip() else []
