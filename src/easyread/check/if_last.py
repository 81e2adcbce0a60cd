"""The condition comes after what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        for token in unit.doc[2:]:
            verb = token.head
            if (
                token.lower_ != "if"
                or token.dep_ != "mark"
                or verb.dep_ != "advcl"
                or verb.head.dep_ != "ROOT"
            ):
                continue
            before = token.nbor(-1).lower_
            if before in {"even", "as", "only", "what", "see", "know", "ask"} or verb.head.i > token.i:
                continue
            part = unit.doc[token.i : verb.right_edge.i + 1]
            if len(unit.doc[: token.i]) >= 2:
                yield at(unit, part, "“if” comes after what it is for.", "Start the sentence with “if”.")


RULE = Rule(
    id="if-last",
    level="please-look",
    group="Sentences",
    asks="“If” comes first.",
    why="Readers first need to know if it is about them.",
    source="W3C, Making Content Usable*",
    bad=("You must call the office if you cannot come.",),
    good=("If you cannot come, you must call the office.", "We ask if you like it."),
    find=_find,
)
