"""Two whole sentences joined by "and", "but", "so" or a comma."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page
from easyread.check.verbs import has_subject
from easyread.english.scores import count_words

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST = Limit("two-in-one", "words", 10, "UK Government: 10 to 15 words; a shorter one can stay whole")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        if count_words(unit.words) <= page.limit(FEWEST):
            continue
        second = next((token for token in unit.doc if _is_second(token)), None)
        if second is not None:
            link = next((child for child in second.head.children if child.dep_ == "cc"), None)
            word = f"“{link.text}”" if link is not None else "A comma"
            part = link if link is not None else min(second.subtree, key=lambda token: token.i)
            yield at(unit, part, f"{word} joins 2 sentences.", "Make 2 sentences.")


def _is_second(token: Token) -> bool:
    """True for the verb of a sentence that hangs on the main one; both have a subject."""
    if token.dep_ != "conj" or token.head.dep_ != "ROOT" or token.pos_ not in {"VERB", "AUX"}:
        return False
    return has_subject(token) and has_subject(token.head)


RULE = Rule(
    id="two-in-one",
    level="please-look",
    group="Sentences",
    asks="Sentences are not joined with “and”, “but” or “so”.",
    why="A full stop gives readers time to think.",
    source="UK Government, Accessible communication formats*; Norfolk County Council*",
    limits=(FEWEST,),
    bad=("The hall is free on Mondays and the kitchen is closed on all other days.",),
    good=("The hall is free on Mondays. But the kitchen is closed.", "We sing and dance."),
    find=_find,
)
