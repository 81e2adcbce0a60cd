"""Exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

_MARK = re.compile(r"(?<![“\"'‘(])!+|!+(?![”\"'’)])")  # not where a text names the mark: “!”

_NAME = re.compile(r"\b[A-Z][\w-]*\s?$")
_GOES_ON = re.compile(r"[\s\"'”’]*,?\s*[a-z]")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind == "quote":  # as it was said
            continue
        for hit in _MARK.finditer(unit.words):
            if _NAME.search(unit.words[: hit.start()]) and _GOES_ON.match(unit.words, hit.end()):
                continue  # the name of a show, in a sentence that goes on
            yield Hit(
                unit=unit,
                start=hit.start(),
                end=hit.end(),
                message="An exclamation mark can sound as if you talk to a child.",
                advice="Use a full stop.",
            )


RULE = Rule(
    id="exclamation",
    level="please-look",
    group="Words",
    asks="There are no exclamation marks.",
    why="Easy Read is for adults. Calm words sound more adult.",
    source="Australian Government Style Manual*; Sheffield NHS*; Dudley NHS*",
    quick=True,
    bad=("Come and have fun!",),
    good=("Come and have fun.", "Leave out the sign “!” in a letter.", "We saw Oliver! at the theatre."),
    find=_find,
)
