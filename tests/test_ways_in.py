"""The pre-commit hooks and the GitHub action: sound files, and command lines that do what they say."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from easyread.cli.check import check

ROOT = Path(__file__).parents[1]
yaml = pytest.importorskip("yaml")


def load(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_each_hook_has_what_pre_commit_needs_and_a_command_line_that_parses() -> None:
    hooks = load(".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["easyread-check", "easyread-check-quick"]
    for hook in hooks:
        assert hook["language"] == "python"
        assert {"name", "entry", "types_or"} <= set(hook)
        command, name, *options = shlex.split(hook["entry"])
        assert (command, name) == ("easyread", "check")
        context = check.make_context("check", [*options, "a.md", "b.txt"])
        assert context.params["files"] == (Path("a.md"), Path("b.txt"))
        assert context.params["quick"] == ("quick" in hook["id"])


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action, with the inputs as GitHub gives them, in a real shell."""
    action = load("action.yml")
    step = action["runs"]["steps"][-1]
    usual = {name: entry.get("default", "") for name, entry in action["inputs"].items()}
    assert set(inputs) <= set(usual)
    values = {**usual, **inputs}
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda hit: values[hit[1]], value)
        for name, value in step["env"].items()
    }
    program = folder / "easyread"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m easyread "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-e", "-c", step["run"]],
        cwd=folder,
        env={**os.environ, **environment, **path},
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="the action runs in bash")
def test_the_action_writes_lines_for_github_and_fails_where_it_is_told_to(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("News\n\nMost of us, i.e. the members, met.\n", encoding="utf-8")
    done = run_action(tmp_path, files="a.txt\nb.txt", quick="true")
    assert done.returncode == 1, done.stderr
    assert "::error file=a.txt,line=3" in done.stdout
    assert "::error file=b.txt,line=3" in done.stdout
    assert run_action(tmp_path, files="a.txt", quick="true", **{"fail-on": "never"}).returncode == 0
    plain = run_action(tmp_path, files="a.txt", quick="true", profile="no-such-profile")
    assert plain.returncode == 5


def test_no_input_is_put_into_the_text_of_a_command() -> None:
    for step in load("action.yml")["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
