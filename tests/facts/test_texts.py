"""A whole draft against its source, and the command that prints it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread.cli.check import check
from easyread.facts import compare_texts
from easyread.facts.align import align

SOURCE = """News from the day centre

The day centre will close for repairs on 3 March. About 120 people use the centre each week.
The roof has been old and grey for a long time.

Some members think that the repairs may take longer. You can appeal against the decision by 9 May.
"""
GOOD = """News from the day centre

The day centre will close on 3 March.

It needs repairs.

About 120 people use the centre each week.

Some members think that the repairs may take longer.

You can appeal against the decision by 9 May.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    bad = GOOD.replace("3 March", "5 March").replace("You can appeal against the decision by 9 May.", "")
    (tmp_path / "bad.txt").write_text(bad + "\nDogs are welcome in the garden.\n", encoding="utf-8")
    return tmp_path


def run(folder: Path, draft: str, *words: str) -> Result:
    return CliRunner().invoke(check, ["--against", str(folder / "source.txt"), str(folder / draft), *words])


def test_a_good_draft_ends_with_0_and_lists_what_is_left_out(folder: Path) -> None:
    result = run(folder, "good.txt")
    assert result.exit_code == 0, result.output
    assert "Left out: 1 sentence" in result.output
    assert "The roof has been old and grey" in result.output


def test_a_bad_draft_ends_with_1_and_says_why(folder: Path) -> None:
    result = run(folder, "bad.txt")
    assert result.exit_code == 1
    assert "“5 March” is new" in result.output
    assert "Dogs are welcome in the garden." in result.output
    assert "a right is left out" in result.output


def test_json_has_lines_and_sources(folder: Path) -> None:
    facts = json.loads(run(folder, "bad.txt", "--json").output)["facts"]
    assert facts["supported"] is False
    wrong = [line["text"] for line in facts["lines"] if not line["supported"]]
    assert wrong == ["The day centre will close on 5 March.", "Dogs are welcome in the garden."]
    assert set(facts["lines"][0]) == {
        "line",
        "text",
        "supported",
        "sources",
        "reasons",
        "doubts",
    }
    assert "left out" in {source["state"] for source in facts["sources"]}


def test_one_sentence_in_two_lines_is_split_and_two_in_one_are_merged() -> None:
    source = "The bus was late because a tree fell on the road. Nobody was hurt. The driver was tired."
    ledger = compare_texts(
        "\n".join(source.replace(". ", ".\n").splitlines()),
        "The bus was late.\nThis was because a tree fell on the road.\nNobody was hurt.",
    )
    assert [entry.state for entry in ledger.sources] == ["split", "kept", "left out"]
    assert ledger.supported


def test_lines_keep_the_order_of_the_source() -> None:
    sources = ["The lift is broken.", "We asked the owner.", "The owner of the lift said no."]
    assert align(sources, ["The lift is broken.", "We asked the owner.", "The owner said no."]) == [
        (0,),
        (1,),
        (2,),
    ]


def test_an_empty_draft_is_no_crash() -> None:
    assert compare_texts("The lift is broken.", "").lines == ()


def test_points_to_check_are_shown_and_do_not_refuse(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text("Many new mothers feel low in the first weeks.\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text("Many new mothers feel sad in the first weeks.\n", encoding="utf-8")
    result = run(tmp_path, "draft.txt")
    assert result.exit_code == 0, result.output
    assert "Please check: 1 line" in result.output
    assert "“sad” is new" in result.output
