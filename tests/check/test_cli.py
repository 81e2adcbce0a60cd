"""The commands: what they print, which exit code they end with, and what they never do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread.cli.check import check
from easyread.cli.glossary import glossary
from easyread.errors import DataFileError, InputError

HARD = "Our news\n\nWe like co-production, e.g. on Mondays.\n"
EASY = "Our news\n\nWe met on Monday. We had tea.\n"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hard.txt").write_text(HARD, encoding="utf-8")
    (tmp_path / "easy.txt").write_text(EASY, encoding="utf-8")
    return tmp_path


def run(command: object, *words: str) -> Result:
    return CliRunner().invoke(command, list(words))  # type: ignore[arg-type]


def test_hard_text_ends_with_1_and_easy_text_with_0() -> None:
    hard, easy = run(check, "hard.txt"), run(check, "easy.txt")
    assert (hard.exit_code, easy.exit_code) == (1, 0)
    assert "co-production" in hard.output
    assert "Nothing to fix" in easy.output


def test_quiet_is_one_line() -> None:
    assert run(check, "--quiet", "hard.txt", "easy.txt").output == "2 to fix. 0 to look at.\n"


def test_json() -> None:
    data = json.loads(run(check, "--json", "hard.txt").output)
    assert {finding["rule"] for finding in data["findings"]} == {"jargon", "latin-short-form"}


def test_a_file_that_is_not_there_does_not_stop_the_rest() -> None:
    both = run(check, "no.txt", "easy.txt")
    assert both.exit_code == 1
    assert "no.txt" in both.stderr
    assert "Nothing to fix" in both.stdout
    alone = run(check, "no.txt")
    assert isinstance(alone.exception, InputError)


def test_the_own_glossary_of_the_folder_is_used(own_folder: Path) -> None:
    (own_folder / "glossary.toml").write_text(
        '[[term]]\nterm = "tea"\npos = "noun"\nexplanation = "Tea is a hot drink."\n', encoding="utf-8"
    )
    assert "Tea is a hot drink." in run(check, "easy.txt").output
    other = own_folder / "other.toml"
    other.write_text("[[term]]\nterm = 1\n", encoding="utf-8")
    assert isinstance(run(check, "easy.txt", "--glossary", "other.toml").exception, DataFileError)


def test_find_shows_an_entry_by_any_of_its_names() -> None:
    done = run(glossary, "find", "Co-Production")
    assert done.exit_code == 0
    assert "Co-production means" in done.output
    missing = run(glossary, "find", "co-producton")
    assert missing.exit_code == 1
    assert "Did you mean: co-production" in missing.output


def test_add_then_find_then_check(own_folder: Path) -> None:
    said = "A tea hub is a place to have tea."
    assert run(glossary, "add", "tea hub", "--explanation", said).exit_code == 0
    assert said in run(glossary, "find", "tea hub").output
    assert run(glossary, "check", "glossary.toml").exit_code == 0
    assert [path.name for path in own_folder.glob("*.toml")] == ["glossary.toml"]


def test_a_hard_explanation_is_not_added(own_folder: Path) -> None:
    done = run(glossary, "add", "tea hub", "--explanation", "An interdisciplinary facility")
    assert done.exit_code == 1
    assert "does not start with it" in done.stderr
    assert "no full stop" in done.stderr
    assert not (own_folder / "glossary.toml").exists()


def test_check_names_each_wrong_entry(own_folder: Path) -> None:
    (own_folder / "mine.toml").write_text(
        '[[term]]\nterm = "a hub"\npos = "noun"\nexplanation = "It is a hub"\n\n[[term]]\nterm = "b"\n',
        encoding="utf-8",
    )
    done = run(glossary, "check", "mine.toml")
    assert done.exit_code == 1
    assert "mine.toml:1: " in done.stderr
    assert "mine.toml:6: The entry 'b' has no pos. Add pos" in done.stderr


def test_the_commands_load_nothing_heavy() -> None:
    heavy = "{'spacy', 'rich', 'textstat', 'nltk', 'wordfreq', 'numpy', 'cattrs'}"
    code = f"import sys, easyread.cli.check, easyread.cli.glossary; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
