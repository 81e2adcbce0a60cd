"""Reads a draft file. Every mistake in it gets its line, what is wrong, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from easyread.draftfile import inline, tail
from easyread.draftfile.head import read_head
from easyread.draftfile.parts import read_frame, read_notes, read_sentences
from easyread.draftfile.pictures import read_picture
from easyread.draftfile.values import PERSON, Cut, Ideas, Mistake, Paper, wrong
from easyread.draftfile.write import CUTS, FRAME, HARD_WORDS, NOTES, SOURCE, usual_kind
from easyread.model import Draft, HardWord, Line, LineKind, Picture, Point, Section, Text

KINDS: tuple[LineKind, ...] = get_args(LineKind)
PARTS = (HARD_WORDS, CUTS, FRAME, SOURCE, NOTES)
_ROW = re.compile(r"\[([\w-]{1,40})\](?=\s|$)\s*(.*)")

Numbered = tuple[int, str]  # a line of the file: its number from 1, and what it says


@dataclass(slots=True)
class Reading:
    """What is known so far: the mistakes, the hard words, and the keys of the source."""

    ideas: Ideas
    terms: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()
    mistakes: list[Mistake] = field(default_factory=list)
    clashes: list[int] = field(default_factory=list)  # lines that say that two versions stand here
    places: list[int] = field(default_factory=list)  # where each line of the draft stands in the file

    def wrong(self, line: int, what: str, cure: str) -> None:
        self.mistakes.append(Mistake(line=line, what=what, cure=cure))

    def text(self, number: int, words: str) -> Text:
        try:
            return inline.read_inline(words, self.terms)
        except inline.UnclosedError:
            self.wrong(number, "Two stars (**) have no partner.", "Put ** on both sides of the hard word.")
            return Text(text=words)

    def picture(self, number: int, words: str) -> Picture | None:
        return read_picture(words, self.ideas, lambda what, cure: self.wrong(number, what, cure))


def read_paper(text: str, path: Path | str, ideas: Ideas) -> Paper:
    """The Paper in `text`. Raises DataFileError with every mistake. `path` is for its messages."""
    return read_placed(text, path, ideas)[0]


def read_placed(text: str, path: Path | str, ideas: Ideas) -> tuple[Paper, tuple[int, ...]]:
    """The Paper, and the lines of the file where its title, headings and lines stand, in that order."""
    reading = Reading(ideas=ideas)
    lines = list(enumerate(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"), start=1))
    lines = [(number, line.rstrip(" \t\r")) for number, line in lines]
    head, body = read_head(lines, reading.wrong)
    parts = _parts(_without_comments(body), reading)
    sentences, ledger = read_sentences(parts.get(SOURCE, []), reading.wrong)
    reading.keys = frozenset(sentence.key for sentence in sentences)
    reading.terms = tuple(_terms(parts.get(HARD_WORDS, [])))
    title = _line(reading, parts[""][0], "heading")
    cover, top = _cover(reading, parts[""][1:])
    sections, rows, clashes = _sections(reading, top)
    draft = Draft(
        title=title,
        sections=sections,
        sentences=sentences,
        ledger=ledger,
        hard_words=tuple(_hard_words(reading, parts.get(HARD_WORDS, []))),
        cover=cover,
        notes=read_notes(parts.get(NOTES, []), reading.wrong),
        **head.facts,
    )
    paper = Paper(
        draft=draft,
        rows=rows,
        cuts=tuple(_cuts(reading, parts.get(CUTS, []))),
        settings=head.settings,
        frame=read_frame(parts.get(FRAME, []), reading.wrong),
        checked=head.checked,
        clashes=clashes,
    )
    if reading.mistakes:
        raise wrong(path, reading.mistakes)
    return paper, tuple(reading.places)


def _without_comments(lines: list[Numbered]) -> list[Numbered]:
    """The lines that are not inside <!-- and -->, which stand at the start and the end of a line."""
    kept: list[Numbered] = []
    inside = False
    for number, line in lines:
        inside = inside or line.startswith("<!--")
        if not inside:
            kept.append((number, line))
        inside = inside and not line.endswith("-->")
    return kept


def _parts(lines: list[Numbered], reading: Reading) -> dict[str, list[Numbered]]:
    """The lines of each part: "" is the paper itself, whose first line is the title."""
    parts: dict[str, list[Numbered]] = {}
    name = None
    for number, line in lines:
        if line == "#" or line.startswith("# "):
            words = line[2:]
            if name is None:
                name, parts[""] = "", [(number, words)]
                continue
            if words in parts or words not in PARTS:
                near = get_close_matches(words, PARTS, n=1)
                cure = (
                    f"Did you mean '# {near[0]}'?" if near and near[0] not in parts else "Write it with ##."
                )
                reading.wrong(number, f"'# {words}' is not a part of this file, or it is there twice.", cure)
                continue
            name, parts[words] = words, []
        elif name is not None:
            parts[name].append((number, line))
        elif line:
            reading.wrong(
                number, "There are words before the title.", "Start with a line like '# The title'."
            )
    if "" not in parts:
        reading.wrong(1, "There is no title.", "Start with a line like '# The title'.")
        parts[""] = [(1, "")]
    return parts


def _cover(reading: Reading, lines: list[Numbered]) -> tuple[Picture | None, list[Numbered]]:
    """The picture under the title, if there is one."""
    for place, (number, line) in enumerate(lines):
        if line.startswith("!["):
            return reading.picture(number, line), lines[place + 1 :]
        if line:
            break
    return None, lines


@dataclass(slots=True)
class _Section:
    heading: Line | None = None
    marks: list[str] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)


def _sections(
    reading: Reading, lines: list[Numbered]
) -> tuple[tuple[Section, ...], tuple[tuple[str, ...], ...], tuple[str, ...]]:
    found: list[_Section] = []
    new: list[tuple[_Section, int]] = []  # rows that have no mark yet
    seen: dict[str, int] = {}
    row: Point | None = None
    clash = False
    others: list[str] = []

    def start(mark: str | None, number: int, picture: Picture | None) -> Point:
        if not found:
            found.append(_Section())
        section = found[-1]
        if mark is None:
            new.append((section, len(section.points)))
        elif mark in seen:
            reading.wrong(
                number,
                f"The mark [{mark}] is there twice: line {seen[mark]} has it too.",
                "Take one away. A row that has no mark gets a new one.",
            )
        seen[mark or ""] = number
        section.marks.append(mark or "")
        section.points.append(Point(lines=(), picture=picture))
        return section.points[-1]

    for number, line in lines:
        header = _ROW.fullmatch(line)
        if not line:
            row = None
        elif line.startswith("??"):
            reading.clashes.append(number)
            clash, row = True, None
        elif line == "##" or line.startswith("## "):
            words = line[3:]
            found.append(_Section(heading=_line(reading, (number, words), "heading") if words else None))
            row = None
        elif header or line.startswith("!["):
            picture = header[2] if header else line
            row = start(header[1] if header else None, number, reading.picture(number, picture))
            if clash:
                others.append(found[-1].marks[-1])
            clash = False
        else:
            row = row or start(None, number, None)
            made = Point(lines=(*row.lines, _line(reading, (number, line))), picture=row.picture)
            found[-1].points[-1] = row = made
    _number(found, new, seen)
    sections = tuple(Section(points=tuple(s.points), heading=s.heading) for s in found)
    return sections, tuple(tuple(s.marks) for s in found), tuple(others)


def _number(found: list[_Section], new: list[tuple[_Section, int]], seen: dict[str, int]) -> None:
    """Gives each new row the next number that no row had."""
    highest = max((int(mark) for mark in seen if mark.isdecimal()), default=0)
    for number, (section, place) in enumerate(new, start=highest + 1):
        section.marks[place] = str(number)


def _line(reading: Reading, numbered: Numbered, kind: LineKind | None = None) -> Line:
    number, said = numbered
    reading.places.append(number)
    words, end = tail.split_tail(said)
    sign: LineKind | None = kind
    if kind is None and words.startswith(("- ", "* ")):
        words, sign = words[2:], "item"
    elif kind is None and words.startswith("> "):
        words, sign = words[2:], "quote"
    text = reading.text(number, words)
    sources = (PERSON,) if end.sources is None else end.sources
    _look_at_keys(reading, number, sources)
    named = next((kind for part in end.parts for kind in KINDS if kind == part), None)
    for part in end.parts:
        if part not in KINDS and not part.startswith("left out"):
            cure = f"Write one of: {', '.join(KINDS)}. Or take it away."
            reading.wrong(number, f"'{part}' is not a kind of line.", cure)
    usual = sign or usual_kind(text.text, sources)
    return Line(text=text, kind=named or usual, sources=sources)


def _look_at_keys(reading: Reading, number: int, sources: tuple[str, ...]) -> None:
    for source in sources:
        if source not in reading.keys and ":" not in source and source != PERSON:
            near = get_close_matches(source, sorted(reading.keys), n=1)
            cure = f"Did you mean {{{near[0]}}}?" if near else "Take it away: then the line is your own."
            reading.wrong(number, f"The source has no sentence {{{source}}}.", cure)


def _blocks(lines: list[Numbered]) -> Iterator[list[Numbered]]:
    """The lines under each "## "."""
    block: list[Numbered] = []
    for number, line in lines:
        if line.startswith("## "):
            if block:
                yield block
            block = [(number, line[3:])]
        elif line:
            block.append((number, line))
    if block:
        yield block


def _terms(lines: list[Numbered]) -> Iterator[str]:
    for _, line in lines:
        if line.startswith("## "):
            yield inline.read_inline(tail.split_tail(line[3:], keys=False)[0].replace("**", "")).text


def _hard_words(reading: Reading, lines: list[Numbered]) -> Iterator[HardWord]:
    seen: set[str] = set()
    for (number, head), *rest in _blocks(lines):
        words, end = tail.split_tail(head, keys=False)
        term = reading.text(number, words).text
        picture: Picture | None = None
        if rest and rest[0][1].startswith("!["):
            picture = reading.picture(*rest[0])
            rest = rest[1:]
        told = [reading.text(line, "" if said == "{}" else said).text for line, said in rest]
        if not told or term.casefold() in seen:
            what = f"The hard word '{term}' is there twice, or nothing says what it means."
            reading.wrong(number, what, "Write '## the word', and what it means on the next line.")
            continue
        if len(told) > 2:
            cure = "Write one line that says what it means, and at most one with an example."
            reading.wrong(rest[2][0], f"The hard word '{term}' has too many lines.", cure)
        seen.add(term.casefold())
        example = told[1] if len(told) > 1 else ""
        yield HardWord(
            term=term, explanation=told[0], example=example, idea=end.after("idea") or "", picture=picture
        )


def _cuts(reading: Reading, lines: list[Numbered]) -> Iterator[Cut]:
    """What is left out. A row that was moved down whole leaves its mark and its picture there."""
    for number, line in lines:
        if not line or line.startswith("![") or _ROW.fullmatch(line):
            continue
        words, end = tail.split_tail(line)
        words = re.sub(r"^(?:- |\* |> |## )", "", words)
        _look_at_keys(reading, number, end.sources or ())
        text = reading.text(number, words)
        yield Cut(text=text, sources=end.sources or (), reason=end.after("left out") or "")
