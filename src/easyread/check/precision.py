"""How often each rule was right on real text: findings that were read, each sentence once.

The texts: 5 Easy Read papers made by people, 3 of their originals, 6 pages and reports, 6 blog posts, our
drafts of them; for rules that fire seldom there, also 18,000 sentences of councils, news, encyclopaedias and
summaries of medical studies. Terms of use were read for "unless" and "shall" alone, as their copy has no
commas. Papers about Easy Read itself were left out: they name the very marks that the rules look for. Where a
rule was mended after a reading, what counts is the reading after it. A rule is a preview until 10 of its
findings were read: it never says more than "please look".
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
        "short-form": (24, 26),
        "disrespectful-word": (20, 23),
        "vague-word": (29, 33),
        "figure-of-speech": (11, 12),
        "formal-word": (12, 12),
        "wordy-phrase": (11, 12),
        "hidden-verb": (10, 10),
        "padding": (12, 12),
        "hard-word": (23, 24),
        "long-list-in-sentence": (10, 11),
        "passive": (11, 11),
        "many-ideas": (10, 11),
        "two-in-one": (10, 11),
        "clause-inside": (10, 10),
        "which-clause": (19, 19),
        "late-verb": (11, 12),
        "long-subject": (11, 11),
        "if-last": (10, 11),
        "two-ifs": (10, 10),
        "unless": (15, 15),
        "hard-tense": (11, 12),
        "double-negative": (8, 10),
        "many-commas": (17, 18),
        "noun-string": (20, 25),
        "abstract-nouns": (13, 13),
        "long-words": (19, 20),
        "double-meaning": (27, 35),
        "two-part-verb": (11, 13),
        "heavy-opening": (13, 14),
        "hard-link-word": (13, 13),
        "foreign-word": (7, 8),
        "cut-short-word": (12, 12),
        "contraction": (10, 10),
        "latin-short-form": (12, 12),
        "us-spelling": (11, 12),
        "shall-or-ought": (13, 13),
        "hard-time-word": (11, 11),
        "belittling-word": (10, 11),
        "one-name": (4, 6),
        "who-is-we": (40, 41),
        "unclear-start": (1, 2),
        "new-words-together": (11, 12),
        "bold-sentence": (1, 1),
        "capital-letters": (0, 1),
        "doubled-word": (24, 25),
        "split-word": (10, 11),
        "percentage": (17, 17),
        "mixed-numbers": (11, 12),
        "number-word": (15, 15),
        "many-numbers": (15, 15),
        "big-number": (11, 11),
        "decimal": (12, 12),
        "hard-fraction": (10, 10),
        "roman-numeral": (10, 10),
        "no-weekday": (2, 2),
        "date-in-figures": (2, 2),
        "date-ending": (10, 10),
        "clock-time": (6, 6),
        "time-zeros": (29, 29),
        "money-form": (4, 4),
        "counted-deadline": (10, 10),
        "measure-alone": (10, 11),
        "semicolon-or-dash": (9, 10),
        "brackets": (8, 10),
        "quote-marks": (17, 23),
        "sign-for-word": (12, 12),
        "slash": (12, 13),
        "exclamation": (10, 12),
        "long-web-address": (13, 13),
        "empty-link-text": (2, 2),
        "question-in-text": (7, 7),
        "no-full-stop": (28, 29),
        "long-paragraph": (16, 16),
        "long-list": (4, 4),
        "long-list-item": (8, 10),
        "mixed-list": (2, 2),
        "list-lead-in": (1, 1),
        "list-of-one": (1, 2),
        "long-title": (6, 6),
        "hard-title": (9, 10),
        "long-heading": (10, 10),
        "same-heading": (3, 4),
        "cross-reference": (18, 18),
        "note-or-citation": (18, 18),
        "table-of-facts": (4, 4),
        "long-section": (6, 8),
        "no-headings": (3, 3),
        "sad-topic": (17, 20),
        "many-hard-words": (10, 10),
        "many-negatives": (1, 2),
        "long-on-average": (40, 40),
        "hard-overall": (10, 10),
        "long-text": (7, 7),
        "no-word-list": (19, 19),
        "no-label": (13, 13),
        "no-help-line": (18, 18),
        "no-contact": (10, 11),
        "no-date": (7, 7),
        "no-next-step": (4, 5),
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
