"""Figures of speech and office sayings: the table is glossary/words/figures.toml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, phrases_of
from easyread.check.units import Page

if TYPE_CHECKING:
    from spacy.tokens import Doc


def _find(page: Page) -> Iterator[Hit]:
    for unit, found in phrases_of(page):
        if unit.kind not in {"sentence", "item"}:
            continue
        if found.entry.kind == "figure" and not _is_explained(unit.doc, found.end):
            plain = found.text or found.entry.means
            advice = f"Write what you mean, such as “{plain}”." if plain else "Write what you mean."
            words = unit.doc[found.start : found.end]
            yield at(unit, words, f"“{words.text}” is not meant word for word.", advice)


def _is_explained(doc: Doc, end: int) -> bool:
    """True for “Front-line” means ...: there the text says what it means."""
    return doc[end : end + 3].text.lstrip("\"'”’ ").startswith(("means", "mean ", "is when"))


RULE = Rule(
    id="figure-of-speech",
    level="please-look",
    asks="Words mean what they say. There are no figures of speech.",
    why="Some readers take words just as they are written.",
    source="Inclusion Europe, Information for all*; W3C, Making Content Usable*; NHS service manual*",
    one_of=True,
    quick=True,
    bad=("We want to bridge the gap.",),
    good=("We want to help both groups work together.",),
    find=_find,
)
