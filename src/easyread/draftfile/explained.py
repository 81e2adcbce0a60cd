"""A hard word is explained in the paper and in the list: when one of them is changed, so is the other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from easyread.draftfile.values import Paper
from easyread.model import HardWord, Line, Mark, Section, Text


def in_step(before: Paper, after: Paper) -> Paper:
    """`after`, with the change that a person made to an explanation made in both places.

    Only where both said the same before, and one of them still does. Else both stay as they are.
    """
    old = {word.term: word.explanation for word in before.draft.hard_words}
    was, now = _explained(before), _explained(after)
    new: dict[str, str] = {}
    words: list[HardWord] = []
    for word in after.draft.hard_words:
        first = old.get(word.term, "")
        if first and was.get(word.term, ()).count(first) == 1:
            others = [text for text in now.get(word.term, ()) if text not in was[word.term]]
            still = first in now.get(word.term, ())
            if word.explanation != first and still:
                new[word.term] = word.explanation
            elif word.explanation == first and not still and len(others) == 1:
                word = replace(word, explanation=others[0])
        words.append(word)
    sections = tuple(_section(section, old, new) for section in after.draft.sections)
    return replace(after, draft=replace(after.draft, hard_words=tuple(words), sections=sections))


def _explained(paper: Paper) -> dict[str, tuple[str, ...]]:
    """Term -> the lines of the paper that explain it."""
    found: dict[str, tuple[str, ...]] = {}
    for section in paper.draft.sections:
        for line in (line for point in section.points for line in point.lines):
            for term in _terms(line):
                found[term] = (*found.get(term, ()), line.text.text)
    return found


def _terms(line: Line) -> list[str]:
    sources = (source for source in line.sources if source.startswith("glossary:"))
    return [source.removeprefix("glossary:") for source in sources]


def _section(section: Section, old: Mapping[str, str], new: Mapping[str, str]) -> Section:
    def said(line: Line) -> Line:
        term = next((one for one in _terms(line) if one in new and line.text.text == old[one]), None)
        return line if term is None else replace(line, text=_marked(line.text, new[term]), changes=())

    points = tuple(replace(p, lines=tuple(map(said, p.lines))) for p in section.points)
    return replace(section, points=points) if points != section.points else section


def _marked(old: Text, words: str) -> Text:
    """`words`, with the hard words of the old line marked where they come again."""
    marks: list[Mark] = []
    place = 0
    for mark in old.marks:
        form = old.text[mark.start : mark.end]
        found = re.compile(re.escape(form), re.IGNORECASE).search(words, place)
        if found:
            place = found.end()
            marks.append(replace(mark, start=found.start(), end=place))
    return Text(text=words, marks=tuple(marks))
