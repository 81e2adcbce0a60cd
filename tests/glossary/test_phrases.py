"""Every entry of the phrase files does to its own example what it says, and no entry undoes another."""

from __future__ import annotations

import pytest

from easyread.english.parser import parse
from easyread.glossary.phrases import FILES, Phrase, find_phrases, load_phrases
from easyread.rewrite.steps import Place
from easyread.rewrite.words import swap_phrases


def entries() -> list[Phrase]:
    return [entry for found in load_phrases().values() for _, entry in found]


def swapped(text: str) -> str:
    found = swap_phrases(parse(text), Place())
    return text if found is None else found.pieces[0].text


@pytest.mark.parametrize("name", FILES)
def test_each_example_comes_out_as_written(name: str) -> None:
    ours = [entry for entry in entries() if f"{name}.toml:" in entry.source]
    wrong = []
    for entry in ours:
        found = [one.entry.phrase for one in find_phrases(parse(entry.before))]
        if entry.phrase not in found:
            wrong.append(f"{entry.source}: “{entry.phrase}” is not found in its example: {found}")
        elif entry.plain is not None and swapped(entry.before) != entry.after:
            wrong.append(f"{entry.source}: {swapped(entry.before)}")
    assert ours
    assert not wrong, "\n".join(wrong)


def test_a_swap_needs_no_second_swap() -> None:
    again = [e.source for e in entries() if e.plain is not None and swapped(e.after) != e.after]
    assert not again, "\n".join(again)


def test_no_phrase_is_there_twice() -> None:
    phrases = [entry.phrase for entry in entries()]
    assert sorted(phrases) == sorted(set(phrases))


def test_an_entry_without_plain_words_says_what_it_means() -> None:
    assert [e.source for e in entries() if e.plain is None and not e.means] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Their calls have fallen on deaf ears.", "Their calls have been ignored."),
        (
            "People who fell victim to the fraud can call us.",
            "People who were harmed by the fraud can call us.",
        ),
        ("His plea does not fall on deaf ears.", "His plea does not fall on deaf ears."),
        ("She has got to grips with the bus.", "She has learned how to deal with the bus."),
        ("His health has taken a turn for the worse.", "His health has got worse."),
    ],
)
def test_the_plain_verb_takes_the_right_form(before: str, after: str) -> None:
    assert swapped(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A large number of our members came.", "Many of our members came."),
        ("A wide range of views were heard.", "Many kinds of views were heard."),
        ("There is a small number of places left.", "There is a small number of places left."),
        ("Such a large number of people came.", "Such a large number of people came."),
        ("They have a number of staff.", "They have several staff."),
        ("Large amounts of money were sent.", "Large amounts of money were sent."),
    ],
)
def test_many_stands_only_where_there_are_many(before: str, after: str) -> None:
    assert swapped(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2. The majority of people said yes.", "2. Most people said yes."),
        ("The plan is simple: The majority of people walk.", "The plan is simple: Most people walk."),
        ("2. Please note that the hall is shut.", "2. The hall is shut."),
        ("People read the Ts and Cs.", "People read the Ts and Cs."),
    ],
)
def test_the_plain_words_take_the_capital(before: str, after: str) -> None:
    assert swapped(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We have questions with regard to the bus.", "We have questions about the bus."),
        (
            "The groups were alike with regard to age.",
            "The groups were alike with regard to age.",
        ),
        ("We respect her wish to live at home.", "We respect her wish to live at home."),
        ("They wish to live at home.", "They want to live at home."),
        ("As of yet there is no plan.", "As of yet there is no plan."),
        ("Ward & Sons mend beds.", "Ward & Sons mend beds."),
    ],
)
def test_a_guard_looks_at_the_words_around(before: str, after: str) -> None:
    assert swapped(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("They showed support for Ann.", "They supported Ann."),
        (
            "They showed support for Ann and respect for her work.",
            "They showed support for Ann and respect for her work.",
        ),
        (
            "We want to express our gratitude to Ann and to the staff.",
            "We want to express our gratitude to Ann and to the staff.",
        ),
    ],
)
def test_a_verb_with_two_objects_stays(before: str, after: str) -> None:
    assert swapped(before) == after
