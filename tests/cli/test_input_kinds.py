"""Input that is no file by its name: standard input and web pages go through the whole run."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from conftest import Run


def test_standard_input_becomes_a_handout_with_a_receipt(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# A plan\n\nWe met in May, and we agreed a plan for the hall in the park.\n"
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode("utf-8"))))
    assert run("convert", "-", "-o", "out", "-f", "json").code == 0
    receipt = json.loads(Path("out/a-plan-easy-read.receipt.json").read_text(encoding="utf-8"))
    assert receipt["input"] == {"name": "-", "sha256": "", "post": 1, "posts": 1}


def test_a_web_page_becomes_a_handout(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><body><nav>Home</nav><article><h1>A plan</h1><p>We met in May, and we agreed a plan.</p>"
        "<p>The council must reply to us by the end of June.</p></article></body></html>",
        encoding="utf-8",
    )
    assert run("convert", page, "-o", "out", "-f", "docx,json").code == 0
    draft = Path("out/a-plan-easy-read.draft.json").read_text(encoding="utf-8")
    assert "We agreed a plan." in draft
