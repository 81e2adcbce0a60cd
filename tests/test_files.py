"""A set of files is written whole or not at all: a failure half way leaves what was there before."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from easyread import files
from easyread.errors import OutputError
from easyread.files import make_folder, write_set

SET = {"a.docx": b"new a", "b.pdf": b"new b", "c.json": b"new c"}


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def fail_at(monkeypatch: pytest.MonkeyPatch, name: str, number: int, error: BaseException) -> None:
    """os.<name> as files.py calls it fails at its call number `number`, and works before and after."""
    real, calls = getattr(os, name), iter(range(1, 1000))

    def sometimes(*given: object) -> None:
        if next(calls) == number:
            raise error
        real(*given)

    monkeypatch.setattr(files.os, name, sometimes)


def test_all_files_are_written(tmp_path: Path) -> None:
    assert write_set(tmp_path, SET) == tuple(tmp_path / name for name in SET)
    assert held(tmp_path) == SET


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("name", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, number: int, error: BaseException
) -> None:
    fail_at(monkeypatch, name, number, error)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        write_set(tmp_path, SET)
    assert held(tmp_path) == {}


@pytest.mark.parametrize("number", range(1, 6))
def test_a_failure_half_way_brings_the_old_files_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    old = {"a.docx": b"old a", "b.pdf": b"old b"}
    write_set(tmp_path, old)
    fail_at(monkeypatch, "replace", number, PermissionError(errno.EACCES, "Permission denied"))
    with pytest.raises(OutputError):
        write_set(tmp_path, SET)
    assert held(tmp_path) == old


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EROFS, "Nothing can be written to this disk."),
        (errno.EACCES, "You may not write"),
        (errno.EIO, "cannot be written"),
    ],
)
def test_the_message_says_what_is_wrong_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    fail_at(monkeypatch, "fsync", 1, OSError(code, os.strerror(code)))
    with pytest.raises(OutputError) as caught:
        write_set(tmp_path, SET)
    assert words in caught.value.message
    assert caught.value.hint


def test_a_folder_is_made_and_left_clean(tmp_path: Path) -> None:
    make_folder(tmp_path / "one" / "two")
    assert held(tmp_path / "one" / "two") == {}


def test_a_file_in_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"")
    for folder in (tmp_path / "one", tmp_path / "one" / "two"):
        with pytest.raises(OutputError):
            make_folder(folder)
