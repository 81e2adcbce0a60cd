"""Verbs of 3 parts: "would have been", "had been", "have been waiting"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import by_pattern, said
from easyread.check.units import Page

_TENSE = re.compile(
    r"\b(?:(?:would|could|should|might|must|may|will)(?:\s+not)?\s+have\s+(?:been\s+)?\w+(?:ed|en|ne|t|d|wn|me)\b"
    r"|had\s+(?:not\s+)?been\b|ha(?:s|ve)\s+(?:not\s+)?been\s+\w+ing\b|(?:is|are|was|were)\s+being\s+\w+(?:ed|en|t|ne)\b)",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    advice = "Use one verb: “we meet”, “we met”, “we will meet”."
    yield from by_pattern(said(page), _TENSE, "“{}” is a hard form of the verb.", advice)


RULE = Rule(
    id="hard-tense",
    level="please-look",
    group="Sentences",
    asks="Verbs are in easy forms.",
    why="Readers must work out when it happens, and if it is real.",
    source="W3C, Making Content Usable*",
    bad=("We would have gone.", "They had been there.", "We have been waiting."),
    good=("We went.", "They have a car."),
    find=_find,
)
