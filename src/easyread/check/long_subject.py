"""Sentences with many words in the subject."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page
from easyread.english.scores import count_words

MOST = Limit("long-subject", "words", 6, "our choice: 6 words before the verb are easy to keep in mind")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        for token in unit.doc:
            if (
                token.dep_ not in {"nsubj", "nsubjpass"}
                or token.head.dep_ != "ROOT"
                or token.i > token.head.i
            ):
                continue
            words = unit.doc[token.left_edge.i : token.right_edge.i + 1]
            count = count_words(words.text)
            if count > page.limit(MOST) and words.end <= token.head.i:
                message = f"{count} words say who or what this is about."
                yield at(unit, words, message, "Use fewer words before the verb.")


RULE = Rule(
    id="long-subject",
    level="please-look",
    group="Sentences",
    asks="It is said in a few words who does it.",
    why="Readers must keep all of it in mind until the verb comes.",
    source="W3C, Making Content Usable*; common practice",
    limits=(MOST,),
    bad=("The first big meeting of the new group for people with a bus pass is on Monday.",),
    good=("The first meeting is on Monday. It is for people with a bus pass.",),
    find=_find,
)
