"""A shorter draft keeps the main points and all that must not be lost; the rest is listed with reasons."""

from __future__ import annotations

from itertools import pairwise

import pytest

from easyread.facts import lost
from easyread.glossary import load_glossary
from easyread.model import Document, Draft
from easyread.read import read_bytes
from easyread.rewrite import rewrite
from easyread.rewrite.main_points import left_out, weigh

POST = """The garden plan

We want a garden that all people can use. It rained on the day of the visit. The garden is behind the hall.
Somebody had brought biscuits. But the plan for the garden is simple.

The council must reply to us. If it says no, we will ask again. There is a danger on the old steps.
The meeting is on 4 May. A bird sat on the wall.

## What came next

The sky was blue. We all went home.
"""


@pytest.fixture
def post() -> Document:
    (document,) = read_bytes(POST.encode(), "post.md")
    return document


def said(draft: Draft) -> str:
    return " ".join(
        line.text.text for section in draft.sections for point in section.points for line in point.lines
    )


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6])
def test_what_must_stay_stays(post: Document, share: float) -> None:
    text = said(rewrite(post, load_glossary(), lost, keep=share))
    for words in ("must reply", "says no", "danger", "4 May"):
        assert words in text


def test_main_points_stay_before_others(post: Document) -> None:
    gone = left_out(post, 0.6)
    texts = {one.key: one.text for one in weigh(post)}
    assert "We want a garden that all people can use." not in {texts[key] for key in gone}
    assert "A bird sat on the wall." in {texts[key] for key in gone}
    assert all("points" in why for why in gone.values())


def test_no_heading_stands_without_a_line(post: Document) -> None:
    draft = rewrite(post, load_glossary(), lost, keep=0.0)
    assert all(section.points for section in draft.sections)


def test_a_line_that_leans_keeps_the_one_before_it(post: Document) -> None:
    for share in (0.2, 0.4, 0.6, 0.8):
        gone = left_out(post, share)
        order = [one.key for one in weigh(post)]
        for before, after in pairwise(order):
            text = next(one.text for one in weigh(post) if one.key == after)
            assert not (text.startswith("But") and after not in gone and before in gone)


def test_what_is_left_out_is_in_the_ledger_and_a_note(post: Document) -> None:
    draft = rewrite(post, load_glossary(), lost, keep=0.3)
    gone = [entry.key for entry in draft.ledger if entry.state == "left-out"]
    assert gone
    assert {entry.key for entry in draft.ledger} == {sentence.key for sentence in draft.sentences}
    assert len([note for note in draft.notes if note.code == "left-out"]) >= len(gone)


def test_all_is_kept_when_not_asked(post: Document) -> None:
    assert "A bird sat on the wall." in said(rewrite(post, load_glossary(), lost))
