"""What `judge` says of single drafts, and that it says it in plain words."""

from __future__ import annotations

import pytest

from easyread.facts import judge, lost
from easyread.facts.amounts import amounts

SOURCE = "The council must repair the lift by Friday, unless the parts do not arrive."


def test_reasons_are_plain_words() -> None:
    verdict = judge("The nurse gave 3 leaflets to each carer.", ["The nurse gave 5 leaflets to each carer."])
    assert verdict.reasons == ("the number “3” is lost", "the number “5” is new")


def test_who_does_it() -> None:
    verdict = judge("The warden called the tenant.", ["The tenant called the warden."])
    assert not verdict.supported
    assert any("not the same" in reason for reason in verdict.reasons)


def test_a_fault_knows_its_line() -> None:
    verdict = judge(
        "The shop opens at nine and the café is free to use.",
        ["The shop opens at nine.", "The café is not free to use."],
    )
    assert [fault.line for fault in verdict.faults if fault.kind == "not"] == [1]


@pytest.mark.parametrize(
    "lines",
    [
        ["The council must repair the lift by Friday.", "But not if the parts do not arrive."],
        ["The lift must be repaired by the council by Friday, unless the parts do not arrive."],
    ],
)
def test_honest_lines_pass(lines: list[str]) -> None:
    assert judge(SOURCE, lines).reasons == ()


def test_the_same_words_are_supported() -> None:
    assert judge(SOURCE, [SOURCE]).supported


def test_names_from_around_may_be_named() -> None:
    source, lines = "They asked for a ramp.", ["The tenants asked for a ramp."]
    assert not judge(source, lines).supported or judge(source, lines, around=["The tenants met."]).supported
    assert judge(source, lines, around=["The tenants met on Monday."]).supported


def test_amounts_are_read_as_what_they_are() -> None:
    assert {(a.kind, a.value) for a in amounts("two weeks")} == {
        (a.kind, a.value) for a in amounts("14 days")
    }
    assert {(a.kind, a.value) for a in amounts("£1.5 million")} == {
        (a.kind, a.value) for a in amounts("£1,500,000")
    }
    assert [a.bound for a in amounts("at least 5 people, under 18, 60 or over")] == ["≥", "<", "≥"]
    assert {a.value for a in amounts("half past; 3/04/2026")} >= {"3 April", "2026"}


def test_lost_stays_the_quick_check() -> None:
    assert lost("You must not pay 3 times.", ["You must pay 3 times."]) == ("“not” is lost",)


def test_another_word_is_a_point_to_check_and_does_not_refuse() -> None:
    verdict = judge(
        "Many new mothers feel low in the first weeks.", ["Many new mothers feel sad in the first weeks."]
    )
    assert verdict.supported
    assert verdict.doubts == ("“sad” is new: the source does not say it",)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("The fair drew 3,104 people on Sunday.", "More than 3,100 people came to the fair on Sunday."),
        ("They met on Monday and signed two days later.", "They met on Monday and signed on Wednesday."),
        ("Half a million trees were planted.", "500,000 trees were planted."),
        ("The group for under-25s meets weekly.", "The group for people under 25 meets every week."),
    ],
)
def test_numbers_may_be_worked_out(source: str, line: str) -> None:
    assert not [f for f in judge(source, [line]).faults if f.sure and f.kind in {"number", "date", "amount"}]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("The fair drew 3,104 people on Sunday.", "More than 3,200 people came to the fair on Sunday."),
        ("They met on Monday and signed two days later.", "They met on Monday and signed on Thursday."),
    ],
)
def test_numbers_that_do_not_follow_are_refused(source: str, line: str) -> None:
    assert not judge(source, [line]).supported


def test_which_goes_with_which() -> None:
    source = "The tram to Ashby goes from Gate B and the tram to Corwen goes from Gate D."
    assert judge(
        source, ["The tram to Ashby goes from Gate B.", "The tram to Corwen goes from Gate D."]
    ).supported
    assert not judge(
        source, ["The tram to Ashby goes from Gate D.", "The tram to Corwen goes from Gate B."]
    ).supported


def test_a_word_in_its_other_meaning() -> None:
    source = "The judge passed sentence on the man in court."
    verdict = judge(
        source, ["The judge passed sentence on the man in court.", "A sentence is a row of words you write."]
    )
    assert [f.kind for f in verdict.faults if f.sure] == ["sense"]
