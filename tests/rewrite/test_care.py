"""Lines on medicine, law, consent, safety, money owed and deadlines are for a person to confirm."""

from __future__ import annotations

import pytest

from easyread.model import Origin
from easyread.rewrite.care import care_notes


@pytest.mark.parametrize(
    ("source", "topic"),
    [
        ("Take 2 tablets with food.", "medicine"),
        ("You can take your case to a tribunal.", "law"),
        ("We need your consent to share this.", "consent"),
        ("Tell the safeguarding team.", "safe"),
        ("You may have to repay the money.", "money"),
        ("Send it in by the closing date.", "deadline"),
    ],
)
def test_a_topic_of_care_is_noted(source: str, topic: str) -> None:
    (note,) = care_notes(source, Origin(line=3))
    assert note.code == "confirm"
    assert topic in note.message
    assert note.text == source


@pytest.mark.parametrize("source", ["You are right.", "We met at the tennis court."])
def test_other_lines_are_not(source: str) -> None:
    assert list(care_notes(source, Origin(line=1))) == []
