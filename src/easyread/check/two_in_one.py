"""Two whole sentences joined by "and", "but", "so" or a comma."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page
from easyread.check.verbs import has_subject
from easyread.english.scores import count_words

FEWEST = Limit("two-in-one", "words", 10, "UK Government: 10 to 15 words; a shorter one can stay whole")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        if count_words(unit.doc.text) <= page.limit(FEWEST):
            continue
        for token in unit.doc:
            if token.dep_ == "conj" and token.head.dep_ == "ROOT" and has_subject(token):
                if has_subject(token.head) and token.pos_ in {"VERB", "AUX"}:
                    link = next((child for child in token.head.children if child.dep_ == "cc"), None)
                    word = f"“{link.text}”" if link is not None else "a comma"
                    subject = min(token.subtree, key=lambda part: part.i)
                    part = link if link is not None else subject
                    yield at(unit, part, f"{word} joins 2 sentences.".capitalize(), "Make 2 sentences.")
                    break


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
