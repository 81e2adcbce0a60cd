"""What the tests of the front door share: a short post of our own, and the command in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from easyread.cli import main

# The same examples each time. Other ones: pytest --hypothesis-profile=default
settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")
# For hours: new examples, many of them.
settings.register_profile("open", max_examples=1_000_000, database=None)

POST = """The bench in the park
By Rosa Field, volunteer

We asked the council for a bench, and it took two years.

Some people said that a bench is a small thing. It is not small when you cannot walk far.
The co-production group met on Mondays, so that everyone could come.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a command ended: its exit code, and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "bench.txt"
    path.write_text(POST, encoding="utf-8")
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command easyread, in an empty folder of its own."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    def ended(*words: str | Path) -> Ended:
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main([str(word) for word in words])
        said = capsys.readouterr()
        return Ended(code=int(end.value.code or 0), out=said.out, err=said.err)

    return ended
