"""A Draft and a Style come in, a Booklet goes out: cover, frame, sections of rows, end pages.

To add a part: its name in `styles.Part`, its words in styles/<name>/style.toml, one line in `_PARTS`.

The booklet's first cover line is the label that stands above the title. A row without a picture keeps its
words in the words column; rows of the kinds "plain" and "hard-word" then use the whole width.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from easyread.layout.frame import cover_lines, facts_of, frame_rows, pictures_of
from easyread.layout.ids import with_ids
from easyread.layout.parts import contents, hard_words
from easyread.layout.rows import rows_of
from easyread.model import Booklet, BookletSection, Draft, Row
from easyread.styles import Style

Facts = dict[str, str]


def lay_out(draft: Draft, style: Style) -> Booklet:
    """The booklet of `draft`, in the order of the style's parts. Notes for staff are not in it."""
    facts = facts_of(draft, style)
    parts = {name: _part(name, draft, style, facts) for name in style.parts if name != "contents"}
    sections: list[BookletSection] = []
    for name in style.parts:
        if name == "contents":
            later = [section for key in _after("contents", style) for section in parts[key]]
            sections += contents(draft, style, later, place=len(sections))
        else:
            sections += parts[name]
    return Booklet(
        title=draft.title.text.text,
        status=style.frame.status,
        cover=(style.frame.label, *cover_lines(style, facts)),
        sections=with_ids(sections if pictures_of(draft) else list(map(_wide, sections))),
        picture=draft.cover,
        language=draft.language,
        author=draft.author,
        style=style.name,
    )


def _part(name: str, draft: Draft, style: Style, facts: Facts) -> list[BookletSection]:
    return [replace(section, part=name) for section in _PARTS[name](draft, style, facts)]


def _wide(section: BookletSection) -> BookletSection:
    """The section without pictures and without a column for them: for a draft that has none."""
    rows = tuple(replace(row, picture=None, kind="plain") for row in section.rows)
    return replace(section, rows=rows)


def _whole_width(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of an end page, over the whole width when none of them has a picture."""
    return rows if any(row.picture for row in rows) else tuple(replace(row, kind="plain") for row in rows)


def _after(name: str, style: Style) -> tuple[str, ...]:
    return style.parts[style.parts.index(name) + 1 :]


def _about(draft: Draft, style: Style, facts: Facts) -> list[BookletSection]:
    rows = frame_rows(style.frame.about, "about", style, facts)
    return [BookletSection(heading=style.frame.about.heading, rows=rows, new_page=True)]


def _paper(draft: Draft, style: Style, facts: Facts) -> list[BookletSection]:
    """The draft's own sections. The first one starts a page and always has a heading; so do long ones."""
    sections: list[BookletSection] = []
    for section in draft.sections:
        rows: tuple[Row, ...] = rows_of(section.points, style.limits)
        first = not sections
        heading = section.heading.text.text if section.heading else style.frame.first_heading if first else ""
        long = len(rows) >= style.limits.new_page_rows
        sections.append(
            BookletSection(
                heading=heading,
                rows=rows,
                new_page=bool(heading) and (first or long),
                id=section.heading.sources[0] if section.heading and section.heading.sources else "",
            )
        )
    return sections


def _hard_words(draft: Draft, style: Style, facts: Facts) -> list[BookletSection]:
    return hard_words(draft, style)


def _who_made(draft: Draft, style: Style, facts: Facts) -> list[BookletSection]:
    """Follows on the list of hard words, to save a page; after the paper itself it starts its own."""
    before = style.parts[style.parts.index("who-made") - 1]
    follows = before == "hard-words" and bool(draft.hard_words)
    rows = _whole_width(frame_rows(style.frame.who_made, "who-made", style, facts))
    return [BookletSection(heading=style.frame.who_made.heading, rows=rows, new_page=not follows)]


def _notes(draft: Draft, style: Style, facts: Facts) -> list[BookletSection]:
    rows = tuple(replace(row, kind="plain") for row in frame_rows(style.frame.notes, "notes", style, facts))
    return [BookletSection(heading=style.frame.notes.heading, rows=rows, new_page=True)]


_PARTS: dict[str, Callable[[Draft, Style, Facts], list[BookletSection]]] = {
    "about": _about,
    "paper": _paper,
    "hard-words": _hard_words,
    "who-made": _who_made,
    "notes": _notes,
}
