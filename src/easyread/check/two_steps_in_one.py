"""A step that asks for 2 things."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page

if TYPE_CHECKING:
    from spacy.tokens import Token


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind != "item" or not unit.ordered:
            continue
        orders = [token for token in unit.doc if _is_order(token)]
        if len(orders) > 1:
            told = " and ".join(f"“{token.text}”" for token in orders)
            yield all_of(unit, f"This step asks for {len(orders)} things: {told}.", "Make one step of each.")


def _is_order(token: Token) -> bool:
    if token.tag_ not in {"VB", "VBP"} or token.dep_ not in {"ROOT", "conj"}:
        return False
    if token.dep_ == "conj" and token.head.dep_ != "ROOT":
        return False
    return not any(child.dep_ in {"nsubj", "nsubjpass", "aux"} for child in token.children)


RULE = Rule(
    id="two-steps-in-one",
    level="please-look",
    group="Sentences",
    asks="Each step asks for one thing.",
    why="Readers do one thing, then look for the next.",
    source="W3C, Making Content Usable*; NHS service manual*",
    bad=("# How to join\n\nDo this:\n\n1. Fill in the form and post the letter.\n2. Wait for an answer.\n",),
    good=("# How to join\n\nDo this:\n\n1. Fill in the form.\n2. Post the letter.\n",),
    find=_find,
)
