"""Finds the main points of a text, with reasons that can be shown, for a draft that leaves out the rest."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from easyread.english.parser import parse
from easyread.english.sentences import sentences
from easyread.glossary.grammar import words
from easyread.model import Document, Heading, Paragraph
from easyread.resources import data_dir

# Points for a sentence; the sizes are our own, set by reading what was kept of real posts.
FIRST = 3.0  # of the whole text
OPENS = 1.5  # of a paragraph
LAST = 1.5  # of the whole text
TITLE_WORD = 1.0
OFTEN = 0.4  # a word that comes again and again, each time one stands here
MOST_OFTEN = 6  # such words that count
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_EXACT = re.compile(r"\d|£|€|@|\bhttps?:|\bwww\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A sentence of a paragraph. `must` says why it may never be left out; "" where it may."""

    key: str
    text: str
    points: float
    reasons: tuple[str, ...]
    must: str = ""
    part: int = 0  # the section that it stands in


def left_out(document: Document, share: float) -> Mapping[str, str]:
    """The keys of the sentences to leave out, so that about `share` (0 to 1) of them stay, and why each goes.

    Headings, lists and tables stay. So does a sentence that the next kept one leans on ("But …", "This …").
    """
    found = list(weigh(document))
    room = round(len(found) * share)
    kept = {one.key for one in found if one.must}
    for one in sorted(found, key=lambda one: -one.points):
        if len(kept) >= room:
            break
        kept.add(one.key)
    for part in sorted({one.part for one in found}):
        inside = [one for one in found if one.part == part]
        if not any(one.key in kept for one in inside):
            kept.add(max(inside, key=lambda one: one.points).key)  # no heading without a line
    for after, before in zip(reversed(found[1:]), reversed(found[:-1]), strict=True):
        if after.key in kept and _leans(after.text):
            kept.add(before.key)
    return {one.key: _why(one) for one in found if one.key not in kept}


def weigh(document: Document) -> Iterator[Weighed]:
    """Each sentence of the paragraphs with its points, in order."""
    found = list(_sentences(document))
    themes = _themes([text for _, text, *_ in found])
    title = set(_content(document.title))
    for place, (key, text, opens, part) in enumerate(found):
        reasons: list[tuple[float, str]] = []
        if place == 0:
            reasons.append((FIRST, "it opens the text"))
        elif place == len(found) - 1:
            reasons.append((LAST, "it ends the text"))
        elif opens:
            reasons.append((OPENS, "it opens a paragraph"))
        content = set(_content(text))
        if shared := sorted(content & title):
            reasons.append((TITLE_WORD * len(shared), f"words of the title: {', '.join(shared)}"))
        if often := sorted(content & themes)[:MOST_OFTEN]:
            reasons.append((OFTEN * len(often), f"words that come often: {', '.join(often)}"))
        for cue, points in _table()["cues"].items():
            if _has(text, cue):
                reasons.append((float(points), f"“{cue}”"))
        yield Weighed(
            key=key,
            text=text,
            points=sum(points for points, _ in reasons),
            reasons=tuple(reason for _, reason in reasons),
            must=_must(text),
            part=part,
        )


def most_important(document: Document) -> tuple[str, ...]:
    """The keys of the sentences, the one with the most points first; of equals, as in the text."""
    return tuple(one.key for one in sorted(weigh(document), key=lambda one: -one.points))


def _sentences(document: Document) -> Iterator[tuple[str, str, bool, int]]:
    """Key, text, whether it opens its paragraph, and its section. A lead-in to a list belongs to the list."""
    part = 0
    for number, block in enumerate(document.blocks, start=1):
        part += isinstance(block, Heading)
        if isinstance(block, Paragraph):
            for place, text in enumerate(sentences(block.text.text), start=1):
                if not text.rstrip().endswith(":"):
                    yield f"{number}.{place}", text, place == 1, part


def _must(text: str) -> str:
    if _EXACT.search(text):
        return "a number, a date or an address"
    return next((kind for kind, cues in _table()["always"].items() if any(_has(text, c) for c in cues)), "")


def _themes(texts: Sequence[str]) -> set[str]:
    """The content words that stand in at least 3 sentences, the 12 most common."""
    counts = Counter(word for text in texts for word in set(_content(text)))
    return {
        word for word, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:12] if count > 2
    }


def _content(text: str) -> Iterator[str]:
    return (t.lemma_.lower() for t in parse(text) if t.pos_ in CONTENT and not t.is_stop and t.is_alpha)


def _leans(text: str) -> bool:
    first = (text.lower().split() or [""])[0].strip("“\"'‘(,")
    return first in words("needs-line-before")


def _why(one: Weighed) -> str:
    shown = "; ".join(one.reasons) or "no sign that it is a main point"
    return f"It has {one.points:.1f} points: {shown}."


def _has(text: str, cue: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(cue)}(?!\w)", text.lower()) is not None


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    return tomllib.loads((data_dir("glossary") / "words" / "main-points.toml").read_text(encoding="utf-8"))
