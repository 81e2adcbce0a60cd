"""A good entry passes; each kind of bad one is named with its cure. Our own entries all pass."""

from __future__ import annotations

import pytest

from easyread.glossary import Term, load_glossary
from easyread.glossary.rules import wrong_entries


def test_our_own_entries_are_good() -> None:
    glossary = load_glossary()
    wrong = wrong_entries(glossary.terms, glossary)
    assert [f"{problem.source}: {problem.what}" for problem in wrong] == []


def test_every_short_form_and_spelling_leads_to_one_entry() -> None:
    terms: dict[str, list[str]] = {}
    for term in load_glossary().terms:
        for spelling in {term.term, *term.forms, *term.short}:
            terms.setdefault(spelling, []).append(f"{term.term} ({term.source})")
    assert {spelling: places for spelling, places in terms.items() if len(places) > 1} == {}


@pytest.mark.parametrize(
    ("explanation", "what"),
    [
        ("A widget hub is a place to meet.", ""),
        ("Widget hubs are places to meet.", ""),
        ("A widget hub is a place to meet", "has no full stop"),
        ("It is a place to meet.", "does not start with it"),
        ("A widget hub is a place like a widget hub.", "goes in a circle"),
        ("A widget hub is a place for interdisciplinary synergy.", "hard words: interdisciplinary, synergy"),
        ("A widget hub is a place for co-production.", "hard words: co-production"),
        ("A widget hub is a place. You can go there.", "has 2 sentences"),
        ("A widget hub is a big room where you can go to meet people and have a cup of tea.", "has 20 words"),
    ],
)
def test_an_explanation(explanation: str, what: str) -> None:
    term = Term(term="widget hub", pos="noun", explanation=explanation, source="mine.toml:3")
    problems = wrong_entries([term], load_glossary())
    assert [what in problem.what for problem in problems] == ([True] if what else [])
    assert all(problem.cure and problem.source == "mine.toml:3" for problem in problems)
