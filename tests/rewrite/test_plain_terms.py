"""A term with a plainer word is swapped, in the right form; names and quotations stay."""

from __future__ import annotations

import pytest

from easyread.glossary import load_glossary
from easyread.read import read_bytes
from easyread.rewrite import rewrite


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("The local authority must pay.", "The council must pay."),
        ("Local authorities must pay.", "Councils must pay."),
        ("We wrote to an East London local authority.", "We wrote to an East London council."),
        ("Leeds Local Authority must pay.", "Leeds Local Authority must pay."),
        ("She said “the local authority must pay”.", "She said “the local authority must pay”."),
    ],
)
def test_a_plainer_word(source: str, line: str) -> None:
    (document,) = read_bytes(f"A title\n\n{source}\n".encode(), "post.txt")
    draft = rewrite(document, load_glossary())
    assert [made.text.text for point in draft.sections[0].points for made in point.lines] == [line]
    changed = [change.step for made in draft.sections[0].points[0].lines for change in made.changes]
    assert changed == ([] if source == line else ["glossary"])
