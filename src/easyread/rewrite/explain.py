"""Marks hard words and explains each once, in the next line, where it first comes."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.glossary import Glossary, Match, Term, find, is_explained
from easyread.glossary.grammar import words
from easyread.glossary.phrases import Phrase, find_phrases
from easyread.model import HardWord, Line, Mark, Point, Section, Text
from easyread.rewrite.points import leans
from easyread.rewrite.short_rows import short_rows
from easyread.rewrite.wording import capital

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

MOST_WAITING = 6  # explanations that may wait for a line with "this" or "it"; more would come too late


class Explained:
    """Which words (or families of words) were explained so far, over one draft."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        self.terms: dict[str, Term] = {}
        self.figures: set[str] = set()

    def lines(self, line: Line, bold: set[str], following: str = "") -> tuple[Line, tuple[Line, ...]]:
        """`line` with its hard words marked, and the explanations that must follow it.

        bold: the words already bold in this section; it grows.
        following: the text after `line` in the source, to see whether the writer explains the word.
        """
        doc = parse(line.text.text)
        marks: list[Mark] = []
        after: list[Line] = []
        figures = _inside_figures(line)
        for match in find(doc, self.glossary):
            term = match.term
            if term.known or term.plain or match.start in figures or _part_of_name(doc, match):
                continue
            key = term.family or term.term
            if key not in bold:
                marks.append(Mark(kind="term", start=match.start_char, end=match.end_char, target=term.term))
                bold.add(key)
            if key not in self.terms:
                self.terms[key] = term
                if not self._writer_explains(match, line, following):
                    after.extend(_explanations(match, line.text.text))
        after.extend(self.figure_lines(line))
        return replace(line, text=Text(text=line.text.text, marks=tuple(marks))), tuple(after)

    def figure_lines(self, line: Line) -> tuple[Line, ...]:
        """What the figures of speech in `line` mean that could not be said more plainly, each once."""
        out: list[Line] = []
        for found in find_phrases(parse(line.text.text)):
            entry = found.entry
            if found.text is None and entry.means and entry.phrase not in self.figures:
                self.figures.add(entry.phrase)
                text = _figure(parse(line.text.text)[found.start : found.end], entry)
                out.append(Line(text=Text(text=text), kind="explain", sources=(f"phrases:{entry.phrase}",)))
        return tuple(out)

    def _writer_explains(self, match: Match, line: Line, following: str) -> bool:
        text = line.text.text
        return is_explained(
            match.term, f"{text[match.start_char :]} {following}", before=text[: match.start_char]
        )

    def hard_words(self) -> tuple[HardWord, ...]:
        """All words that were met, A to Z."""
        return tuple(
            HardWord(term=t.term, explanation=t.explanation, example=t.example, idea=t.picture)
            for t in sorted(self.terms.values(), key=lambda t: t.term.casefold())
        )


def _part_of_name(doc: Doc, match: Match) -> bool:
    """Whether the word stands inside a longer name: "advisory" in "the Equality Advisory Service"."""
    if (
        match.end - match.start > 1
        or not doc[match.start].is_title
        or match.term.term != match.term.term.lower()
    ):
        return False
    last = match.start
    for token in doc[match.end :]:
        if token.is_title:
            last = token.i
        elif token.lower_ not in {"and", "for", "of"}:
            break
    return last > match.start and doc[last].lower_ in words("organisations")


def _explanations(match: Match, line: str) -> tuple[Line, ...]:
    """The explanation, about the word as the text writes it: "SCIE is …", not the full name."""
    term, name = match.term, match.term.term
    told = term.explanation
    before: list[Line] = []
    if match.is_short and term.pos == "name":
        told = re.sub(rf"^(?:The |An? )?{re.escape(term.term)}\b", match.form, term.explanation)
        name = match.form
        if name not in {term.term, ""} and term.term not in line:
            before.append(_marked(f"{name} is short for {term.term}.", name, term))
    elif term.pos == "name" and match.form != term.term and match.form in term.forms:
        told = re.sub(rf"\b{re.escape(term.term)}\b", match.form, term.explanation, count=1)
        name = match.form
    return (*before, _marked(told, name, term))


def _marked(text: str, name: str, term: Term) -> Line:
    at = text.lower().find(name.lower())
    marks = (Mark(kind="term", start=at, end=at + len(name), target=term.term),) if at >= 0 else ()
    return Line(text=Text(text=text, marks=marks), kind="explain", sources=(f"glossary:{term.term}",))


def explain_sections(
    sections: tuple[Section, ...], glossary: Glossary
) -> tuple[tuple[Section, ...], tuple[HardWord, ...]]:
    """The sections with hard words: bold at the first use in a section, explained at the first use of all."""
    explained = Explained(glossary)
    out: list[Section] = []
    for section in sections:
        bold: set[str] = set()
        points: list[Point] = []
        opening = explained.figure_lines(section.heading) if section.heading is not None else ()
        for point, after in zip_longest(section.points, section.points[1:]):
            told = _explained_lines(point, explained, bold, after.lines[0] if after else None)
            points.extend(short_rows(replace(point, lines=(*opening, *told))))
            opening = ()
        out.append(replace(section, points=tuple(points)))
    return tuple(out), explained.hard_words()


def _explained_lines(point: Point, explained: Explained, bold: set[str], after: Line | None) -> list[Line]:
    """The lines of a point, each with the explanations of its hard words after it, or after its list.

    after: the line that follows the point.
    """
    coming = [
        "" if " is short for " in line.text.text else line.text.text  # that says no more than the name
        for line in (*point.lines[1:], *((after,) if after else ()))
    ]
    lines: list[Line] = []
    waiting: list[Line] = []
    for k, line in enumerate(point.lines):
        if line.kind in {"explain", "heading"}:
            lines.append(line)
            continue
        marked, told = explained.lines(line, bold, " ".join(coming[k : k + 1]))
        lines.append(marked)
        waiting.extend(told)
        room = len(waiting) - len(told) < MOST_WAITING
        if not _list_goes_on(point.lines, k) and not (room and _leans_on(point.lines, k)):
            lines.extend(waiting)
            waiting = []
    return [*lines, *waiting]


def _figure(words: Span, entry: Phrase) -> str:
    """ "“To hit a brick wall” means to be stopped by a problem." """
    text = words.text.strip()
    if entry.phrase.startswith("<") and words[0].pos_ in {"VERB", "AUX"}:
        rest = words[1:].text
        return f"“To {entry.phrase.split()[0].strip('<>')} {rest}” means to {entry.means}."
    return f"“{capital(text)}” means {entry.means}."


def _inside_figures(line: Line) -> set[int]:
    """The words of figures of speech: "a dose of reality" is no medicine."""
    found = find_phrases(parse(line.text.text))
    return {i for f in found if f.text is None and f.entry.kind == "figure" for i in range(f.start, f.end)}


def _list_goes_on(lines: tuple[Line, ...], k: int) -> bool:
    """Whether a list item comes next: nothing may stand in the middle of a list."""
    return k + 1 < len(lines) and lines[k + 1].kind == "item"


def _leans_on(lines: tuple[Line, ...], k: int) -> bool:
    """Whether the next line starts with "It" or "This" and must follow at once."""
    return k + 1 < len(lines) and leans(lines[k + 1])
