"""Whatever Word does to a file when it saves it: the same edits come back as from the file before."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.draftfile import settle
from easyread.fromword import read_pages, refs_of, take
from easyread.fromword.match import plain
from easyread.pipeline import all_pictures
from easyread.workshop.laid_out import booklet_of
from easyread.workshop.opened import draft_text
from workshop.habits import names_of, saved
from workshop.test_word_any_edit import Base, base, edited

__all__ = ["base"]


def draft_after(base: Base, changed: bytes) -> str:
    """The draft file with the edits of a Word file, marks that Word changes by itself all one."""
    start, data, way = base
    _, booklet = booklet_of(start.paper, way=way)
    refs = refs_of(booklet, start.paper.draft)
    taken = take(start.paper, refs, read_pages(data), read_pages(changed), all_pictures())
    return "\n".join(plain(line) for line in draft_text(settle(taken.paper)).split("\n"))


same_each_time = settings(max_examples=40, derandomize=True, deadline=None)
any_seed = st.integers(0, 1 << 30)


def test_edits_come_back_from_a_file_that_word_saved(base: Base) -> None:
    @same_each_time
    @given(any_seed, any_seed)
    def holds(edits: int, habits: int) -> None:
        changed = edited(base[1], Random(edits))  # noqa: S311
        assert draft_after(base, saved(changed, habits)) == draft_after(base, changed)

    holds()


def test_a_file_that_word_only_saved_has_no_edits(base: Base) -> None:
    start, data, way = base
    _, booklet = booklet_of(start.paper, way=way)
    refs, old = refs_of(booklet, start.paper.draft), read_pages(data)

    @same_each_time
    @given(any_seed)
    def holds(habits: int) -> None:
        taken = take(start.paper, refs, old, read_pages(saved(data, habits)), all_pictures())
        assert taken.edits == ()
        assert taken.paper == start.paper

    holds()


@pytest.mark.parametrize(
    "name", ["proofErr", "lastRenderedPageBreak", "smartTag", "fldChar", "AlternateContent", "sdt", "lang"]
)
def test_the_habits_are_really_in_the_files(base: Base, name: str) -> None:
    assert any(name in names_of(saved(base[1], seed)) for seed in range(8))
