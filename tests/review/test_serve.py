"""How the review page starts: what it says where a part is missing, and that no address of it is logged."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from conftest import Run


def test_without_flask_the_page_says_what_to_install(
    run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "flask", None)
    end = run("review", draft, "--no-browser")
    assert end.code == 4
    assert "Flask" in end.err


def test_a_file_that_is_no_draft_is_refused_before_anything_starts(run: Run, folder: Path) -> None:
    pytest.importorskip("flask")
    end = run("review", folder / "bench.txt", "--no-browser")
    assert end.code == 3
    assert "ends in .easyread.md" in end.err
