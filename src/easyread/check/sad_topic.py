"""A sad topic, and no line that says who can help. The words are in glossary/words/sad-topics.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import any_of, whole_text, with_any
from easyread.check.units import Page
from easyread.resources import data_dir

_HELP = re.compile(
    r"\b(?:talk to (?:someone|a )|who can (?:help|support)|can (?:call|phone|talk to)|samaritans|helpline|"
    r"upset|stop reading|if you need (?:help|support))\b",
    re.IGNORECASE,
)

OFTEN = Limit("sad-topic", "sentences", 20, "our choice: one sentence in 20, and 2 at least, make it a topic")


@lru_cache(maxsize=1)
def _sad() -> frozenset[str]:
    path = data_dir("glossary") / "words" / "sad-topics.toml"
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))["words"])


def _find(page: Page) -> Iterator[Hit]:
    if page.document is None or _HELP.search(whole_text(page)):
        return  # a draft gets its line from the frame
    hits = [
        (unit, hit)
        for unit in with_any(page.units, _sad())
        if (hit := any_of(_sad()).search(unit.words)) is not None
    ]
    in_title = any(unit.kind in {"title", "heading"} for unit, _ in hits)
    if in_title or len(hits) * page.limit(OFTEN) >= max(len(page.units), page.limit(OFTEN) * 2):
        unit, hit = hits[0]
        yield Hit(
            unit=unit,
            start=hit.start(),
            end=hit.end(),
            message=f"“{hit[0]}” can upset a reader. No line says who can help.",
            advice="Say at the start that it is about sad things. Say who to talk to.",
        )


RULE = Rule(
    id="sad-topic",
    level="please-look",
    group="Structure",
    asks="The text warns of sad topics, and says who can help.",
    why="Readers can choose to stop, or to read it with someone.",
    source="LeDeR Easy Read reports*; our choice",
    limits=(OFTEN,),
    quick=True,
    bad=("Last year my mother died. Her death was sudden.",),
    good=(
        "Last year my mother died. Her death was sudden. If you are upset, you can talk to someone.",
        "The office notes births, marriages and deaths.",
    ),
    find=_find,
)
