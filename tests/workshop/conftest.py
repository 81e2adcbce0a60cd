"""What the tests of the workshop share: a handout in a folder, made once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import easyread
from conftest import POST

NAME = "the-bench-in-the-park-easy-read"


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    post = folder / "bench.txt"
    post.write_text(POST, encoding="utf-8")
    [outcome] = easyread.convert([post], folder / "out", options=easyread.Options(formats=("docx",)))
    assert outcome.error is None
    return folder


@pytest.fixture
def folder(made_once: Path, tmp_path: Path) -> Path:
    """A folder of its own with the post and its handout."""
    shutil.copytree(made_once, tmp_path / "work")
    return tmp_path / "work"


@pytest.fixture
def draft(folder: Path) -> Path:
    return folder / "out" / f"{NAME}.easyread.md"


def change(path: Path, old: str, new: str) -> None:
    """Changes words of a file that has them once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, text
    path.write_text(text.replace(old, new), encoding="utf-8")
