"""A Draft and a Style come in, a Booklet goes out: cover, frame, sections of rows, end pages.

To add a part: its name in `styles.Part`, its words in styles/handout/style.toml, one line in `_PARTS`.

The booklet's first cover line is the label that stands above the title. A row without a picture keeps its
words in the words column; rows of the kinds "plain", "hard-word" and "question" then use the whole width.
A part with nothing to say is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from easyread.handout_toml import Handout
from easyread.layout.frame import cover_lines, facts_of, frame_rows, logo, pictures_of, status
from easyread.layout.ids import with_ids
from easyread.layout.links import with_links
from easyread.layout.main_points import main_points
from easyread.layout.numbers import with_numbers
from easyread.layout.parts import contents, hard_words
from easyread.layout.questions import asked_rows, question_rows
from easyread.layout.rows import rows_of
from easyread.layout.taken import taken
from easyread.layout.wide import alone, wide
from easyread.model import Booklet, BookletSection, Draft, Line, Picture, Row, Section, Text
from easyread.styles import FramePart, Part, Style


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """What each part is made from. `taken`: sections of the post that a part has in place of the paper."""

    draft: Draft
    style: Style
    handout: Handout
    facts: Mapping[str, str]
    taken: Mapping[Part, tuple[Section, ...]]
    pictures: Mapping[str, Picture]

    def paper(self) -> tuple[Section, ...]:
        """The sections that stay in the paper."""
        gone = [section for sections in self.taken.values() for section in sections]
        return tuple(section for section in self.draft.sections if not any(section is one for one in gone))


def lay_out(
    draft: Draft,
    style: Style,
    handout: Handout = Handout(),
    pictures: Mapping[str, Picture] | None = None,
) -> Booklet:
    """The booklet of `draft`, in the order of the style's parts. Notes for staff are not in it.

    pictures: words of the group (a question, what happens next) -> the picture beside them.
    """
    facts = facts_of(draft, style, handout)
    job = _Job(
        draft=draft,
        style=style,
        handout=handout,
        facts=facts,
        taken=taken(draft, style),
        pictures=pictures or {},
    )
    parts = {name: _part(name, job) for name in style.parts if name != "contents"}
    sections: list[BookletSection] = []
    for name in style.parts:
        if name == "contents":
            later = [section for key in style.parts[style.parts.index(name) + 1 :] for section in parts[key]]
            sections += contents(draft, style, later, place=len(sections))
        else:
            sections += parts[name]
    shown = style.pictures.show if pictures_of(draft) else "none"
    if style.numbered_lines or handout.numbered_lines or shown == "alone":
        sections = with_numbers(sections)
    if shown != "beside":
        sections = [alone(section) if shown == "alone" else wide(section) for section in sections]
        sections = [section for section in sections if section.rows]
    said, footer = status(style, facts)
    return Booklet(
        title=draft.title.text.text,
        status=said,
        footer=footer,
        cover=(style.frame.label, *cover_lines(style, facts)),
        sections=with_links(with_ids(sections)),
        picture=draft.cover if shown != "none" and not style.page.compact else None,
        compact=style.page.compact,
        logo=logo(handout),
        language=draft.language,
        author=draft.author,
        style=style.name,
    )


def _part(name: str, job: _Job) -> list[BookletSection]:
    return [replace(section, part=section.part or name) for section in _PARTS[name](job)]


def _framed(part: FramePart, name: Part, job: _Job, rows: tuple[Row, ...] = ()) -> list[BookletSection]:
    """A part of the frame: the rows that are given, then those of the style. Nothing without a row."""
    all_rows = (*rows, *frame_rows(part, name, job.style, dict(job.facts)))
    return [BookletSection(heading=part.heading, rows=all_rows, new_page=True)] if all_rows else []


def _taken_rows(name: Part, job: _Job) -> tuple[Row, ...]:
    """The rows of the post's own sections for this part."""
    sections = job.taken.get(name, ())
    return tuple(row for section in sections for row in rows_of(section.points, job.style.limits))


def _about(job: _Job) -> list[BookletSection]:
    return _framed(job.style.frame.about, "about", job)


def _main_points(job: _Job) -> list[BookletSection]:
    rows = _taken_rows("main-points", job) or rows_of(
        main_points(job.draft, job.paper(), job.style.limits), job.style.limits
    )
    sections = _framed(job.style.frame.main_points, "main-points", job, rows)
    return [replace(section, new_page=not job.style.page.compact) for section in sections]


def _paper(job: _Job) -> list[BookletSection]:
    """The draft's own sections. The first one starts a page and always has a heading; so do long ones."""
    sections: list[BookletSection] = []
    for section in job.paper():
        rows: tuple[Row, ...] = rows_of(section.points, job.style.limits)
        first = not sections
        heading = section.heading.text.text if section.heading else ""
        heading = heading or (job.style.frame.first_heading if first else "")
        long = len(rows) >= job.style.limits.new_page_rows
        sections.append(
            BookletSection(
                heading=heading,
                rows=rows,
                new_page=bool(heading) and (first or long),
                id=section.heading.sources[0] if section.heading and section.heading.sources else "",
            )
        )
    return sections


def _questions(job: _Job) -> list[BookletSection]:
    own = question_rows(_taken_rows("questions", job), job.style)
    asked = asked_rows(job.handout.questions, job.style, job.pictures)
    return _framed(job.style.frame.questions, "questions", job, (*own, *asked))


def _next(job: _Job) -> list[BookletSection]:
    own = _taken_rows("next", job)
    said = tuple(
        Row(
            lines=(Line(text=Text(text=words), kind="frame", sources=("template:next",)),),
            picture=job.pictures.get(words),
        )
        for words in job.handout.next
    )
    sections = _framed(job.style.frame.next, "next", job, (*own, *said))
    return [
        replace(section, new_page=len(section.rows) >= job.style.limits.new_page_rows) for section in sections
    ]


def _hard_words(job: _Job) -> list[BookletSection]:
    return hard_words(job.draft, job.style)


def _contact(job: _Job) -> list[BookletSection]:
    return _framed(job.style.frame.contact, "contact", job, _taken_rows("contact", job))


def _who_made(job: _Job) -> list[BookletSection]:
    """Follows on the notes or the list of hard words, to save a page; after the paper it starts its own."""
    parts = job.style.parts
    before = parts[parts.index("who-made") - 1]
    follows = before == "notes" or (before == "hard-words" and bool(job.draft.hard_words))
    sections = _framed(job.style.frame.who_made, "who-made", job)
    starts = not follows and not job.style.page.compact
    return [replace(wide(section), new_page=starts) for section in sections]


def _notes(job: _Job) -> list[BookletSection]:
    return [wide(section) for section in _framed(job.style.frame.notes, "notes", job)]


_PARTS: dict[str, Callable[[_Job], list[BookletSection]]] = {
    "about": _about,
    "main-points": _main_points,
    "paper": _paper,
    "questions": _questions,
    "next": _next,
    "hard-words": _hard_words,
    "contact": _contact,
    "notes": _notes,
    "who-made": _who_made,
}
