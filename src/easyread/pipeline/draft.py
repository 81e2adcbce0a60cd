"""A post comes in, the Draft with pictures and scores goes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from easyread.facts import lost
from easyread.glossary import Glossary, load_glossary
from easyread.handout_toml import Handout
from easyread.model import Document, Draft, Line, Note, Picture, Point, Section, Text
from easyread.options import Level
from easyread.pictures import choices, crossed_out, illustrate, load_ideas, read_folder, with_own
from easyread.pictures.choose import SET_NAME
from easyread.pictures.from_post import with_posts_own
from easyread.pictures.openmoji import credit
from easyread.pictures.own import Own
from easyread.rewrite import rewrite
from easyread.rewrite.main_points import most_important
from easyread.rewrite.short_rows import without_bare_meanings

SAID = frozenset({"say", "lead-in", "item", "explain", "quote"})  # the kinds of line that are scored

Tell = Callable[[str], None]


def quiet(message: str) -> None:
    """Says nothing."""


def make_draft(
    document: Document,
    glossary: Glossary | None = None,
    tell: Tell = quiet,
    *,
    level: Level = "easy",
    keep: float = 1.0,
    handout: Handout = Handout(),
    never: frozenset[str] = frozenset(),
) -> Draft:
    """The Easy Read draft of `document`, with pictures and with scores before and after.

    keep: the share of the sentences to keep, 0 to 1. never: ideas whose pictures must not be shown.
    """
    tell("writing short sentences")
    draft = rewrite(document, glossary or load_glossary(), lost, level, keep)
    draft = replace(draft, main_points=most_important(document))
    tell("choosing pictures")
    return scored(_illustrated(draft, handout, never, document))


def _illustrated(
    draft: Draft, handout: Handout, never: frozenset[str] = frozenset(), document: Document | None = None
) -> Draft:
    """The draft with pictures: a person's choice first, then the post's, then the group's own, then ours."""
    chosen = choices(handout.choose)
    own: tuple[Own, ...] = ()
    notes: tuple[Note, ...] = ()
    if handout.pictures:
        own, faults = read_folder(handout.pictures, date.today())
        notes = tuple(
            Note(code="not-sure", message=f"The picture '{fault.file}' was not used. {fault.what}")
            for fault in faults
            if fault.stops
        )
    never |= frozenset(handout.never_pictures)
    made = with_own(crossed_out(illustrate(draft, never), never), own)
    made = with_own(with_posts_own(made, document) if document else made, chosen)
    sections = tuple(replace(one, points=without_bare_meanings(one.points)) for one in made.sections)
    return replace(made, sections=sections, notes=(*made.notes, *notes))


def pictures_for(words: Sequence[str], handout: Handout) -> Mapping[str, Picture]:
    """Pictures for what the group says, chosen as those of the paper are."""
    points = tuple(Point(lines=(Line(text=Text(text=each)),)) for each in words)
    title = Line(text=Text(text=""), kind="heading")
    asked = Draft(title=title, document_title="", sections=(Section(points=points),), source="")
    [section] = _illustrated(asked, handout).sections
    found = zip(words, section.points, strict=True)
    return {each: point.picture for each, point in found if point.picture}


def lines_of(draft: Draft) -> tuple[Line, ...]:
    """All lines of the draft in order, headings too."""
    return tuple(
        line
        for section in draft.sections
        for line in (
            *((section.heading,) if section.heading else ()),
            *(line for point in section.points for line in point.lines),
        )
    )


def scored(draft: Draft) -> Draft:
    """The draft with its scores. Titles and headings are no sentences: they count on neither side."""
    from easyread.english.scores import score

    lines = lines_of(draft)
    headings = {key for line in (draft.title, *lines) if line.kind == "heading" for key in line.sources}
    before = [sentence.text for sentence in draft.sentences if sentence.key not in headings]
    after = [line.text.text for line in lines if line.kind in SAID]
    return replace(draft, before=score(before), after=score(after))


@lru_cache(maxsize=1)
def all_pictures() -> Mapping[str, Picture]:
    """Each picture of our table by the name of its idea."""
    return {
        idea.idea: Picture(
            idea=idea.idea,
            set_name=SET_NAME,
            file=idea.picture,
            alt=idea.alt,
            credit=credit(idea.picture),
        )
        for idea in load_ideas()
    }
