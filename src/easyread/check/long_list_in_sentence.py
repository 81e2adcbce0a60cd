"""Three or more things listed in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST = Limit(
    "long-list-in-sentence", "things", 3, "W3C, Making Content Usable: a list of 3 or more goes in bullets"
)


def _find(page: Page) -> Iterator[Hit]:
    terms = {(use.unit, i) for use in page.uses for i in range(use.match.start, use.match.end)}
    for unit in page.units:
        if unit.kind in {"title", "heading"}:
            continue
        for things in _lists(unit.doc):
            one_term = all((unit, thing.i) in terms for thing in things)  # "education, health and care plan"
            if len(things) >= page.limit(FEWEST) and not one_term:
                start, end = things[0].left_edge.idx, things[-1].idx + len(things[-1].text)
                yield Hit(
                    unit=unit,
                    start=start,
                    end=end,
                    message=f"This sentence lists {len(things)} things.",
                    advice="Make a list with one thing on each line.",
                )


def _lists(doc: Doc) -> Iterator[list[Token]]:
    """The things that the parse joins with commas and "and". Whole sentences so joined are another matter."""
    for token in doc:
        if token.dep_ in {"conj", "amod"} or token.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}:
            continue
        things = [token]
        for thing in things:
            things += [child for child in thing.children if child.dep_ == "conj"]
        things.sort(key=lambda thing: thing.i)
        between = doc.text[things[0].idx : things[-1].idx]
        if "," in between or ";" in between:
            yield things


RULE = Rule(
    id="long-list-in-sentence",
    level="please-look",
    group="Sentences",
    asks="3 or more things stand in a list, one on each line.",
    why="A list with one thing on each line is easier to see.",
    source="W3C, Making Content Usable*; NHS service manual*; Mencap, Am I making myself clear*",
    limits=(FEWEST,),
    bad=("Please bring pens, paper and your phone.",),
    good=("Please bring pens and paper.",),
    find=_find,
)
