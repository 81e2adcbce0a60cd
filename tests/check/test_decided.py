"""What a group decided about a word counts in the jargon report: know it, explain it, never use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from easyread.check import check
from easyread.cli.check import check as check_command
from easyread.cli.glossary import glossary as glossary_command
from easyread.errors import DataFileError
from easyread.glossary import load_glossary
from easyread.model import Report

from .conftest import document


def decided(folder: Path, text: str, *, word: str, we: str, more: str = "") -> Report:
    path = folder / "glossary.toml"
    path.write_text(f'[[decided]]\nword = "{word}"\nwe = "{we}"\n{more}', encoding="utf-8")
    return check(document(text), glossary=load_glossary(path))


def rules(report: Report, words: str) -> list[str]:
    return [finding.rule for finding in report.findings if words in finding.words.lower()]


@pytest.mark.parametrize("word", ["co-production", "trebuchet", "QZB", "stakeholder"])
def test_a_word_that_the_group_knows_is_not_pointed_at(tmp_path: Path, word: str) -> None:
    text = f"The {word} is new. We met the {word}s."
    assert rules(check(document(text), glossary=load_glossary()), word.lower())
    report = decided(tmp_path, text, word=word, we="know it")
    assert rules(report, word.lower()) == []
    assert [use.term for use in report.terms if not use.explained] == []


@pytest.mark.parametrize("word", ["council", "trebuchet", "panel pal"])
def test_a_word_to_explain_is_asked_for_until_the_text_explains_it(tmp_path: Path, word: str) -> None:
    report = decided(tmp_path, f"The {word} is new.", word=word, we="explain it")
    assert rules(report, word) == ["jargon"]
    assert [use.term for use in report.terms if not use.explained] == [word]
    said = decided(
        tmp_path, f"The {word} is new. A {word} is a thing that helps.", word=word, we="explain it"
    )
    assert rules(said, word) == []


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("facilitate", "Sam facilitated the meeting."),
        ("co-production", "We like co-production. Co-production means that people plan things together."),
        ("touch base", "Let us touch base on Monday."),
    ],
)
def test_a_word_that_is_never_used_must_go_in_all_its_forms(tmp_path: Path, word: str, text: str) -> None:
    report = decided(tmp_path, text, word=word, we="never use it", more='instead = "talk"\nwhen = "May"\n')
    found = [finding for finding in report.findings if finding.rule == "group-said-never"]
    assert len(found) == text.lower().count(word)
    assert {finding.advice for finding in found} == {"Write “talk”."}
    assert {finding.level for finding in found} == {"must-fix"}
    assert all("(May)" in finding.message for finding in found)


@pytest.mark.parametrize(
    ("line", "hint"),
    [('wee = "know it"', "Did you mean 'we'?"), ('we = "love it"', "know it, explain it, never use it")],
)
def test_a_decision_that_is_not_clear_stops_with_the_cure(tmp_path: Path, line: str, hint: str) -> None:
    path = tmp_path / "glossary.toml"
    path.write_text(f'\n[[decided]]\nword = "panel"\n{line}\n', encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        load_glossary(path)
    assert f"{path}:2" in caught.value.message
    assert hint in caught.value.hint


def test_a_decision_is_noted_on_the_command_line_and_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("News\n\nWe will utilise the hall.\n", encoding="utf-8")
    words = ["decide", "utilise", "never", "--instead", "use", "--who", "our panel", "--when", "May 2026"]
    assert "never use it" in CliRunner().invoke(glossary_command, words).stdout
    CliRunner().invoke(glossary_command, ["decide", "hall", "know"])
    done = CliRunner().invoke(check_command, ["--json", "a.txt"])
    found = [f for f in json.loads(done.stdout)["findings"] if f["rule"] == "group-said-never"]
    assert [f["advice"] for f in found] == ["Write “use”."]
    assert "(our panel, May 2026)" in found[0]["message"]
    CliRunner().invoke(glossary_command, ["decide", "utilise", "know"])
    done = CliRunner().invoke(check_command, ["--json", "a.txt"])
    assert [f for f in json.loads(done.stdout)["findings"] if f["rule"] == "group-said-never"] == []
