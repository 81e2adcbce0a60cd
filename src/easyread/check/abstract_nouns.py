"""Many nouns made from verbs in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, said
from easyread.check.units import Page, uses_in

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = Limit("abstract-nouns", "most", 2, "lucid-lint, profile for Easy to Read: 2 in a sentence")
_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "isation", "ation")
_COMMON = frozenset(
    [
        "information",
        "question",
        "station",
        "nation",
        "moment",
        "document",
        "apartment",
        "appointment",
        "government",
        "parliament",
        "department",
        "payment",
        "city",
        "community",
        "university",
        "charity",
        "activity",
        "family",
        "facility",
        "security",
        "witness",
        "business",
        "illness",
        "audience",
        "science",
        "sentence",
        "entrance",
        "dance",
        "chance",
        "advance",
        "insurance",
        "condition",
        "situation",
        "election",
        "television",
        "section",
        "position",
        "population",
        "vacation",
        "vision",
        "version",
        "religion",
        "region",
        "million",
        "disability",
        "opportunity",
        "reality",
        "experience",
        "difference",
        "conversation",
        "ambulance",
        "distance",
        "balance",
        "finance",
        "evidence",
        "independence",
        "cement",
        "element",
        "treatment",
        "equipment",
        "investment",
        "environment",
        "basement",
        "harness",
        "attention",
        "mention",
        "action",
        "location",
        "holiday",
        "medication",
    ]
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        terms = {i for use in uses_in(page, unit) for i in range(use.match.start, use.match.end)}
        nouns = [token for token in unit.doc if token.i not in terms and _is_abstract(token)]
        if len(nouns) > page.limit(MOST):
            told = ", ".join(f"“{noun.text}”" for noun in nouns)
            advice = "Say who does what, with verbs."
            yield all_of(unit, f"Many words here are ideas, not things: {told}.", advice)


def _is_abstract(token: Token) -> bool:
    word = token.lemma_.lower()
    return token.pos_ == "NOUN" and len(word) > 6 and word.endswith(_ENDINGS) and word not in _COMMON


RULE = Rule(
    id="abstract-nouns",
    level="please-look",
    asks="Sentences say what people do, not what “provision” or “implementation” there is.",
    why="We can picture people who do things. We cannot picture ideas.",
    source="lucid-lint, profile for Easy to Read*; Hampshire guide*; NHS service manual*",
    limits=(MOST,),
    bad=("The implementation of the recommendation needs the involvement of all.",),
    good=("We need everyone to help us do what the report says.",),
    find=_find,
)
