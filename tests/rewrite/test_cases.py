"""Every case in cases/*.md: a source sentence and the lines that it must become."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from easyread.facts import lost
from easyread.rewrite import rewrite_sentence

CASES = Path(__file__).parent / "cases"


def _cases() -> list[tuple[str, str, list[str]]]:
    found = []
    for path in sorted(CASES.glob("*.md")):
        for block in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, *rest = block.strip().split("\n")
            source = [line[2:] for line in rest if line.startswith("> ")]
            lines = [line for line in rest if line.strip() and not line.startswith("> ")]
            found.append((f"{path.stem}: {name}", " ".join(source), lines))
    return found


def _shown(text: str) -> list[str]:
    lines = rewrite_sentence(text, guard=lost)
    return [("- " if line.kind == "item" else "") + line.text.text for line in lines]


@pytest.mark.parametrize(("source", "wanted"), [pytest.param(s, w, id=n) for n, s, w in _cases()])
def test_case(source: str, wanted: list[str]) -> None:
    assert _shown(source) == wanted


@pytest.mark.parametrize("source", [pytest.param(s, id=n) for n, s, _ in _cases()])
def test_rewriting_twice_changes_nothing(source: str) -> None:
    for line in rewrite_sentence(source, guard=lost):
        if line.kind == "say":
            assert [again.text.text for again in rewrite_sentence(line.text.text, guard=lost)] == [
                line.text.text
            ]
