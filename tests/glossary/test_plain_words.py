"""Plain words: every entry does what its example says, and a swap is never swapped again."""

from __future__ import annotations

import pytest

from easyread.english.parser import parse, parse_many
from easyread.glossary.plain_words import PlainWord, load_plain_words, swaps
from easyread.rewrite.steps import Place
from easyread.rewrite.words import swap_words


def _entries() -> tuple[PlainWord, ...]:
    return tuple({entry.source: entry for found in load_plain_words().values() for entry in found}.values())


def _swapped(text: str) -> str:
    proposal = swap_words(parse(text), Place())
    return " ".join(piece.text for piece in proposal.pieces) if proposal else text


def test_before_gives_exactly_after() -> None:
    wrong = [f"{e.source}: {_swapped(e.before)!r}" for e in _entries() if _swapped(e.before) != e.after]
    assert wrong == []


def test_what_was_swapped_is_not_swapped_again() -> None:
    wrong = [f"{e.source}: {_swapped(e.after)!r}" for e in _entries() if _swapped(e.after) != e.after]
    assert wrong == []


def test_no_two_entries_say_the_same() -> None:
    seen: dict[tuple[object, ...], str] = {}
    for e in _entries():
        key = (e.word, e.pos, e.plain, e.before)
        assert key not in seen, f"{e.source} says the same as {seen[key]}"
        seen[key] = e.source


@pytest.mark.parametrize(
    "text",
    [
        "He proposed to her in the park.",
        "The nurse delivered the baby at home.",
        "She is not eager.",
        "The people following the rules were thanked.",
        "We could not rule it out by excluding one reason.",
        "Officials indicated that talks would go on.",
    ],
)
def test_another_sense_is_left_alone(text: str) -> None:
    assert list(swaps(next(parse_many([text])))) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We had three letters regarding the rent.", "We had three letters about the rent."),
        ("All staff, excluding drivers, can apply.", "All staff, not including drivers, can apply."),
        ("She was unable to access the website.", "She was not able to use the website."),
    ],
)
def test_a_swap(text: str, wanted: str) -> None:
    assert _swapped(text) == wanted
