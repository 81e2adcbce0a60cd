"""A draft file gives back exactly what was written, whatever is in the draft."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftfile.drafts import IDEAS, papers
from easyread.draftfile import Paper, first_paper, read_paper, with_first, write_paper
from easyread.draftfile.inline import read_inline
from easyread.errors import DataFileError
from easyread.model import Text


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(papers())
def test_what_is_written_is_read_back_exactly(paper: Paper) -> None:
    text = write_paper(paper, IDEAS)
    found = read_paper(text, "a.easyread.md", IDEAS)
    assert replace(found, draft=with_first(found.draft, paper.draft)) == paper
    assert write_paper(found, IDEAS) == text


@given(st.text(max_size=60))
def test_any_words_in_a_line_are_read_or_are_a_mistake_with_a_line(words: str) -> None:
    text = f"---\neasyread: 1\npaper: A\nsource: a.txt\n---\n\n# A\n\n{words}\n"
    try:
        read_paper(text, "a.easyread.md", IDEAS)
    except DataFileError as error:
        assert error.message.startswith("a.easyread.md:")  # noqa: PT017  either is right


@given(st.text(alphabet="ab .,;:'é", max_size=40))
def test_words_with_no_signs_stay_as_they_are(words: str) -> None:
    assert read_inline(words) == Text(text=words)


def test_windows_line_ends_and_a_mark_at_the_start_change_nothing() -> None:
    from draftfile.samples import PAPER

    text = write_paper(PAPER, IDEAS)
    other = "\ufeff" + text.replace("\n", "\r\n")
    assert read_paper(other, "a", IDEAS) == read_paper(text, "a", IDEAS)


def test_the_rows_of_a_new_draft_are_counted_and_what_it_left_out_is_listed() -> None:
    from draftfile.samples import PAPER

    paper = first_paper(PAPER.draft)
    assert paper.rows == (("1", "2"), ("3",))
    assert [cut.text.text for cut in paper.cuts] == ["The tea was warm."]


@pytest.mark.parametrize("sign", ["# ", "## ", "> ", "- ", "![", "[7] ", "{4.2}", "**", "<!-- ", "\\"])
def test_words_that_look_like_a_sign_stay_words(sign: str) -> None:
    from draftfile.samples import PAPER, with_first_line

    paper = with_first_line(PAPER, f"{sign}a")
    found = read_paper(write_paper(paper, IDEAS), "a", IDEAS)
    assert found.draft.sections[0].points[0].lines[0].text.text == f"{sign}a"
