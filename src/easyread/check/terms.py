"""The hard words of a text: where, how often, whether explained, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from easyread.check import hard_word, short_form
from easyread.check.explained import FirstUse, first_uses
from easyread.check.jargon import what_to_do
from easyread.check.units import Page, place
from easyread.check.unknown import Unknown, hard_words, short_forms
from easyread.model import TermUse


def term_uses(page: Page) -> tuple[TermUse, ...]:
    """First the words of the glossary, then those it does not know; in each part, the most used first."""
    ours = [_ours(first) for first in first_uses(page)]
    others = [
        *(_unknown(word, hard_word.ADVICE) for word in hard_words(page)),
        *(_unknown(form, short_form.ADVICE) for form in short_forms(page)),
    ]
    return (*_sorted(ours), *_sorted(others))


def _sorted(uses: Iterable[TermUse]) -> Iterator[TermUse]:
    yield from sorted(uses, key=lambda use: (-use.count, use.term.casefold()))


def _ours(first: FirstUse) -> TermUse:
    term = first.use.match.term
    return TermUse(
        term=term.term,
        count=len(first.all),
        places=tuple(place(use.unit, use.match.start_char) for use in first.all),
        forms=_forms(use.match.form for use in first.all),
        explained=first.explained,
        advice=_advice(first),
        explanation=term.explanation,
    )


def _advice(first: FirstUse) -> str:
    if first.explained:
        return "Nothing. The text explains it."
    if first.later is not None:
        line = first.later.origin.line
        return f"Explain it where it comes first. Now it is explained on line {line}."
    return what_to_do(first.use.match.term)


def _unknown(unknown: Unknown, advice: str) -> TermUse:
    return TermUse(
        term=unknown.word,
        count=len(unknown.places),
        places=tuple(place(unit, start) for unit, start, _ in unknown.places),
        forms=_forms(unit.words[start:end] for unit, start, end in unknown.places),
        explained=False,
        advice=advice,
        known_to_us=False,
    )


def _forms(written: Iterable[str]) -> tuple[str, ...]:
    """Each way to write it once. A capital letter alone makes no new form: the smaller one is told."""
    found: dict[str, str] = {}
    for form in written:
        key = form.casefold()
        found[key] = max(found.get(key, form), form)  # small letters come after capitals
    return tuple(found.values())
