"""Nothing goes out: with every socket but a local one forbidden, and with an empty home, all works."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

# Python runs this file before anything else. A try to reach another computer ends the program with code 99.
GUARD = """
import os, socket, sys

def stop(what):
    sys.stderr.write(f"went out: {what}\\n")
    sys.stderr.flush()
    os._exit(99)

def look(event, given):
    if event == "socket.getaddrinfo" and given[0] not in (None, "localhost", "127.0.0.1", "::1"):
        stop(given[0])
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        sock, address = given[0], given[1]
        local = sock.family == getattr(socket, "AF_UNIX", None) or address[0] in ("127.0.0.1", "::1")
        if not local:
            stop(address)
    if event in ("socket.gethostbyname", "http.client.connect", "ftplib.connect"):
        stop(given)

sys.addaudithook(look)
"""


@pytest.fixture
def guarded(tmp_path: Path) -> dict[str, str]:
    """The environment of a program that may not go out: the guard, and a home with nothing in it."""
    (tmp_path / "guard").mkdir()
    (tmp_path / "guard" / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    (tmp_path / "home").mkdir()
    kept = {key: value for key, value in os.environ.items() if key in {"PATH", "SYSTEMROOT", "LANG"}}
    home = str(tmp_path / "home")
    return {**kept, "PYTHONPATH": str(tmp_path / "guard"), "HOME": home, "USERPROFILE": home}


def test_the_guard_works(guarded: dict[str, str]) -> None:
    code = "import urllib.request; urllib.request.urlopen('https://example.org')"
    done = subprocess.run([sys.executable, "-c", code], check=False, env=guarded, capture_output=True)
    assert done.returncode == 99


@pytest.mark.parametrize(
    "words",
    [("convert", "{post}", "-o", "out", "-f", "docx,pdf,html,json"), ("check", "{post}"), ("rewrite",)],
    ids=["convert", "check", "rewrite"],
)
def test_nothing_goes_out(
    guarded: dict[str, str], post: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    command = [sys.executable, "-m", "easyread", *(word.format(post=post) for word in words)]
    done = subprocess.run(
        command, check=False, env=guarded, cwd=tmp_path, input=post.read_bytes(), capture_output=True
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    assert b"went out" not in done.stderr
