"""Whether a row makes its words sure: "plants" beside "garden" are green, beside "power" they are not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.pictures.crossed_words import listed
from easyread.pictures.match import Found, find

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from easyread.model import Line

_NOT = frozenset(
    {"no", "not", "n't", "n’t", "nt", "never", "without", "cannot", "neither", "nor", "nobody", "none"}
)


def sure_ideas(lines: Iterable[Line]) -> frozenset[str]:
    """The ideas whose unsure words are meant in `lines`: another word for it is there, or one it needs."""
    sure: set[str] = set()
    unsure: list[Found] = []
    words: set[str] = set()
    for line in lines:
        doc = parse(line.text.text)
        words.update(form for token in doc for form in (token.lower_, token.lemma_.lower()))
        for found in find(doc):
            if found.unsure:
                unsure.append(found)
            else:
                sure.add(found.idea.idea)
    sure.update(found.idea.idea for found in unsure if not words.isdisjoint(found.idea.needs))
    return frozenset(sure)


def says_no_or_bad(doc: Doc, found: Found) -> bool:
    """Whether a line says that something is not so or bad, in words that are not those of the idea."""
    bad = listed("not-good") | _NOT
    return any(
        token.lower_ in bad or token.lemma_.lower() in bad
        for token in doc
        if not found.start <= token.i < found.end
    )


def says_no(line: Line) -> bool:
    """Whether a line has "not", "no", "never" or the like."""
    return any(token.lower_ in _NOT for token in parse(line.text.text))
