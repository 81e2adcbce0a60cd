"""Rows about money, work, law and the council: each says which picture is meant, and which is not."""

from __future__ import annotations

import pytest

from pictures.drafts import ideas


@pytest.mark.parametrize(
    ("said", "idea"),
    [
        ("The rules for the hall are on the wall.", "rules"),
        ("A new law was passed.", "law"),
        ("The solicitor came.", "law"),
        ("That is not fair.", "unfair"),
        ("We want to be fair.", "fair"),
        ("The fun fair is back.", ""),
        ("The steps are a barrier for her.", "barrier"),
        ("There was a problem.", "problem"),
        ("He has a learning difficulty.", ""),
        ("The minister came.", "politician"),
        ("You can appeal the decision.", "appeal"),
        ("There is access to the site.", ""),
    ],
)
def test_law_and_government(said: str, idea: str) -> None:
    assert ideas(said) == [idea]


@pytest.mark.parametrize(
    ("said", "idea"),
    [
        ("You pay at the door.", "pay"),
        ("It will pay off.", ""),
        ("His wages went up.", "wages"),
        ("Council tax went up.", "tax"),
        ("The club got a grant.", "funding"),
        ("She is in debt.", "debt"),
        ("We owe it to them.", ""),
        ("Her State Pension went up.", "pension"),
        ("They took out a loan.", "loan"),
        ("You can repay it later.", "loan"),
        ("She has a direct payment.", "direct-payments"),
        ("He has some savings.", "save-money"),
        ("The fee was a pound.", "price"),
        ("Some money is taken off your payment.", "deduction"),
    ],
)
def test_money(said: str, idea: str) -> None:
    assert ideas(said) == [idea]


@pytest.mark.parametrize(
    ("said", "idea"),
    [
        ("She has a job.", "job"),
        ("He has a job interview.", "job-interview"),
        ("He is unemployed.", "no-job"),
        ("The staff came.", "staff"),
        ("My manager came.", "manager"),
        ("The charity was new.", "charity"),
        ("The company was new.", "organisation"),
        ("The hall has a church service.", "church"),
        ("We are responsible for the hall.", "responsible"),
        ("The officer was on duty.", "staff"),
    ],
)
def test_work(said: str, idea: str) -> None:
    assert ideas(said) == [idea]
