"""Which sentences explain a term of the glossary: "Co-production means ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from easyread.check.explained import FirstUse
from easyread.check.units import Page, Unit, Use

_LEAD = re.compile(r"\W*(?:(?:an?|the|when we say|by|what)\s+)?[\"'“‘]?", re.IGNORECASE)
_VERB = re.compile(
    r"\W*(?:\([^)]*\)\W*)?\s+(?:means?\b(?!\s+(?:that\s+)?(?:you|we|they)\s+(?:can|must|need)\b)"
    r"|(?:is|are)\s+(?:when|where|a\s+way|a\s+word|an?\s+\w+\s+(?:who|that|which|of|for|to)|people\s+who|"
    r"someone\s+who|a\s+(?:person|group|place|paper|list|law|plan|time)|the\s+(?:name|word)|another\s+word|"
    r"help\s+(?:to|with|for))\b)",
    re.IGNORECASE,
)


def explanations(page: Page, unit: Unit) -> Iterator[Use]:
    """The term that a sentence explains: it starts with the term, then "means" or "is a ... that"."""
    said = _explanations(page).get(unit)
    if said is not None:
        yield said


@lru_cache(maxsize=1)  # several rules ask for it
def _explanations(page: Page) -> dict[Unit, Use]:
    found: dict[Unit, Use] = {}
    for use in page.uses:
        text, match = use.unit.words, use.match
        if (
            use.unit not in found
            and use.unit.is_body
            and _VERB.match(text, match.end_char)
            and _LEAD.fullmatch(text, 0, match.start_char)
        ):
            found[use.unit] = use
    return found


def late_explanation(page: Page, first: FirstUse) -> Unit | None:
    """The sentence that explains a term, further down than its first use; None where there is none."""
    for use in first.all:
        if use.number > first.use.number and any(said is use for said in explanations(page, use.unit)):
            return use.unit
    return None
