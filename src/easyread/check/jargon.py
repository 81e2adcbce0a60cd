"""Words of the glossary that the text does not explain where they first come."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.explained import first_uses
from easyread.check.explanations import late_explanation
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page
from easyread.glossary import Term


def what_to_do(term: Term) -> str:
    """The advice for a term that is not explained."""
    if term.plain:
        return f"Write “{term.plain}” instead."
    if not term.explanation:
        return "Say in the next sentence what it means. Your group wants it explained."
    return f"Say in the next sentence: {term.explanation}"


def _find(page: Page) -> Iterator[Hit]:
    for first in first_uses(page):
        # where it is explained later: see explained-late
        if not first.explained and late_explanation(page, first) is None:
            match = first.use.match
            yield Hit(
                unit=first.use.unit,
                start=match.start_char,
                end=match.end_char,
                message=f"“{match.form}” is a hard word. The text does not explain it here.",
                advice=what_to_do(match.term),
            )


RULE = Rule(
    id="jargon",
    level="must-fix",
    group="Words",
    asks="Hard words are explained, or an easier word stands in their place.",
    why="Readers who do not know a word lose the rest of the sentence.",
    source="UK Government, Accessible communication formats*; Australian Government Style Manual*",
    one_of=True,
    quick=True,
    bad=("The group uses co-production. It works well.",),
    good=("The group uses co-production. Co-production means that people plan and decide things together.",),
    find=_find,
)
