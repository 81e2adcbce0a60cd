"""The first draft: what the program made, before people edited it. It gives lines their changes back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields, replace
from itertools import count
from typing import Any

from easyread.draftfile.values import Cut, Paper, Settings
from easyread.model import Draft, HardWord, Line, Picture, Point, Text

# What the draft file holds. All else that a draft has comes from the first draft.
HELD = frozenset(
    [
        "title",
        "document_title",
        "sections",
        "source",
        "author",
        "role",
        "byline",
        "date",
        "language",
        "sentences",
        "hard_words",
        "cover",
        "ledger",
        "notes",
        "before",
        "after",
    ]
)
Key = tuple[Text, str, tuple[str, ...]]


def first_paper(draft: Draft, settings: Settings | None = None) -> Paper:
    """The draft file of a draft that nobody has edited: rows counted from 1, and what it left out."""
    numbers = count(1)
    rows = tuple(tuple(str(next(numbers)) for _ in section.points) for section in draft.sections)
    said = {sentence.key: sentence.text for sentence in draft.sentences}
    cuts = tuple(
        Cut(text=Text(text=said[entry.key]), sources=(entry.key,), reason=entry.reason)
        for entry in draft.ledger
        if entry.state == "left-out" and entry.key in said
    )
    return Paper(draft=draft, rows=rows, cuts=cuts, settings=settings or Settings())


def with_first(draft: Draft, first: Draft) -> Draft:
    """`draft` as it was read, with the changes of its lines and the reasons of its pictures as in `first`."""
    lines: defaultdict[Key, list[Line]] = defaultdict(list)
    pictures: defaultdict[tuple[str, str, str], list[Picture]] = defaultdict(list)
    for line in reversed(_lines(first)):
        lines[(line.text, line.kind, line.sources)].append(line)
    for picture in reversed(_pictures(first)):
        pictures[(picture.idea, picture.set_name, picture.file)].append(picture)

    def told(line: Line) -> Line:
        found = lines[(line.text, line.kind, line.sources)]
        return replace(line, changes=found.pop().changes) if found else line

    def why(picture: Picture | None) -> Picture | None:
        found = pictures[(picture.idea, picture.set_name, picture.file)] if picture else []
        if picture is None or not found:
            return picture
        known = found.pop()
        return replace(picture, credit=known.credit, why=known.why, others=known.others)

    def word(one: HardWord) -> HardWord:
        return replace(one, picture=why(one.picture))

    def point(one: Point) -> Point:
        return replace(one, lines=tuple(map(told, one.lines)), picture=why(one.picture))

    title, cover = told(draft.title), why(draft.cover)
    sections = tuple(
        replace(
            section,
            heading=told(section.heading) if section.heading else None,
            points=tuple(map(point, section.points)),
        )
        for section in draft.sections
    )
    words = tuple(map(word, draft.hard_words))
    more: dict[str, Any] = {
        field.name: getattr(first, field.name) for field in fields(Draft) if field.name not in HELD
    }
    return replace(draft, title=title, cover=cover, sections=sections, hard_words=words, **more)


def _lines(draft: Draft) -> list[Line]:
    found = [draft.title]
    for section in draft.sections:
        found += [section.heading] if section.heading else []
        found += [line for point in section.points for line in point.lines]
    return found


def _pictures(draft: Draft) -> list[Picture]:
    points = [point for section in draft.sections for point in section.points]
    chosen = [draft.cover, *(point.picture for point in points), *(w.picture for w in draft.hard_words)]
    return [picture for picture in chosen if picture]
