"""What a good entry is: short, easy, starts with the term, not circular, a whole sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from easyread.english.easy_words import is_hard
from easyread.english.parser import parse_many
from easyread.english.scores import count_words
from easyread.glossary.entries import Glossary, Problem, Term, glossary_of
from easyread.glossary.explain import name_pattern
from easyread.glossary.match import Match, find

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOST_WORDS = 15  # UK Government, "Accessible communication formats": 10 to 15 words in a sentence


def wrong_entries(terms: Sequence[Term], glossary: Glossary) -> tuple[Problem, ...]:
    """What is wrong with `terms`, which may or may not be in `glossary`."""
    everything = glossary_of([*glossary.terms, *terms])
    found: list[Problem] = []
    for term, doc in zip(terms, parse_many(term.explanation for term in terms), strict=True):
        found += _explanation(term, doc, find(doc, everything))
        found += _sentence(term, "example", term.example) if term.example else ()
    return tuple(found)


def _explanation(term: Term, doc: Doc, matches: tuple[Match, ...]) -> Iterator[Problem]:
    yield from _sentence(term, "explanation", doc.text)
    opening = re.match(rf"(?:(?:an?|the|to)\s+)?{name_pattern(term)}", doc.text, re.IGNORECASE)
    if opening is None:
        yield _problem(
            term, f"The explanation of '{term.term}' does not start with it.", f"Start: '{term.term} means'."
        )
    end = opening.end() if opening else 0
    rest = [match for match in matches if match.start_char >= end]
    if opening and any(match.term.term == term.term for match in rest):
        yield _problem(
            term, f"The explanation of '{term.term}' goes in a circle.", "Say it without the word itself."
        )
    others = [m for m in rest if m.term.term != term.term and not m.term.known]
    taken = {i for match in matches for i in range(match.start, match.end)}
    words = [m.form for m in others] + [
        t.text for t in doc if t.idx >= end and t.i not in taken and is_hard(t)
    ]
    if words:
        yield _problem(
            term,
            f"The explanation of '{term.term}' has hard words: {_listed(words)}.",
            "Use easier words.",
        )


def _sentence(term: Term, key: str, text: str) -> Iterator[Problem]:
    words = count_words(text)
    if words > MOST_WORDS:
        yield _problem(
            term, f"The {key} of '{term.term}' has {words} words.", f"Use {MOST_WORDS} words or fewer."
        )
    if not text.endswith("."):
        yield _problem(term, f"The {key} of '{term.term}' has no full stop.", "Put a full stop at the end.")
    if re.search(r"[.!?]\s+\S", text):
        yield _problem(term, f"The {key} of '{term.term}' has 2 sentences.", "Make it 1 sentence.")


def _problem(term: Term, what: str, cure: str) -> Problem:
    return Problem(source=term.source, what=what, cure=cure)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(word.lower() for word in words))
