"""Headings In Which Each Word Has A Capital."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of
from easyread.check.units import Page

FEWEST = Limit("heading-capitals", "words", 4, "our choice: shorter ones are often names")
_SMALL = frozenset(
    {"a", "an", "the", "of", "and", "or", "to", "in", "on", "for", "with", "at", "by", "from", "is"}
)

# Words that are in no name: with a capital inside a heading, they show that each word has one.
_NO_NAMES = frozenset(
    [
        "We",
        "You",
        "They",
        "It",
        "He",
        "She",
        "Our",
        "Your",
        "Their",
        "His",
        "Her",
        "My",
        "Do",
        "Did",
        "Does",
        "Can",
        "Will",
        "Would",
        "Should",
        "Are",
        "Was",
        "Were",
        "Be",
        "Been",
        "Get",
        "Make",
        "Help",
        "Find",
        "How",
        "What",
        "When",
        "Where",
        "Who",
        "Why",
        "Which",
        "This",
        "That",
        "These",
        "Those",
        "If",
        "Not",
        "Have",
        "Has",
        "Had",
        "Need",
        "Want",
        "More",
        "Most",
    ]
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind != "heading" or unit.words.isupper():
            continue
        words = [token.text for token in unit.doc if token.is_alpha and token.lower_ not in _SMALL]
        capitals = all(word[0].isupper() for word in words)
        if len(words) >= page.limit(FEWEST) and capitals and _NO_NAMES & set(words[1:]):
            advice = "Use a capital for the first word and for names only."
            yield all_of(unit, "Each word of this heading has a capital.", advice)


RULE = Rule(
    id="heading-capitals",
    level="please-look",
    group="Structure",
    asks="Headings have capitals only where a sentence has them.",
    why="Capitals make readers look for names.",
    source="NHS service manual*; GOV.UK, Publishing accessible documents*",
    limits=(FEWEST,),
    quick=True,
    bad=("# News\n\n## What We Did Last Summer\n\nWe met.\n",),
    good=("# News\n\n## What we did last summer\n\nWe met.\n",),
    find=_find,
)
