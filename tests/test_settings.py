"""easyread.toml: found beside the file or above it, read strictly, and the command line wins over it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread.cli.check import check
from easyread.errors import DataFileError
from easyread.settings import TABLES, find_settings, read_settings

DOCS = Path(__file__).parent.parent / "docs" / "settings.md"
TEXT = "News\n\nThe bus isn’t here for two days.\n"


def run(*words: str) -> Result:
    return CliRunner().invoke(check, list(words))


def rules(done: Result) -> set[str]:
    return {finding["rule"] for finding in json.loads(done.stdout)["findings"]}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a text in a folder."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settings(folder: Path, text: str) -> Path:
    path = folder / "easyread.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_counts_and_none_above_the_project(project: Path) -> None:
    paper = project / "papers" / "a.txt"
    assert find_settings(paper) is None
    settings(project.parent, "")  # outside the project
    assert find_settings(paper) is None
    above = settings(project, "")
    assert find_settings(paper) == above
    beside = settings(project / "papers", "")
    assert find_settings(paper) == beside


def test_rules_levels_and_limits_are_set(project: Path) -> None:
    assert rules(run("--json", "papers/a.txt")) == {"contraction", "number-word"}
    settings(
        project,
        '[check]\noff = ["contraction"]\n[check.levels]\nnumber-word = "must-fix"\n'
        "[check.limits.long-sentence]\nlook = 3\nfix = 5\n",
    )
    done = run("--json", "papers/a.txt")
    assert rules(done) == {"number-word", "long-sentence"}
    assert {finding["level"] for finding in json.loads(done.stdout)["findings"]} == {"must-fix"}
    assert "easyread.toml. 1 rules are off." in run("papers/a.txt").stdout


def test_profile_glossary_and_fail_on_are_set_and_the_command_line_wins(project: Path) -> None:
    (project / "own.toml").write_text(
        '[[term]]\nterm = "bus"\npos = "noun"\nexplanation = "A bus is a long car."\n', encoding="utf-8"
    )
    settings(project, 'glossary = "own.toml"\n[check]\nprofile = "plain-english"\nfail-on = "please-look"\n')
    done = run("--json", "papers/a.txt")
    assert rules(done) == {"jargon"}  # only "please look" in that profile
    assert done.exit_code == 1
    assert run("--fail-on", "must-fix", "papers/a.txt").exit_code == 0
    assert "contraction" in rules(run("--json", "--profile", "uk-easy-read-handout", "papers/a.txt"))


def test_a_profile_can_be_a_file_beside_the_settings(project: Path) -> None:
    (project / "ours.toml").write_text('off = ["contraction", "number-word"]\n', encoding="utf-8")
    settings(project, '[check]\nprofile = "ours.toml"\n')
    assert rules(run("--json", "papers/a.txt")) == set()


def test_previews_are_switched_off_but_for_one_that_is_asked_for(project: Path) -> None:
    (project / "papers" / "a.txt").write_text("News\n\nA ticket costs £10.00. We won!\n", encoding="utf-8")
    assert rules(run("--json", "papers/a.txt")) == {"money-form", "exclamation"}
    settings(project, '[check]\npreview = false\n[check.levels]\nexclamation = "info"\n')
    assert rules(run("--json", "papers/a.txt")) == {"exclamation"}


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("[check]\nprofle = 'booklet'\n", 2, "Did you mean 'profile'?"),
        ("[chek]\nprofile = 'booklet'\n", 1, "Did you mean 'check'?"),
        ("glosary = 'a.toml'\n", 1, "Did you mean 'glossary'?"),
        ("[check]\nfail-on = 'always'\n", 2, "must-fix"),
        ("[check]\noff = 'passive'\n", 2, "a list"),
        ("[check.levels]\npassive = 'high'\n", 2, "please-look"),
        ("[check.limits.long-sentence]\nfix = 'long'\n", 2, "a number"),
        ("[check.limits]\nfix = 3\n", 2, "[check.limits.RULE]"),
        ("[check.level]\npassive = 'info'\n", 1, "Did you mean 'levels'?"),
    ],
)
def test_what_is_not_known_or_wrong_stops_with_line_and_cure(
    project: Path, text: str, line: int, hint: str
) -> None:
    path = settings(project, text)
    with pytest.raises(DataFileError) as caught:
        read_settings(path)
    assert f"easyread.toml:{line}:" in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('[check]\noff = ["pasive"]\n', "Did you mean 'passive'?"),
        ("[check.limits.long-sentence]\nlooks = 3\n", "Did you mean 'look'?"),
        ('[check]\nprofile = "booklets"\n', "Did you mean 'booklet'?"),
        ('glossary = "none.toml"\n', "mend 'glossary'"),
    ],
)
def test_names_of_rules_limits_and_files_are_checked(project: Path, text: str, hint: str) -> None:
    settings(project, text)
    error = run("papers/a.txt").exception
    assert isinstance(error, DataFileError)
    assert hint in error.hint


def test_each_key_is_on_the_page_of_the_settings() -> None:
    page = DOCS.read_text(encoding="utf-8")
    for table, keys in TABLES.items():
        assert not table or table.split(".*")[0] in page
        assert all(f"`{key}`" in page for key in keys if key != "*")


def test_the_table_of_the_handout_is_left_to_its_own_reader(tmp_path: Path) -> None:
    path = tmp_path / "easyread.toml"
    path.write_text('[handout]\norganisation = "Penrowan Garden Group"\n', encoding="utf-8")
    assert read_settings(path).path == path
