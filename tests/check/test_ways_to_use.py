"""Allow comments, baselines, levels that fail, explain, and the page of the rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread.check import RULES, check
from easyread.check.handbook import page
from easyread.check.precision import READ, interval
from easyread.cli.check import check as check_command
from easyread.cli.explain import explain
from easyread.errors import DataFileError, InputError
from easyread.glossary import Glossary

from .conftest import document

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command: object, *words: str) -> Result:
    return CliRunner().invoke(command, list(words))  # type: ignore[arg-type]


def rules_of(*words: str) -> list[str]:
    return [
        finding["rule"] for finding in json.loads(run(check_command, "--json", *words).stdout)["findings"]
    ]


@pytest.mark.parametrize(
    ("name", "comment"),
    [("a.txt", "[easyread allow passive: nobody knows]"), ("a.md", "<!-- easyread allow passive: why -->")],
)
def test_a_comment_allows_a_finding_below_it_only(own_folder: Path, name: str, comment: str) -> None:
    (own_folder / name).write_text(
        f"# News\n\n{comment}\n\nThe hall was painted.\n\nThe roof was mended.\n", encoding="utf-8"
    )
    data = json.loads(run(check_command, "--json", name).stdout)
    assert [(f["rule"], f["line"]) for f in data["allowed"]] == [("passive", 5)]
    assert [f["line"] for f in data["findings"] if f["rule"] == "passive"] == [7]
    assert all("easyread allow" not in passage["words"] for passage in data["passages"])


def test_a_comment_without_a_reason_or_with_no_such_rule_is_told(own_folder: Path) -> None:
    (own_folder / "a.txt").write_text(
        "News\n\n[easyread allow passive]\nIt was done.\n\n[easyread allow pasive: why]\nIt was done.\n",
        encoding="utf-8",
    )
    done = run(check_command, "a.txt")
    assert "line 3: say why" in done.stderr
    assert "line 6: there is no rule “pasive”" in done.stderr


def test_with_a_baseline_only_new_findings_count(own_folder: Path) -> None:
    text = own_folder / "a.txt"
    text.write_text("News\n\nWe don't know.\n", encoding="utf-8")
    assert run(check_command, "a.txt", "--write-baseline", "known.json").exit_code == 1
    assert run(check_command, "a.txt", "--baseline", "known.json").exit_code == 0
    text.write_text("News\n\nA new line.\n\nWe don't know.\n\nWe can't come.\n", encoding="utf-8")
    assert rules_of("a.txt", "--baseline", "known.json") == ["contraction"]
    assert "know" not in (own_folder / "known.json").read_text(encoding="utf-8").replace("known", "")
    (own_folder / "known.json").write_text("[]", encoding="utf-8")
    assert isinstance(run(check_command, "a.txt", "--baseline", "known.json").exception, DataFileError)


def test_fail_on_sets_which_level_ends_with_1(own_folder: Path) -> None:
    (own_folder / "a.txt").write_text("News\n\nWe had fun!\n", encoding="utf-8")
    codes = [
        run(check_command, "a.txt", "--fail-on", level).exit_code
        for level in ("must-fix", "please-look", "info", "never")
    ]
    assert codes == [0, 1, 1, 0]


def test_a_profile_is_used(own_folder: Path) -> None:
    (own_folder / "a.txt").write_text("News\n\nThe bus isn’t here for two days.\n", encoding="utf-8")
    assert set(rules_of("a.txt")) == {"contraction", "number-word"}
    assert rules_of("a.txt", "--profile", "plain-english") == []


def test_the_page_is_written_and_comments_need_one_word_file(own_folder: Path) -> None:
    (own_folder / "a.txt").write_text("News\n\nWe don't know.\n", encoding="utf-8")
    assert run(check_command, "a.txt", "--html", "a.html").exit_code == 1
    assert "contraction" in (own_folder / "a.html").read_text(encoding="utf-8")
    done = run(check_command, "a.txt", "--comments", "b.docx")
    assert isinstance(done.exception, InputError)


def test_explain_a_rule_a_word_and_what_is_not_there() -> None:
    assert "Why:" in run(explain, "long-sentence").stdout
    assert "A plain word for it (verb): start" in run(explain, "commence").stdout
    assert "In the glossary:" in run(explain, "co-production").stdout
    assert "Many people do not want it" in run(explain, "wheelchair-bound").stdout
    missing = run(explain, "long-sentense")
    assert missing.exit_code == 1
    assert "long-sentence" in missing.stderr


def test_the_page_of_the_rules_is_in_step() -> None:
    """After a change: easyread explain --all > docs/rules.md."""
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == page(RULES)


def test_rules_that_are_often_wrong_are_no_must() -> None:
    ids = {rule.id for rule in RULES}
    assert set(READ) <= ids
    for rule in RULES:
        right, read = READ.get(rule.id, (0, 0))
        if read >= 10:
            assert right / read >= (0.9 if rule.level == "must-fix" else 0.7), rule.id
            low, high = interval(right, read)
            assert low <= right / read <= high + 1e-9


def test_the_reports_own_words_pass_the_check(words: Glossary) -> None:
    """What the sheet for people says, and the words on the page."""
    from easyread.check.only_people import ONLY_PEOPLE

    found = check(document(*ONLY_PEOPLE), glossary=words).findings
    assert [(f.rule, f.words) for f in found if f.level == "must-fix" or f.rule == "long-sentence"] == []
