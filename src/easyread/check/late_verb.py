"""Sentences in which the main verb comes late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page
from easyread.english.scores import count_words

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = Limit("late-verb", "words", 10, "our choice: as many words as a whole short sentence")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        root = next((token for token in unit.doc if token.dep_ == "ROOT"), None)
        if root is None or root.pos_ not in {"VERB", "AUX"}:
            continue
        first = min([root.i, *(child.i for child in root.children if child.dep_ in {"aux", "auxpass"})])
        before = unit.doc[:first]
        words = count_words(before.text) - _if(root)
        if words > page.limit(MOST):
            message = f"{words} words come before the main verb, “{unit.doc[first].text}”."
            yield at(unit, before, message, "Start with who does it. Then say what they do.")


def _if(root: Token) -> int:
    """The words of “If you come by bus,” at the start: guides want it there."""
    for clause in root.children:
        words = list(clause.subtree)
        if clause.dep_ == "advcl" and words and words[0].i == 0 and words[0].lower_ in {"if", "when"}:
            return count_words(" ".join(word.text for word in words))
    return 0


RULE = Rule(
    id="late-verb",
    level="please-look",
    group="Sentences",
    asks="Sentences start with who does it, and what they do.",
    why="Until the verb comes, readers do not know what it is about.",
    source="W3C, Making Content Usable*; common practice",
    limits=(MOST,),
    bad=("After a long talk about the cost of the new hall on Monday, we went home.",),
    good=(
        "We went home after a long talk.",
        "If you cannot come to the office because of your health, you can ask for a visit.",
    ),
    find=_find,
)
