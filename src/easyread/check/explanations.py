"""Which sentences explain a term of the glossary: "Co-production means ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.explained import FirstUse
from easyread.check.units import Page, Unit, Use, uses_in

_LEAD = re.compile(r"\W*(?:(?:an?|the|when we say|by|what)\s+)?[\"'“‘]?", re.IGNORECASE)
_VERB = re.compile(
    r"\W*(?:\([^)]*\)\W*)?\s+(?:means?\b(?!\s+(?:that\s+)?(?:you|we|they)\s+(?:can|must|need)\b)"
    r"|(?:is|are)\s+(?:when|where|a\s+way|a\s+word|an?\s+\w+\s+(?:who|that|which|of|for|to)|people\s+who|"
    r"someone\s+who|a\s+(?:person|group|place|paper|list|law|plan|time)|the\s+(?:name|word)|another\s+word|"
    r"help\s+(?:to|with|for))\b)",
    re.IGNORECASE,
)


def explanations(page: Page, unit: Unit) -> Iterator[Use]:
    """The terms that a sentence explains: it starts with the term, then "means" or "is a ... that"."""
    if not unit.is_body:
        return
    for use in uses_in(page, unit):
        text = unit.words
        before, after = text[: use.match.start_char], text[use.match.end_char :]
        if _LEAD.fullmatch(before) and _VERB.match(after):
            yield use
            return


def late_explanation(page: Page, first: FirstUse) -> Unit | None:
    """The sentence that explains a term, further down than its first use; None where there is none."""
    for use in first.all:
        if use.number > first.use.number and any(said is use for said in explanations(page, use.unit)):
            return use.unit
    return None
