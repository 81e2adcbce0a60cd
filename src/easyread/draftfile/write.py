"""Writes a Paper as Markdown that a person reads, edits and compares."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator

from easyread.draftfile import inline, tail
from easyread.draftfile.values import PERSON, Checked, Cut, Ideas, Paper, Settings
from easyread.model import Draft, HardWord, Line, LineKind, Note, Origin, Picture, Section, Sentence, Text

VERSION = 1
HARD_WORDS, CUTS, FRAME, SOURCE, NOTES = "Hard words", "Left out", "Words of the frame", "Source", "Notes"
HOW_TO = """<!-- Change any words here, and save. One line here is one line in the paper.
A row is a few lines with one picture. An empty line ends it. [7] is its mark: move it with the row.
{4.2} says which sentence of the source a line is made from. On a new line, leave it out.
To leave a line out, move it down to "Left out". To put one back, move it up.
Then: easyread build THIS-FILE. More is in docs/draft-file.md. -->"""
CLASH = "?? Both changed this row. Yours is above, the other is below. Keep one, and take this line away."
OWN = "own"  # the set of pictures in the user's folder


def write_paper(paper: Paper, ideas: Ideas) -> str:
    """The draft file of `paper`. `ideas` are the pictures that a name alone can call."""
    return "\n".join(_paper(paper, ideas)) + "\n"


def _paper(paper: Paper, ideas: Ideas) -> Iterator[str]:
    draft = paper.draft
    terms = [word.term for word in draft.hard_words]
    yield from _head(draft, paper.settings, paper.checked)
    yield HOW_TO
    yield ""
    yield f"# {write_line(draft.title, terms, heading=True)}"
    yield ""
    if draft.cover:
        yield from (write_picture(draft.cover, ideas), "")
    for number, (section, marks) in enumerate(zip(draft.sections, paper.rows, strict=True)):
        plain = number == 0 and bool(section.points)
        yield from _section(section, marks, terms, ideas, plain=plain, clashes=paper.clashes)
    yield from _hard_words(draft.hard_words, ideas)
    yield from (f"# {CUTS}", "", *(line for cut in paper.cuts for line in (_cut(cut, terms), "")))
    if paper.frame:
        yield from (f"# {FRAME}", "")
        yield from (f"- {_side(old)} => {_side(new)}".rstrip(" ") for old, new in paper.frame)
        yield ""
    yield from (f"# {SOURCE}", "")
    states = {entry.key: entry for entry in draft.ledger}
    for sentence in draft.sentences:
        entry = states.get(sentence.key)
        became = f"{entry.state}: {entry.reason}" if entry and entry.reason else entry.state if entry else ""
        yield f"[{sentence.key}] {_sentence(sentence, became)}"
    yield from ("", f"# {NOTES}", "", *(line for note in draft.notes for line in _note(note)))


def _head(draft: Draft, settings: Settings, checked: Checked | None) -> Iterator[str]:
    values: dict[str, object] = {"easyread": VERSION, "paper": draft.document_title, "source": draft.source}
    values |= {"post": settings.post, "author": draft.author, "role": draft.role, "byline": draft.byline}
    values |= {"date": draft.date, "language": draft.language, "style": settings.style}
    values |= {"level": settings.level, "keep": settings.keep, "pages": settings.pages}
    if checked:
        values |= {"checked by": checked.by, "checked on": checked.day, "checked words": checked.words}
        values |= {"cuts agreed by": checked.cuts}
    yield "---"
    yield from (f"{key}: {_value(value)}".rstrip() for key, value in values.items())
    yield "---"


def _value(value: object) -> str:
    """As it is, or as a JSON string where a plain one would come back as something else."""
    words = str(value)
    plain = words == words.strip() and words.isprintable() and not words.startswith('"')
    return words if plain else json.dumps(words)


def write_line(line: Line, terms: Collection[str] = (), *, heading: bool = False) -> str:
    """One line of the draft, without the sign of a heading."""
    words = inline.write_inline(line.text, terms)
    usual = "heading" if heading else usual_kind(line.text.text, line.sources)
    sign = "" if heading else {"item": "- ", "quote": "> "}.get(line.kind, "")
    parts = () if sign or line.kind == usual else (line.kind,)
    own = line.sources == (PERSON,) and not parts and bool(words)
    return f"{sign}{words}{tail.write_tail(None if own else line.sources, *parts)}"


def usual_kind(text: str, sources: tuple[str, ...]) -> LineKind:
    """What a line without a sign is: an explanation, a lead-in, or a sentence."""
    if sources and all(source.startswith(("glossary:", "phrases:")) for source in sources):
        return "explain"
    return "lead-in" if text.rstrip().endswith(":") else "say"


def write_picture(picture: Picture, ideas: Ideas) -> str:
    """![alt](idea), or with its set and file where the idea has another picture."""
    alt = inline.escape(picture.alt)
    known = ideas.get(picture.idea)
    if known and (known.set_name, known.file) == (picture.set_name, picture.file):
        return f"![{alt}]({inline.escape_target(picture.idea)})"
    file = picture.file if picture.set_name == OWN else f"{picture.set_name}:{picture.file}"
    return f"![{alt}]({inline.escape_target(file)} {json.dumps(picture.idea)})"


def _section(
    section: Section,
    marks: tuple[str, ...],
    terms: Collection[str],
    ideas: Ideas,
    *,
    plain: bool,
    clashes: tuple[str, ...],
) -> Iterator[str]:
    """`plain`: a section that may start without a sign, for it is the first and has rows."""
    if section.heading is not None:
        yield from (f"## {write_line(section.heading, terms, heading=True)}", "")
    elif not plain:
        yield from ("##", "")
    for point, mark in zip(section.points, marks, strict=True):
        if mark in clashes:
            yield CLASH
        yield f"[{mark}] {write_picture(point.picture, ideas)}" if point.picture else f"[{mark}]"
        yield from (write_line(line, terms) for line in point.lines)
        yield ""


def _hard_words(words: tuple[HardWord, ...], ideas: Ideas) -> Iterator[str]:
    yield from (f"# {HARD_WORDS}", "")
    for word in words:
        idea = (f"idea: {tail.escape(word.idea)}",) if word.idea else ()
        yield f"## {inline.write_inline(Text(text=word.term))}{tail.write_tail(None, *idea) if idea else ''}"
        if word.picture:
            yield write_picture(word.picture, ideas)
        yield inline.write_inline(Text(text=word.explanation)) or "{}"
        if word.example:
            yield inline.write_inline(Text(text=word.example))
        yield ""


def _cut(cut: Cut, terms: Collection[str]) -> str:
    why = (f"left out: {tail.escape(cut.reason)}",) if cut.reason else ()
    return f"{inline.write_inline(cut.text, terms)}{tail.write_tail(cut.sources, *why)}"


def _side(words: str) -> str:
    """One side of a line of the frame."""
    return inline.write_inline(Text(text=words)).replace("=>", "\\=>")


def _sentence(sentence: Sentence, became: str) -> str:
    parts = [f"line {_place(sentence.origin)}", *([tail.escape(became)] if became else [])]
    return inline.write_inline(Text(text=sentence.text)) + tail.write_tail(None, *parts)


def _note(note: Note) -> Iterator[str]:
    parts = [f"line {_place(note.origin)}"] if note.origin else []
    words = inline.write_inline(Text(text=note.message))
    yield f"- {tail.escape(note.code)}: {words}{tail.write_tail(None, *parts) if parts else ''}"
    if note.text:
        yield f"  > {inline.write_inline(Text(text=note.text))}"


def _place(origin: Origin) -> str:
    """ "5", "5-7" for lines, and "5-7.3" with a column that is not the first."""
    end = f"-{origin.end_line}" if origin.end_line else ""
    column = f".{origin.column}" if origin.column != 1 else ""
    return f"{origin.line}{end}{column}"
