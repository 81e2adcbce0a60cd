"""Each rule finds its bad examples, leaves its good ones alone, and speaks plain English."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread.check import RULES, Rule, check, units
from easyread.glossary import Glossary
from easyread.model import Report

from .conftest import Checker, example, only

# Files of the room that hold no rule.
NO_RULES = {
    *("__init__", "rule", "units", "terms", "explained", "explanations", "unknown", "limits", "profile"),
    "seek",
    *("measures", "praise"),
    *("allow", "baseline", "dates", "only_people", "precision", "handbook", "verbs", "word_tables"),
}


def rules_of(report: Report) -> set[str]:
    return {finding.rule for finding in report.findings}


def test_every_file_of_the_room_is_in_the_table() -> None:
    files = {path.stem for path in Path(units.__file__).parent.glob("*.py")} - NO_RULES
    assert files == {rule.id.replace("-", "_") for rule in RULES}


BAD = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.bad]
GOOD = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.good]


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_bad_examples_are_found(rule: Rule, text: str, words: Glossary) -> None:
    assert rule.id in rules_of(check(example(text), glossary=words, profile=only(rule.id)))


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_good_examples_pass(rule: Rule, text: str, words: Glossary) -> None:
    assert rule.id not in rules_of(check(example(text), glossary=words))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_has_examples_and_says_where_its_limits_come_from(rule: Rule) -> None:
    assert rule.bad
    assert rule.good
    assert all(limit.rule == rule.id and len(limit.why) > 10 for limit in rule.limits)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_speak_plain_english(rule: Rule, checked: Checker, words: Glossary) -> None:
    """Our own words pass our own check. What they quote is the user's."""
    findings = [f for text in rule.bad for f in check(example(text), glossary=words).findings]
    said = [rule.asks, rule.why, *{f.advice for f in findings if f.rule == rule.id}]
    found = checked(*said).findings
    serious = [f for f in found if f.level == "must-fix" and f.rule not in {"jargon", rule.id}]
    assert serious == []


@pytest.mark.parametrize(
    ("text", "rule", "advice"),
    [
        ("They can't come.", "contraction", "Write “cannot”."),
        ("It's been a good year.", "contraction", "Write “It has”."),
        ("It's done by a nurse.", "contraction", "Write “It is”."),
        ("Let's meet.", "contraction", "Write “Let us”."),
        ("We'd like to come.", "contraction", "Write “We would”."),
        ("About 60% came.", "percentage", "Write “6 out of 10”."),
        ("About 45 per cent came.", "percentage", "Write “45 out of 100”."),
        ("Bring fruit, etc.", "latin-short-form", "Write “and so on”."),
        ("Come at 2pm-4pm.", "semicolon-or-dash", "Write “to”."),
    ],
)
def test_advice_says_what_to_write(text: str, rule: str, advice: str, checked: Checker) -> None:
    assert advice in [finding.advice for finding in checked(text).findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Call 0300-123-1234 now.", "semicolon-or-dash"),
        ("See www.example.org/a-b for more.", "semicolon-or-dash"),
        ("The meeting is at St. Mary's.", "contraction"),
        ("It has not been a good year.", "passive"),
        ("She has an education, health and care plan.", "long-list-in-sentence"),
        ("ABOUT US AND WHAT WE DO", "short-form"),
        ("Send it to the Small Cat Unit, or SCU.", "short-form"),
        ("We asked Siobhan Featherstonehaugh.", "hard-word"),
        ("She lives in Llanfairpwllgwyngyll.", "hard-word"),
    ],
)
def test_what_is_fine_is_left_alone(text: str, rule: str, checked: Checker) -> None:
    assert rule not in rules_of(checked(text))


def test_very_long_sentences_must_be_fixed(checked: Checker) -> None:
    sixteen = "We met at the hall and we sat and ate cake and sang songs until late on."
    twenty_one = (
        "We met at the hall and we sat and ate cake and sang songs until late on and we all went home."
    )
    assert [f.level for f in checked(sixteen).findings if f.rule == "long-sentence"] == ["please-look"]
    assert [f.level for f in checked(twenty_one).findings if f.rule == "long-sentence"] == ["must-fix"]


def test_a_hard_word_is_told_once_with_its_count(checked: Checker) -> None:
    report = checked("There is a paucity.", "We see the paucity. Paucities are sad.")
    messages = [finding.message for finding in report.findings if finding.rule == "hard-word"]
    assert messages == ["“paucity” may be a hard word. It comes 3 times."]


def test_of_rules_that_speak_of_the_same_words_one_is_heard(checked: Checker) -> None:
    """“In order to” is wordy and a heavy opening; “in due course” is wordy, vague, and has a hard word."""
    report = checked("In order to start, we will write in due course.")
    about_words = [f.words for f in report.findings if f.words in {"In order to", "in due course", "due"}]
    assert sorted(about_words) == ["In order to", "in due course"]


def test_a_sentence_with_two_dates_is_a_sentence_and_no_line_of_a_contents_page(words: Glossary) -> None:
    text = example("The group will set up a club on 3 May and on 5 June.")
    assert "two-part-verb" in rules_of(check(text, glossary=words))


def test_a_line_of_a_contents_page_is_no_sentence(words: Glossary) -> None:
    text = example("Welcome 3 How To Carry Out Work 4 What To Bring.")
    assert not rules_of(check(text, glossary=words)) & {"two-part-verb", "long-sentence"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("# News\n\nGDPR, QZB, NHS\n", "capital-letters"),
        ("The work (May 2026) is done.", "note-or-citation"),
        ("The sizes are: [14, 16, 18].", "note-or-citation"),
        ("# News\n\n" + "The hall is nice. Ann said: “We can all sing.” Come in and eat. " * 9, "who-is-we"),
    ],
)
def test_what_looks_like_a_problem_and_is_none(text: str, rule: str, words: Glossary) -> None:
    assert rule not in rules_of(check(example(text), glossary=words))
