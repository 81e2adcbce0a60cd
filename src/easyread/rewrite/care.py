"""Sentences on which a wrong word can do harm: a person must confirm the lines made from them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from easyread.model import Note, Origin
from easyread.resources import data_dir


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic of care: its words, and who can confirm a line on it."""

    topic: str
    ask: str
    words: re.Pattern[str]


@lru_cache(maxsize=1)
def topics() -> tuple[Topic, ...]:
    """The topics of glossary/words/care.toml."""
    path = data_dir("glossary") / "words" / "care.toml"
    found = tomllib.loads(path.read_text(encoding="utf-8"))["care"]
    return tuple(
        Topic(
            topic=entry["topic"],
            ask=entry["ask"],
            words=re.compile(
                r"\b(?:" + "|".join(sorted(map(re.escape, entry["words"]), key=len, reverse=True)) + r")\b",
                re.IGNORECASE,
            ),
        )
        for entry in found
    )


def care_notes(source: str, origin: Origin) -> Iterator[Note]:
    """A note for each topic that the source sentence touches."""
    for topic in topics():
        found = topic.words.search(source)
        if found:
            yield Note(
                code="confirm",
                message=f"This is about {topic.topic} (“{found.group(0).lower()}”). Ask {topic.ask}.",
                text=source,
                origin=origin,
            )
