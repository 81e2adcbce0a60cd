"""Headings for a long stretch that has none: what a part is about, in words that it says itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.glossary.grammar import words
from easyread.model import Change, Line, Point, Section, Text
from easyread.rewrite.points import leans, length
from easyread.rewrite.tree import SUBJECTS
from easyread.rewrite.wording import capital

if TYPE_CHECKING:
    from spacy.tokens import Token

# T11 of the standards: a heading has 6 words at most. Measured in published Easy Read: one for each 50 words.
PART = 60  # words of a part that gets a heading
LONGEST = 4  # words of a made heading
FEWEST = 3  # how often the part must name what it is about
REASON = "a heading for a long part, in words of the text"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Topic:
    """A thing that a part names: its noun in the base form, and how the text writes it."""

    key: str
    said: str


def with_headings(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, where a long one is cut between two paragraphs; each new part has a heading of its own.

    A part that names no one thing FEWEST times gets none and stays with the part before it.
    """
    out: list[Section] = []
    used = {_base(s.heading.text.text) for s in sections if s.heading is not None}
    for section in sections:
        parts = _parts(section.points)
        held = list(parts[0]) if parts else []
        heading = section.heading
        for part in parts[1:]:
            topic = _topic(part, used)
            if topic is None:
                held.extend(part)
                continue
            out.append(replace(section, heading=heading, points=tuple(held)))
            used.add(topic.key)
            heading, held = _heading(topic, part), list(part)
        out.append(replace(section, heading=heading, points=tuple(held)))
    return tuple(out)


def _heading(topic: _Topic, part: Sequence[Point]) -> Line:
    change = Change(step="headings", before="", after=topic.said, reason=REASON)
    keys = part[0].lines[0].sources
    return Line(text=Text(text=topic.said), kind="heading", sources=keys, changes=(change,))


def _parts(points: Sequence[Point]) -> list[list[Point]]:
    """The points in parts of at least PART words; a part starts with a paragraph of the source."""
    parts: list[list[Point]] = []
    left = sum(_size(point) for point in points)
    block = ""
    for point in points:
        new = _block(point) != block and not leans(point.lines[0]) and point.lines[0].kind == "say"
        if not parts or (new and _words(parts[-1]) >= PART <= left):
            parts.append([])
        parts[-1].append(point)
        block = _block(point)
        left -= _size(point)
    return parts


def _block(point: Point) -> str:
    """The key of the paragraph that the point comes from."""
    return next((line.sources[0].partition(".")[0] for line in point.lines if line.sources), "")


def _size(point: Point) -> int:
    return sum(length(line) for line in point.lines)


def _words(points: Sequence[Point]) -> int:
    return sum(_size(point) for point in points)


def _topic(part: Sequence[Point], used: set[str]) -> _Topic | None:
    """What the part names most often; where two come equal, what is told about first."""
    counts: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    for token in _nouns(part):
        key = token.lemma_.lower()
        counts[key] += 2 + (token.dep_ in SUBJECTS)
        texts = {_said(token, {"compound", "poss", "det"}), _said(token, {"compound", "poss", "det", "amod"})}
        for text in sorted(texts - {""}):
            forms.setdefault(key, Counter())[text] += 1
    first = {t.lemma_.lower() for t in _nouns(part[:1])}
    for key, score in counts.most_common():
        if score < 2 * FEWEST:
            return None
        named = sum(key in {t.lemma_.lower() for t in _nouns([point])} for point in part)
        if key not in first or 2 * named < len(part):
            continue  # it comes up, but the part is not about it
        often = [text for text, times in forms.get(key, Counter()).items() if times >= FEWEST]
        best = max(often, key=lambda text: (len(text.split()), text), default="")
        if best and key not in used and _base(best) not in used:
            return _Topic(key=key, said=capital(best))
    return None


def _nouns(part: Sequence[Point]) -> Iterator[Token]:
    for point in part:
        for line in point.lines:
            if "”" in line.text.text:
                continue  # who said it is not what the part is about
            for token in parse(line.text.text):
                if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound" and _names(token):
                    yield token


def _names(token: Token) -> bool:
    """Whether a heading may be made of the noun: a thing, not a time, a person's name or "people"."""
    return (
        token.is_alpha
        and token.ent_type_ not in {"PERSON", "DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT"}
        and token.lemma_.lower() not in words("no-headings")
    )


def _said(token: Token, relations: Collection[str]) -> str:
    """How the text names it: "our meetings", "the yellow card", "carers"; "" where it makes no heading."""
    describes = [t for t in token.children if t.dep_ in relations and t.i < token.i]
    first = min([token, *describes], key=lambda t: t.left_edge.i).left_edge
    text = token.doc[first.i : token.i + 1].text
    article = token.doc[first.i].lower_
    one = token.tag_ in {"NN", "NNP"} and article not in words("heading-starts")
    counted = one and any(t.dep_ == "det" for t in token.children)
    if counted or len(text.split()) > LONGEST or any(not (t.is_alpha or t.text == "-") for t in parse(text)):
        return ""
    if article in words("pointing-starts") or _goes_on(token):
        return ""
    if one and " " not in text:
        return ""  # "Power", "Access": too little to say what a part is about
    return text[0].lower() + text[1:] if not token.doc[first.i].is_upper else text


def _goes_on(token: Token) -> bool:
    """Whether more belongs to the name: "the National Institute" for something."""
    return token.pos_ == "PROPN" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in {"of", "for"}


def _base(text: str) -> str:
    return " ".join(t.lemma_.lower() for t in parse(text) if t.pos_ not in {"DET", "PRON", "PUNCT"})
