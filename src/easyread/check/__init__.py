"""Checking: a Document or a Draft and the glossary come in, a Report (findings, hard words, scores) goes out.

To add one: write `check/<problem>.py` with a frozen `RULE` (its limit as a named constant, why, source, bad
and good examples, and the function), and add it to RULES. A test runs the examples.
"""

from __future__ import annotations

from easyread.check import (
    brackets,
    contraction,
    double_negative,
    exclamation,
    hard_word,
    jargon,
    latin_short_form,
    long_list_in_sentence,
    long_sentence,
    passive,
    percentage,
    semicolon_or_dash,
    short_form,
)
from easyread.check.rule import Rule, findings
from easyread.check.terms import term_uses
from easyread.check.units import page_of
from easyread.english.scores import score_parsed
from easyread.glossary import Glossary
from easyread.model import Document, Draft, Report

# The order of the findings within one line: the most helpful first.
RULES: tuple[Rule, ...] = (
    long_sentence.RULE,
    jargon.RULE,
    short_form.RULE,
    hard_word.RULE,
    long_list_in_sentence.RULE,
    passive.RULE,
    double_negative.RULE,
    contraction.RULE,
    latin_short_form.RULE,
    percentage.RULE,
    semicolon_or_dash.RULE,
    brackets.RULE,
    exclamation.RULE,
)

__all__ = ["RULES", "Rule", "check"]


def check(text: Document | Draft, *, glossary: Glossary) -> Report:
    """The jargon report of a text. The same rules check what was written and what we made of it."""
    page = page_of(text, glossary)
    return Report(
        source=text.source,
        terms=term_uses(page),
        findings=findings(RULES, page),
        scores=score_parsed([unit.doc[:] for unit in page.units if unit.is_body]),
    )
