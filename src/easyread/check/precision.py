"""How often each rule was right on real text: findings that a person read, each sentence once.

The texts: 5 Easy Read papers made by people, 3 of their originals, 6 pages and reports, 6 blog posts, and our
drafts of them. A rule is a preview until 10 of its findings were read: it never says more than "please look".
"""

from __future__ import annotations

from math import sqrt
from types import MappingProxyType

FEW = 10
# What this rule finds was decided by the people who use it: there is nothing to be right or wrong about.
DECIDED = frozenset({"group-said-never"})
# Rule: how many findings were right, how many were read.
READ = MappingProxyType(
    {
        "long-sentence": (12, 12),
        "jargon": (33, 36),
        "explained-late": (4, 5),
        "short-form": (8, 8),
        "hard-word": (23, 24),
        "formal-word": (12, 12),
        "wordy-phrase": (11, 12),
        "figure-of-speech": (11, 12),
        "disrespectful-word": (3, 3),
        "long-list-in-sentence": (10, 11),
        "passive": (11, 11),
        "many-ideas": (10, 11),
        "two-in-one": (10, 11),
        "clause-inside": (10, 10),
        "which-clause": (8, 8),
        "late-verb": (11, 12),
        "long-subject": (11, 11),
        "if-last": (10, 11),
        "hard-tense": (11, 12),
        "double-negative": (1, 1),
        "many-commas": (7, 8),
        "abstract-nouns": (2, 2),
        "long-words": (7, 8),
        "hidden-verb": (10, 10),
        "padding": (3, 3),
        "vague-word": (29, 33),
        "double-meaning": (27, 35),
        "two-part-verb": (11, 13),
        "heavy-opening": (3, 3),
        "hard-link-word": (3, 3),
        "cut-short-word": (4, 4),
        "latin-short-form": (1, 1),
        "hard-time-word": (1, 1),
        "belittling-word": (2, 2),
        "one-name": (1, 3),
        "who-is-we": (1, 2),
        "unclear-start": (1, 2),
        "new-words-together": (11, 12),
        "split-word": (3, 3),
        "percentage": (5, 5),
        "number-word": (4, 4),
        "many-numbers": (3, 3),
        "no-weekday": (1, 2),
        "clock-time": (1, 1),
        "contraction": (10, 10),
        "semicolon-or-dash": (9, 10),
        "brackets": (8, 10),
        "quote-marks": (2, 3),
        "slash": (3, 3),
        "exclamation": (2, 2),
        "question-in-text": (2, 2),
        "no-full-stop": (6, 8),
        "long-paragraph": (8, 8),
        "long-list": (4, 4),
        "long-list-item": (6, 8),
        "mixed-list": (2, 2),
        "list-lead-in": (1, 1),
        "list-of-one": (1, 2),
        "long-title": (4, 4),
        "hard-title": (9, 10),
        "long-heading": (10, 10),
        "same-heading": (3, 4),
        "table-of-facts": (1, 1),
        "long-section": (8, 8),
        "no-headings": (3, 3),
        "sad-topic": (1, 2),
        "many-hard-words": (10, 10),
        "many-negatives": (1, 2),
        "long-on-average": (8, 8),
        "hard-overall": (10, 10),
    }
)


def is_preview(rule: str) -> bool:
    """True for a rule of which too few findings were read to say how often it is right."""
    return READ.get(rule, (0, 0))[1] < FEW and rule not in DECIDED


def interval(right: int, read: int) -> tuple[float, float]:
    """Where the true share lies with 95 in 100 (Wilson): (0.62, 0.98)."""
    z = 1.96
    share = right / read
    middle = share + z * z / (2 * read)
    width = z * sqrt(share * (1 - share) / read + z * z / (4 * read * read))
    below = 1 + z * z / read
    return max(0.0, (middle - width) / below), min(1.0, (middle + width) / below)
