"""easyread rewrite: a filter that gives one line for each line."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace

import pytest

from conftest import Run

TEXT = "He went home, but she stayed.\n\nWe don’t know. We’ll ask.\n"


@pytest.fixture(autouse=True)
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode("utf-8"))))


def test_each_line_gives_one_line(run: Run) -> None:
    end = run("rewrite")
    assert end.code == 0
    assert end.out == "He went home. But she stayed.\n\nWe do not know. We will ask.\n"


def test_as_json_each_line_has_its_lines_and_their_changes(run: Run) -> None:
    rows = [json.loads(row) for row in run("rewrite", "--json").out.splitlines()]
    assert [row["text"] for row in rows] == TEXT.splitlines()
    assert [line["text"] for line in rows[0]["lines"]] == ["He went home.", "But she stayed."]
    assert rows[0]["lines"][0]["changes"][0]["sure"] is True
    assert rows[1]["lines"] == []


def test_variants_show_each_way_and_which_is_chosen(run: Run) -> None:
    out = run("rewrite", "--variants").out
    assert "all steps (chosen)\n  He went home.\n  But she stayed.\n" in out
    assert "  He went home, but she stayed." in out
    assert run("rewrite", "--variants", "--json").code == 2


def test_level_plain_makes_no_question_of_a_condition(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "If you live in the north of the town, you can ask the centre for a lift to the class.\n"
    wanted = {
        "easy": "You may live in the north of the town. If so, you can",
        "plain": "If you live in the north",
    }
    for level, start in wanted.items():
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(source.encode("utf-8"))))
        assert run("rewrite", "--level", level).out.startswith(start)
