"""What a person does in the file: add, move, take out, put back."""

from __future__ import annotations

from draftfile.drafts import IDEAS
from draftfile.samples import PAPER
from easyread.draftfile import Paper, read_paper, settle, write_paper

TEXT = write_paper(PAPER, IDEAS)


def edited(old: str, new: str) -> Paper:
    assert TEXT.count(old) == 1, TEXT
    return settle(read_paper(TEXT.replace(old, new), "a", IDEAS))


def states(paper: Paper) -> dict[str, str]:
    return {entry.key: entry.state for entry in paper.draft.ledger}


def said(paper: Paper) -> list[list[str]]:
    return [[line.text.text for line in p.lines] for s in paper.draft.sections for p in s.points]


def test_a_line_that_was_moved_up_from_left_out_is_back() -> None:
    cut = "The tea was warm. {1.2; left out: It is not a main point.}\n"
    assert cut in TEXT
    text = TEXT.replace(cut, "").replace("It took 2 years. {1.1}", "It took 2 years. {1.1}\n" + cut.strip())
    paper = settle(read_paper(text, "a", IDEAS))
    assert said(paper)[0][-1] == "The tea was warm."
    assert paper.cuts == ()
    assert states(paper)["1.2"] == "changed"


def test_a_line_that_was_taken_out_is_listed_as_left_out() -> None:
    paper = edited("Some people said that a bench is a small thing. {2.1}\n", "")
    assert states(paper)["2.1"] == "left-out"
    assert paper.cuts[-1].text.text == "Some people said that a bench is a small thing."
    assert paper.cuts[-1].reason == "A person took it out."


def test_a_new_row_has_a_mark_of_its_own_and_its_lines_are_the_persons() -> None:
    paper = edited("\n[2]\n", "\n![](tea \\(hot\\))\nBring a cup.\n\n[2]\n")
    assert paper.rows[0] == ("1", "4", "2")
    [row] = [p for s in paper.draft.sections for p in s.points if p.lines[0].text.text == "Bring a cup."]
    assert row.lines[0].sources == ("person",)
    assert row.picture is not None
    assert row.picture.alt == "a cup of tea"


def test_a_row_that_moved_keeps_its_mark() -> None:
    row = "[2]\nSome people said that a bench is a small thing. {2.1}\n\n"
    text = TEXT.replace(row, "").replace("[3] ![", row + "[3] ![")
    paper = read_paper(text, "a", IDEAS)
    assert paper.rows == (("1",), ("2", "3"))
