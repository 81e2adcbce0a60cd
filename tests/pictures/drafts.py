"""Small drafts, made by hand."""

from __future__ import annotations

from easyread.model import Draft, HardWord, Line, LineKind, Picture, Point, Section, Text
from easyread.pictures import illustrate


def line(text: str, kind: LineKind = "say") -> Line:
    return Line(text=Text(text=text), kind=kind)


def draft(
    *rows: str | tuple[Line, ...], title: str = "Dear reader", hard_words: tuple[HardWord, ...] = ()
) -> Draft:
    """A draft of one section; a row is a sentence or its lines."""
    points = tuple(Point(lines=(line(row),) if isinstance(row, str) else row) for row in rows)
    return Draft(
        title=line(title, "heading"),
        document_title=title,
        sections=(Section(points=points),),
        source="post.txt",
        hard_words=hard_words,
    )


def pictures(made: Draft) -> list[Picture | None]:
    return [point.picture for section in made.sections for point in section.points]


def ideas(*rows: str | tuple[Line, ...]) -> list[str]:
    """The ideas chosen for `rows`; "" where a row has no picture."""
    return [picture.idea if picture else "" for picture in pictures(illustrate(draft(*rows)))]
