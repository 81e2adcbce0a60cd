"""A profile sets which rules run, how serious they are, and their limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread.check import RULES, check
from easyread.check.profile import USUAL, load_profile, profile_names
from easyread.errors import DataFileError
from easyread.glossary import Glossary

from .conftest import document

SIXTEEN = "We met at the hall and we sat and ate cake and sang songs until late on."


@pytest.mark.parametrize("name", profile_names())
def test_each_profile_can_be_used(name: str, words: Glossary) -> None:
    profile = load_profile(name, RULES)
    assert profile.name == name
    assert {rule.id for rule in check(document("We met."), glossary=words, profile=profile).rules} == {
        rule.id for rule in RULES
    } - profile.off


def test_the_usual_profile_has_the_limits_of_the_rules(words: Glossary) -> None:
    text = document(SIXTEEN, "We don't use co-production, e.g. here.")
    usual = load_profile(USUAL, RULES)
    assert check(text, glossary=words, profile=usual).findings == check(text, glossary=words).findings


def test_a_limit_a_level_and_a_rule_that_is_off(tmp_path: Path, words: Glossary) -> None:
    own = tmp_path / "check.toml"
    own.write_text(
        'off = ["contraction"]\n[levels]\nexclamation = "must-fix"\n[limits.long-sentence]\nlook = 17\n',
        encoding="utf-8",
    )
    report = check(document(SIXTEEN, "We don't!"), glossary=words, profile=load_profile(str(own), RULES))
    assert [(f.rule, f.level) for f in report.findings if f.rule in {"long-sentence", "contraction"}] == []
    assert [f.level for f in report.findings if f.rule == "exclamation"] == ["must-fix"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('off = ["long-sentense"]', "long-sentence"),
        ("[limits.long-sentence]\nlok = 3", "look"),
        ("[limits.long-sentence]\nlook = true", "number"),
        ('[levels]\npassive = "bad"', "must-fix"),
        ("of = []", "off"),
    ],
)
def test_a_wrong_profile_says_what_was_meant(text: str, hint: str, tmp_path: Path) -> None:
    own = tmp_path / "check.toml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError) as error:
        load_profile(str(own), RULES)
    assert hint in error.value.hint


def test_an_unknown_profile_is_named_with_the_nearest() -> None:
    with pytest.raises(DataFileError) as error:
        load_profile("bookle", RULES)
    assert "booklet" in error.value.hint
