"""A part that starts with who, which or that, between the subject and its verb."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page

FEWEST = Limit("clause-inside", "words", 4, "our choice: 3 words do not part subject and verb")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        for token in unit.doc:
            subject = token.head
            if token.dep_ != "relcl" or subject.dep_ not in {"nsubj", "nsubjpass"}:
                continue
            inside = unit.doc[token.left_edge.i : token.right_edge.i + 1]
            if token.i < subject.head.i and len(inside) >= page.limit(FEWEST):
                advice = "Put it in a sentence of its own."
                yield at(unit, inside, "These words part the subject from its verb.", advice)


RULE = Rule(
    id="clause-inside",
    level="please-look",
    group="Sentences",
    asks="The verb comes soon after the person or thing.",
    why="Readers must keep the start in mind until the verb comes.",
    source="W3C, Making Content Usable*; lucid-lint, profile for Easy to Read*",
    limits=(FEWEST,),
    bad=("The hall that we rented for the party last year is cold.",),
    good=("We rented a hall. The hall is cold.",),
    find=_find,
)
