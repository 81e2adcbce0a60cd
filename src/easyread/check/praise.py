"""What a text does well, in sentences that say where it shows. Nothing is praised that is not counted."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from easyread.check.explained import first_uses
from easyread.check.seek import FEW_WORDS, lists, said, words_in
from easyread.check.units import Page
from easyread.english.scores import LONG_WORDS, count_words, passive_verbs

MOST = 5  # more is flattery
FEW_LINES = 8  # in fewer lines it is chance
_HARD_NUMBERS = frozenset(
    {"number-word", "clock-time", "big-number", "decimal", "percentage", "date-in-figures", "many-numbers"}
)
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_BIG = re.compile(r"\d{1,3}(?:,\d{3})+|\d+\.\d+|%|\bper cent\b", re.IGNORECASE)


def praise(page: Page, told: Collection[str]) -> tuple[str, ...]:
    """Up to 5 sentences. `told`: the ids of the rules that found something."""
    lines = list(said(page))
    if len(lines) < FEW_LINES or words_in(page) < FEW_WORDS:
        return ()
    return tuple(one for one, _ in zip(_all(page, told), range(MOST), strict=False))


def _all(page: Page, told: Collection[str]) -> Iterator[str]:
    """The most telling first."""
    lines = list(said(page))
    explained = [first.use.match.form for first in first_uses(page) if first.explained]
    if explained:
        names = ", ".join(f"“{form}”" for form in explained[:4])
        yield f"It explains hard words where they come first: {names}."
    lengths = [count_words(unit.words) for unit in lines]
    if max(lengths) <= LONG_WORDS:
        yield f"No sentence is over {LONG_WORDS} words. The longest has {max(lengths)}."
    elif sum(length <= LONG_WORDS for length in lengths) >= 0.9 * len(lines):
        short = sum(length <= LONG_WORDS for length in lengths)
        yield f"{short} of {len(lines)} sentences have {LONG_WORDS} words or fewer."
    if not page.quick and not any(passive_verbs(unit.doc[:]) for unit in lines):
        yield f"All {len(lines)} sentences say who does what. There are no passives."
    items = [len(items) for items in lists(page) if len(items) > 1]
    if items and not {"long-list", "mixed-list", "list-lead-in", "long-list-item"} & set(told):
        many = f"{len(items)} lists" if len(items) > 1 else "a list"
        yield f"It puts {sum(items)} things in {many}, with short items."
    to_you = sum(_YOU.search(unit.words) is not None for unit in lines)
    if to_you >= 0.15 * len(lines):
        yield f"It talks to the reader: {to_you} of {len(lines)} sentences say “you” or “your”."
    headings = [unit for unit in page.units if unit.kind == "heading"]
    if len(headings) > 1 and not {"long-heading", "same-heading", "long-section", "no-headings"} & set(told):
        yield f"{len(headings)} short headings show what comes in each part."
    numbers = sum(any(letter.isdigit() for letter in unit.words) for unit in lines)
    if numbers > 1 and not any(_BIG.search(unit.words) for unit in lines) and not _HARD_NUMBERS & set(told):
        yield f"Numbers are easy ones, in figures ({numbers} sentences have one)."
    if "contraction" not in told and "latin-short-form" not in told and "short-form" not in told:
        yield "Words are written out in full: no short forms."
