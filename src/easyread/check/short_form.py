"""Short forms in capitals that are not written out."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page
from easyread.check.unknown import short_forms

ADVICE = "Write the full name the first time."


def _find(page: Page) -> Iterator[Hit]:
    for unknown in short_forms(page):
        unit, start, end = unknown.places[0]
        message = f"“{unknown.word}” is a short form. The text does not say what it stands for."
        yield Hit(unit=unit, start=start, end=end, message=message, advice=ADVICE)


RULE = Rule(
    id="short-form",
    level="must-fix",
    group="Words",
    asks="Names are written in full before their letters are used.",
    why="Many readers do not know what the letters stand for.",
    source="UK Government, Accessible communication formats*; Patient Information Forum*; NHS manual*",
    one_of=True,
    quick=True,
    bad=("Send it to the QZB team.",),
    good=("Send it to the Queen Zoo Board (QZB) team.", "Ask the NHS.", "We need ONE person."),
    find=_find,
)
