"""The values of the glossary: a term, all terms, and what is wrong with an entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

PartOfSpeech = Literal["noun", "verb", "adjective", "name"]
Verdict = Literal["know it", "explain it", "never use it"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One hard word. `explanation` is a whole sentence that starts with the term."""

    term: str
    pos: PartOfSpeech
    explanation: str
    forms: tuple[str, ...] = ()  # other ways to write it; matched whatever their part of speech
    short: tuple[str, ...] = ()  # short forms, in their exact case
    family: str = ""  # words of one family are explained together
    example: str = ""  # a whole sentence: "For example, ..."
    not_when: tuple[str, ...] = ()  # phrases in which the word means something else
    plain: str = ""  # an easier word that can stand in its place
    picture: str = ""  # the idea to look for among the pictures
    known: bool = False  # most readers know it: it is found, but needs no explanation
    source: str = ""  # "path:line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a group decided about a word."""

    word: str
    we: Verdict
    instead: str = ""  # what to say, where it is never used
    when: str = ""  # when they decided, in any form: "May 2026"
    who: str = ""  # who decided: "the Tuesday panel"
    source: str = ""  # "path:line"

    @property
    def noted(self) -> str:
        """Who decided and when: " (the Tuesday panel, May 2026)", or "" where the entry does not say."""
        known = ", ".join(note for note in (self.who, self.when) if note)
        return f" ({known})" if known else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong with an entry, where, and how to put it right."""

    source: str  # "path:line"
    what: str
    cure: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Glossary:
    """All terms, ours first. Where two share a spelling, the later wins. Equal only to itself."""

    terms: tuple[Term, ...]
    by_name: Mapping[str, Term]
    decided: Mapping[str, Decision] = field(default_factory=dict)  # by word, in small letters

    def get(self, name: str) -> Term | None:
        """The entry called `name`, in any case."""
        return self.by_name.get(name.casefold())


def glossary_of(terms: Iterable[Term]) -> Glossary:
    """A glossary of `terms`; a later term replaces an earlier one of the same name."""
    by_name: dict[str, Term] = {}
    for term in terms:
        by_name.pop(term.term.casefold(), None)  # so that the later one also comes later
        by_name[term.term.casefold()] = term
    return Glossary(tuple(by_name.values()), by_name)
