"""Small words that make a task sound easy, or sound like talk to a child."""

from __future__ import annotations

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
        "can easily",
        "you easily",
        "easily done",
        "all you have to do",
        "all you need to do",
        "as everyone knows",
        "it is easy to",
        "clearly,",
        "naturally,",
        "don't worry",
        "do not worry",
        "super easy",
        "pop along",
        "pop in",
        "clever you",
        "yummy",
        "tummy",
        "well done you",
    }
)


def _find(page: Page) -> Iterator[Hit]:
    advice = "Leave it out. What is easy for you may not be easy for others."
    yield from by_pattern(
        with_any(said(page), _WORDS), any_of(_WORDS), "“{}” can sound as if you talk down.", advice
    )


RULE = Rule(
    id="belittling-word",
    level="please-look",
    asks="The text talks to adults as adults.",
    why="A reader who finds the task hard feels stupid.",
    source="Australian Government Style Manual*; Sheffield NHS*; Dudley NHS*",
    quick=True,
    bad=("Simply fill in the form.", "Of course, you can bring a friend."),
    good=("Fill in the form.", "The box slid easily."),
    find=_find,
)
