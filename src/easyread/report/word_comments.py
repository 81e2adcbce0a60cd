"""A copy of a person's own Word file with a comment at each finding. Words and look stay as they are."""

from __future__ import annotations

import io
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from zipfile import BadZipFile

from easyread.errors import InputError
from easyread.model import Finding, Report

AUTHOR = "easyread check"
INITIALS = "er"
_ORDER = ("must-fix", "please-look", "info")
_LEVELS = {"must-fix": "Must fix", "please-look": "Please look", "info": "Good to know"}


def comment(data: bytes, reports: list[Report]) -> tuple[bytes, int]:
    """The file with comments, and how many findings have no place in it. Raises InputError."""
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
    except (BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:  # lxml raises SyntaxError
        raise InputError(
            "This file cannot be opened as a Word file.", hint="Save it again as .docx in Word."
        ) from error
    places = [(paragraph, _plain(paragraph.text)) for paragraph in _paragraphs(document)]
    lost = 0
    for report in reports:
        after = 0
        found: dict[int, int] = {}
        for number, passage in enumerate(report.passages):
            place = _find(places, _plain(passage.text), after)
            if place is not None:
                found[number] = after = place
        for spot, together in _together(report):
            if spot is None and places:
                _at(document, places[0][0], None, together)
            elif spot is not None and spot[0] in found:
                span = _span(report, together[0])
                _at(document, places[found[spot[0]]][0], span, together)
            else:
                lost += len(together)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue(), lost


def _plain(text: str) -> str:
    """Only letters and figures: spaces, marks of lists and kinds of quotation marks do not count."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _find(places: list[tuple[Any, str]], words: str, after: int) -> int | None:
    """The paragraph with these words: looked for from the last one on, then from the top."""
    if not words:
        return None
    order = (*range(after, len(places)), *range(after))
    same = (number for number in order if words == places[number][1])
    within = (number for number in order if words in places[number][1])
    return next(same, None) if any(words == place for _, place in places) else next(within, None)


def _paragraphs(document: Any) -> Iterator[Any]:
    """All paragraphs in the order of the file, with those in tables."""
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        else:
            yield block


def _together(report: Report) -> Iterator[tuple[tuple[int, int, int] | None, list[Finding]]]:
    """The findings on the same words, which share a comment. None: those on the whole text."""
    by_place: dict[tuple[int, int, int] | None, list[Finding]] = {}
    for finding in report.findings:
        place = (finding.passage, finding.start, finding.end) if finding.passage >= 0 else None
        by_place.setdefault(place, []).append(finding)
    for place, findings in by_place.items():
        yield place, sorted(findings, key=lambda finding: _ORDER.index(finding.level))


def _span(report: Report, finding: Finding) -> tuple[int, int]:
    """Which letters of the passage it is about, counted as _plain counts."""
    text = report.passages[finding.passage].text
    return len(_plain(text[: finding.start])), len(_plain(text[: finding.end]))


def _at(document: Any, paragraph: Any, span: tuple[int, int] | None, findings: list[Finding]) -> None:
    if span is not None:
        for at in span:
            _cut(paragraph, at)
    runs = _runs(paragraph, span) or list(paragraph.runs)
    if not runs:
        runs = [paragraph.add_run()]
    text = "\n".join(f"{_LEVELS[one.level]}: {one.message} {one.advice} ({one.rule})" for one in findings)
    document.add_comment(runs=[runs[0], runs[-1]], text=text, author=AUTHOR, initials=INITIALS)


def _cut(paragraph: Any, at: int) -> None:
    """Cut the run that holds letter `at` in two, so that a comment can begin or end there. The look stays."""
    from docx.oxml.ns import qn

    done = 0
    for run in paragraph.runs:
        text = run.text
        length = len(_plain(text))
        if done < at < done + length:
            parts = [child.tag for child in run._r if child.tag != qn("w:rPr")]
            if parts != [qn("w:t")]:
                return  # a tab, a break or a picture: the comment covers a little more
            place = next(i for i in range(len(text) + 1) if len(_plain(text[:i])) == at - done)
            while place < len(text) and not text[place].isalnum() and not text[place].isspace():
                place += 1  # a full stop stays with its sentence
            rest = deepcopy(run._r)
            run._r.addnext(rest)
            run.text = text[:place]
            type(run)(rest, run._parent).text = text[place:]
            return
        done += length


def _runs(paragraph: Any, span: tuple[int, int] | None) -> list[Any]:
    """The runs that hold the words."""
    if span is None:
        return list(paragraph.runs)
    start, end = span
    done, chosen = 0, []
    for run in paragraph.runs:
        length = len(_plain(run.text))
        if done < end and start < done + length:
            chosen.append(run)
        done += length
    return chosen
