"""“May” and “might”, which can mean “is allowed to” or “perhaps”."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        for token in unit.doc:
            if token.lower_ == "may" and token.tag_ == "MD":
                you = any(child.lower_ in {"you", "we", "they"} for child in token.head.children)
                yield at(
                    unit,
                    token,
                    "“may” can mean “is allowed to”, or “perhaps”.",
                    "Write “can” or “is allowed to”, or write “might”." if you else "Write “might” or “can”.",
                )


RULE = Rule(
    id="may-or-might",
    level="please-look",
    asks="“May” is not used where it can mean 2 things.",
    why="One meaning is a choice, and the other is a chance.",
    source="common practice",
    bad=("You may bring a friend.",),
    good=("You can bring a friend.", "We meet in May."),
    find=_find,
)
