"""Terms are found in every way that people write them, and not where the word means something else."""

from __future__ import annotations

import pytest

from easyread.english.parser import parse
from easyread.glossary import Term, find
from easyread.glossary.entries import Glossary, PartOfSpeech, glossary_of


def term(name: str, pos: PartOfSpeech = "noun", **more: tuple[str, ...]) -> Term:
    return Term(term=name, pos=pos, explanation=f"{name} is a word.", **more)


WORDS = glossary_of(
    [
        term("co-production", forms=("co-produce",)),
        term("direct payment", short=("DP",)),
        term("payment"),
        term("carer's assessment"),
        term("member of staff"),
        term("council"),
        term("Care Act", "name", forms=("Care Act 2014",)),
        term("Mind", "name", not_when=("mind you",)),
        term("evidence"),
        term("safeguarding"),
        term("commission", "verb"),
        term("vulnerable", "adjective"),
        term("assessment", not_when=("risk assessment",)),
        term("accident and emergency", short=("A&E",)),
    ]
)


def names(text: str, glossary: Glossary = WORDS) -> list[tuple[str, str]]:
    return [(match.term.term, match.form) for match in find(parse(text), glossary)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We like co-production.", [("co-production", "co-production")]),
        ("We like co production.", [("co-production", "co production")]),
        ("We like coproduction.", [("co-production", "coproduction")]),
        ("Co‑Production Week", [("co-production", "Co‑Production")]),
        ("We co-produced it.", [("co-production", "co-produced")]),
        ("You get direct payments.", [("direct payment", "direct payments")]),
        ("Direct Payments and You", [("direct payment", "Direct Payments")]),
        ("Ask for DPs now.", [("direct payment", "DPs")]),
        ("The council's plan", [("council", "council")]),
        ("She had a carer’s assessment.", [("carer's assessment", "carer’s assessment")]),
        ("The carers' assessments are late.", [("carer's assessment", "carers' assessments")]),
        ("Two members of staff came.", [("member of staff", "members of staff")]),
        ("The Care Act 2014 says this.", [("Care Act", "Care Act 2014")]),
        ("THE CARE ACT", [("Care Act", "CARE ACT")]),
        ("Go to A&E tonight.", [("accident and emergency", "A&E")]),
        ("They commissioned a report.", [("commission", "commissioned")]),
        ("We do safeguarding.", [("safeguarding", "safeguarding")]),
        ("The evidence is good.", [("evidence", "evidence")]),
    ],
)
def test_finds(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Managers need to evidence this.",  # the entry is a noun, this is a verb
        "They take care to act fast.",  # a name keeps its capitals
        "The care act was kind.",
        "Mind you, it was late.",  # not_when
        "We did a risk assessment.",
        "We did a self-assessment.",  # part of a longer word
        "The dp was late.",  # short forms keep their case
        "It was direct. Payment-free days came.",
        "See https://example.org/direct-payment for more.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert names(text) == []


def test_the_longest_term_wins_and_places_are_exact() -> None:
    text = "A direct payment is a payment."
    first, second = find(parse(text), WORDS)
    assert (first.term.term, second.term.term) == ("direct payment", "payment")
    assert text[first.start_char : first.end_char] == "direct payment"
    assert (first.start, first.end) == (1, 3)
    assert not first.is_short


def test_a_later_entry_wins_where_two_share_a_spelling() -> None:
    both = glossary_of([term("care plan", forms=("plan",)), term("support plan", forms=("plan",))])
    assert names("The plan is here.", both) == [("support plan", "plan")]
