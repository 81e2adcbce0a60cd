"""Each mistake in a draft file gets its path, its line, what is wrong and how to mend it."""

from __future__ import annotations

import pytest

from draftfile.drafts import IDEAS
from draftfile.samples import PAPER
from easyread.draftfile import read_paper, write_paper
from easyread.errors import DataFileError

TEXT = write_paper(PAPER, IDEAS)
GOOD = "It took 2 years. {1.1}"
# What is put in the place of GOOD, and words that the message must have.
MISTAKES = {
    "It took 2 years. {1.9}": "The source has no sentence {1.9}. Did you mean {1.",
    "It took **2 years. {1.1}": "Two stars (**) have no partner.",
    "It took 2 years. {1.1; sey}": "'sey' is not a kind of line.",
    "\n[1]\nIt took 2 years. {1.1}": "The mark [1] is there twice: line",
    "![A meeting](meating)\nIt took 2 years. {1.1}": "no picture called 'meating'. Did you mean: meeting?",
    "![A meeting]\nIt took 2 years. {1.1}": "This is not a picture.",
    "# Extra": "'# Extra' is not a part of this file",
    "# Notes": "'# Notes' is not a part of this file, or it is there twice.",
}


@pytest.mark.parametrize("given", MISTAKES)
def test_a_mistake_is_told_with_its_line_and_its_cure(given: str) -> None:
    assert TEXT.count(GOOD) == 1
    text = TEXT.replace(GOOD, given)
    with pytest.raises(DataFileError) as caught:
        read_paper(text, "out/bench.easyread.md", IDEAS)
    said = caught.value.message
    assert MISTAKES[given] in said
    number = int(said.split(":")[1])
    assert said.startswith(f"out/bench.easyread.md:{number}: ")
    bad = next(line for line in given.split("\n") if line)
    if given != "# Notes":
        assert text.split("\n")[number - 1] == bad


def test_all_mistakes_are_told_at_once() -> None:
    text = TEXT.replace(GOOD, "Two **years. {9.9}").replace("easyread: 1", "easyraed: 1")
    with pytest.raises(DataFileError) as caught:
        read_paper(text, "a", IDEAS)
    assert len(caught.value.message.split("\n")) == 3
    assert "a:2: 'easyraed' is not known here. Did you mean 'easyread'?" in caught.value.message


@pytest.mark.parametrize("text", ["", "words", "---\neasyread: 1\n", "---\neasyread: 1\n---\nno title\n"])
def test_a_file_that_is_no_draft_file_says_so(text: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_paper(text, "a", IDEAS)
    assert caught.value.hint
