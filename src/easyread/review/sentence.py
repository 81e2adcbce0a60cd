"""A sentence said in another way: its lines in all rows go, and the new ones stand in one row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from easyread.draftfile import Paper
from easyread.errors import InputError
from easyread.model import Line
from easyread.pipeline import lines_of
from easyread.review.edits import Place, place_of, with_point, without_row


def set_lines(paper: Paper, mark: str, key: str, lines: tuple[Line, ...]) -> Paper:
    """All lines that come from sentence `key`, in another way, in this row. Explanations stay.

    Lines of the sentence that stand in other rows go: else the paper would say them twice.
    """
    place = place_of(paper, mark)
    old = paper.draft.sections[place[0]].points[place[1]].lines
    at = next((n for n, line in enumerate(old) if key in line.sources), None)
    if at is None:
        raise InputError("This sentence is not in the row any more.", hint="Load the page again.")
    kept = [line for line in old[at:] if key not in line.sources]
    new = (
        *old[:at],
        *_with_terms(lines, [line for line in lines_of(paper.draft) if key in line.sources]),
        *kept,
    )
    made = with_point(paper, place, lambda point: replace(point, lines=new))
    for other in [one for marks in made.rows for one in marks if one != mark]:
        made = _without_sentence(made, place_of(made, other), key)
    return made


def _with_terms(lines: tuple[Line, ...], before: list[Line]) -> Iterator[Line]:
    """The lines with the hard words in bold that were bold `before`; each once."""
    left = {
        line.text.text[m.start : m.end]: m for line in before for m in line.text.marks if m.kind == "term"
    }
    for line in lines:
        marks = list(line.text.marks)
        for form, mark in list(left.items()):
            at = line.text.text.lower().find(form.lower())
            if at >= 0 and not any(one.start < at + len(form) and at < one.end for one in marks):
                marks.append(replace(mark, start=at, end=at + len(form)))
                del left[form]
        marks.sort(key=lambda one: one.start)
        yield replace(line, text=replace(line.text, marks=tuple(marks)))


def _without_sentence(paper: Paper, place: Place, key: str) -> Paper:
    lines = paper.draft.sections[place[0]].points[place[1]].lines
    rest = tuple(line for line in lines if line.sources != (key,))
    if len(rest) == len(lines):
        return paper
    if rest:
        return with_point(paper, place, lambda point: replace(point, lines=rest))
    return without_row(paper, place)
