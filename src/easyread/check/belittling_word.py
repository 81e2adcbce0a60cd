"""Small words that make a task sound easy, or sound like talk to a child."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import any_of, by_pattern, said, with_any
from easyread.check.units import Page

_WORDS = frozenset(
    {
        "of course",
        "obviously",
        "as you know",
        "needless to say",
        "simply ask",
        "simply call",
        "simply fill",
        "simply go",
        "simply send",
        "simply click",
        "simply follow",
        "just ask",
        "just call",
        "just fill in",
        "just click",
        "just follow",
        "just go",
        "just send",
        "you can easily",
        "you easily",
        "easily done",
        "all you have to do",
        "all you need to do",
        "as everyone knows",
        "it is easy to",
        "clearly,",
        "naturally,",
        "super easy",
        "pop along",
        "pop in",
        "clever you",
        "yummy",
        "tummy",
        "well done you",
    }
)

# "so obviously ill" is to be seen, "out of course" is a term of law
_OTHER = {
    "obviously": re.compile(r"\b(?:so|very|most|more|too|quite|not)\s+$", re.IGNORECASE),
    "of course": re.compile(r"\bout\s+$", re.IGNORECASE),
}

_ORDER = re.compile(r"(?:^|[.,;:!?]|\b(?:you|please|can|then|and|or))[\s“\"‘]*$", re.IGNORECASE)


def _find(page: Page) -> Iterator[Hit]:
    advice = "Leave it out. What is easy for you may not be easy for others."
    yield from (
        hit
        for hit in by_pattern(
            with_any(said(page), _WORDS), any_of(_WORDS), "“{}” can sound as if you talk down.", advice
        )
        if not _means_another_thing(hit) and _is_said_to_you(hit)
    )


def _means_another_thing(hit: Hit) -> bool:
    other = _OTHER.get(hit.unit.words[hit.start : hit.end].lower())
    return other is not None and other.search(hit.unit.words[: hit.start]) is not None


def _is_said_to_you(hit: Hit) -> bool:
    """ "Just send it" is an order; "they do more than just send it" is none."""
    if not hit.unit.words[hit.start : hit.end].lower().startswith(("just ", "simply ")):
        return True
    return _ORDER.search(hit.unit.words[: hit.start]) is not None


RULE = Rule(
    id="belittling-word",
    level="please-look",
    asks="The text talks to adults as adults.",
    why="A reader who finds the task hard feels stupid.",
    source="Australian Government Style Manual*; Sheffield NHS*; Dudley NHS*",
    quick=True,
    bad=("Simply fill in the form.", "Of course, you can bring a friend."),
    good=(
        "Fill in the form.",
        "The box slid easily.",
        "She was so obviously ill.",
        "They do more than just send letters.",
    ),
    find=_find,
)
