"""The parts of a booklet that are lists: the contents, and the hard words from A to Z."""

from __future__ import annotations

from easyread.model import BookletSection, Draft, HardWord, Line, Mark, Row, Text
from easyread.styles import Style


def contents(draft: Draft, style: Style, later: list[BookletSection], *, place: int) -> list[BookletSection]:
    """A list of the headings that follow, when the draft has many sections. `place`: sections before it.

    Each item links to its section: "#s5" is the fifth section of the booklet.
    """
    if len(draft.sections) <= style.limits.contents_sections:
        return []
    first = place + 2  # sections count from 1, and the contents is one of them
    items = tuple(
        _contents_line(section.heading, f"#s{number}")
        for number, section in enumerate(later, start=first)
        if section.heading
    )
    row = Row(lines=items, kind="plain")
    return [BookletSection(heading=style.frame.contents.heading, rows=(row,), new_page=True, part="contents")]


def hard_words(draft: Draft, style: Style) -> list[BookletSection]:
    """The hard words from A to Z, each with what it means; nothing when the draft has none."""
    words = sorted(draft.hard_words, key=lambda word: word.term.casefold())
    if not words:
        return []
    rows = tuple(_hard_word_row(word, style.pictures.hard_words) for word in words)
    return [BookletSection(heading=style.frame.hard_words.heading, rows=rows, new_page=True)]


def _contents_line(heading: str, target: str) -> Line:
    mark = Mark(kind="link", start=0, end=len(heading), target=target)
    return Line(text=Text(text=heading, marks=(mark,)), kind="item", sources=("template:contents",))


def _hard_word_row(word: HardWord, with_picture: bool) -> Row:
    sources = (f"glossary:{word.term}",)
    at = word.explanation.lower().find(word.term.lower())
    mark = Mark(kind="term", start=max(at, 0), end=max(at, 0) + len(word.term), target=word.term)
    lines = []
    if at < 0:  # the explanation names the word in another form: the word itself comes first
        lines = [Line(text=Text(text=word.term, marks=(mark,)), kind="frame", sources=sources)]
    marks = (mark,) if at >= 0 else ()
    lines.append(Line(text=Text(text=word.explanation, marks=marks), kind="explain", sources=sources))
    if word.example:
        lines.append(Line(text=Text(text=word.example), kind="explain", sources=sources))
    if with_picture and not word.picture:
        return Row(lines=tuple(lines))  # in the words column, level with its neighbours that have a picture
    return Row(lines=tuple(lines), picture=word.picture if with_picture else None, kind="hard-word")
