"""What each paragraph of our own Word file is: a line of the draft, a hard word, or words of the frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from easyread.model import Booklet, BookletSection, Draft, Line, Row, Section

RefKind = Literal["title", "cover", "status", "heading", "line", "frame", "contents", "hard", "answers"]
TAKEN = "taken"  # the part of a line whose section is printed outside of the paper, such as "Next steps"
BOX = "\u2610"  # to tick
_PAPER = frozenset({"", "paper"})
_TAKERS = frozenset({"main-points", "questions", "next", "contact"})
_Place = tuple[int, int, int]  # of a line in the draft: section, point, line
_Key = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """What a paragraph of our own Word file is. Numbers count from 0; -1 is none."""

    kind: RefKind
    text: str
    row: int = -1  # of the file
    section: int = -1
    point: int = -1
    line: int = -1
    word: int = -1  # a hard word
    part: str = ""  # of a hard word: "term", "explanation", "example"; of a line: "" or TAKEN


@dataclass(slots=True)
class _Where:
    """For each section of the booklet: the section of the draft that it is, and the places of its lines."""

    of: dict[int, int]
    places: dict[int, dict[int, _Place]]  # the lines of a section are counted from 0, over all its rows


def refs_of(booklet: Booklet, draft: Draft) -> tuple[Ref, ...]:
    """What each paragraph of the Word file of `booklet` is, in its order."""
    label, *others = booklet.cover or ("",)
    refs = [Ref(kind="status", text=label)] if label else []
    refs.append(Ref(kind="title", text=booklet.title))
    refs += [Ref(kind="cover", text=line) for line in others]
    refs.append(Ref(kind="status", text=booklet.status))
    where = _where(booklet, draft)
    row = len(refs)
    for number, section in enumerate(booklet.sections):
        if section.heading and number in where.of:
            refs.append(Ref(kind="heading", text=section.heading, row=row, section=where.of[number]))
        elif section.heading:
            refs.append(Ref(kind="frame", text=section.heading, row=row))
        at = 0
        for one in section.rows:
            row += 1
            places = [where.places.get(number, {}).get(at + n) for n in range(len(one.lines))]
            refs += _refs_of_row(one, places, section.part, row, draft)
            at += len(one.lines)
        row += 1
    return tuple(refs)


def unseen(refs: Sequence[Ref], draft: Draft) -> tuple[str, ...]:
    """The lines of the draft that its Word file does not have: some looks show a part of it only."""
    seen = {(ref.section, ref.point, ref.line) for ref in refs if ref.kind == "line"}
    return tuple(
        line.text.text
        for s, section in enumerate(draft.sections)
        for place, line in _lines(s, section)
        if place not in seen and line.text.text.strip()
    )


def _refs_of_row(
    row: Row, places: Sequence[_Place | None], part: str, number: int, draft: Draft
) -> Iterator[Ref]:
    for line, place in zip(row.lines, places, strict=True):
        if place is not None:
            s, p, n = place
            said = "" if part in _PAPER else TAKEN
            yield Ref(kind="line", text=line.text.text, row=number, section=s, point=p, line=n, part=said)
        else:
            yield _ref(line, part, number, draft)
    if row.answers:
        yield Ref(kind="answers", text=" ".join(f"{BOX} {answer}" for answer in row.answers), row=number)


def _ref(line: Line, part: str, row: int, draft: Draft) -> Ref:
    text = line.text.text
    if part == "hard-words":
        for number, word in enumerate(draft.hard_words):
            if line.sources == (f"glossary:{word.term}",):
                said = {word.explanation: "explanation", word.example: "example"}.get(text, "term")
                return Ref(kind="hard", text=text, row=row, word=number, part=said)
    is_frame = any(source.startswith("template:") for source in line.sources) and part != "contents"
    if is_frame or not line.sources:
        return Ref(kind="frame", text=text, row=row)
    # A list of contents or of main points says words of the paper again: it is made anew each time.
    s, p, n = _said_before(line, part, draft)
    return Ref(kind="contents", text=text, row=row, section=s, point=p, line=n)


def _said_before(line: Line, part: str, draft: Draft) -> _Place:
    """Where the draft says the words that a list says again; a heading is no point. -1 where it does not."""
    for s, section in enumerate(draft.sections):
        if part == "contents" and section.heading and section.heading.text.text == line.text.text:
            return s, -1, -1
        if part == "main-points":
            found = next((place for place, one in _lines(s, section) if _key(one) == _key(line)), None)
            if found is not None:
                return found
    return -1, -1, -1


def _where(booklet: Booklet, draft: Draft) -> _Where:
    """Both have the same sections in the same order; some of the draft's are printed in other parts."""
    found = _Where(of={}, places={})
    free = {
        s: [(place, _key(line)) for place, line in _lines(s, one)] for s, one in enumerate(draft.sections)
    }
    last = -1
    for number, section in enumerate(booklet.sections):
        if section.part not in _PAPER:
            continue
        keys = [_key(line) for row in section.rows for line in row.lines]
        for s in [s for s in free if s > last]:
            if keys == [key for _, key in free[s]] and (keys or _headed(section, draft.sections[s])):
                found.of[number] = last = s
                found.places[number] = {n: place for n, (place, _) in enumerate(free.pop(s))}
                break
    for number, section in enumerate(booklet.sections):
        if section.part in _TAKERS:
            found.places[number] = _taken(section, free)
    return found


def _taken(section: BookletSection, free: dict[int, list[tuple[_Place, _Key]]]) -> dict[int, _Place]:
    """The places of the lines of a part that begins with sections of the draft. They are free no more."""
    lines = [line for row in section.rows for line in row.lines]
    own = [(n, _key(line)) for n, line in enumerate(lines) if not _is_template(line)]
    places: dict[int, _Place] = {}
    at = 0
    for s in list(free):
        wanted = [key for _, key in free[s]]
        if wanted and wanted == [key for _, key in own[at : at + len(wanted)]]:
            for (n, _), (place, _) in zip(own[at : at + len(wanted)], free.pop(s), strict=True):
                places[n] = place
            at += len(wanted)
    return places


def _lines(number: int, section: Section) -> Iterator[tuple[_Place, Line]]:
    for p, point in enumerate(section.points):
        for n, line in enumerate(point.lines):
            if line.text.text.strip():
                yield (number, p, n), line


def _headed(section: BookletSection, other: Section) -> bool:
    return other.heading is not None and other.heading.text.text == section.heading


def _key(line: Line) -> _Key:
    """What stays of a line when its booklet gives it links."""
    return line.text.text, line.kind, line.sources


def _is_template(line: Line) -> bool:
    return any(source.startswith("template:") for source in line.sources)
