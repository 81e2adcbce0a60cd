"""A copy of a person's own Word file with a comment at each finding. Words and look stay as they are."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile

from easyread.errors import InputError
from easyread.model import Finding, Report

AUTHOR = "easyread check"
INITIALS = "er"
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
        for finding in report.findings:
            if finding.passage < 0 and places:
                _at(document, places[0][0], None, finding)
            elif finding.passage in found:
                _at(document, places[found[finding.passage]][0], _span(report, finding), finding)
            else:
                lost += 1
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


def _span(report: Report, finding: Finding) -> tuple[int, int]:
    """Which letters of the passage it is about, counted as _plain counts."""
    text = report.passages[finding.passage].text
    return len(_plain(text[: finding.start])), len(_plain(text[: finding.end]))


def _at(document: Any, paragraph: Any, span: tuple[int, int] | None, finding: Finding) -> None:
    runs = _runs(paragraph, span) or list(paragraph.runs)
    if not runs:
        runs = [paragraph.add_run()]
    text = f"{_LEVELS[finding.level]}: {finding.message} {finding.advice} ({finding.rule})"
    document.add_comment(runs=[runs[0], runs[-1]], text=text, author=AUTHOR, initials=INITIALS)


def _runs(paragraph: Any, span: tuple[int, int] | None) -> list[Any]:
    """The runs that hold the words. A run is never cut, so a comment can cover a little more."""
    if span is None:
        return list(paragraph.runs[:1])
    start, end = span
    done, chosen = 0, []
    for run in paragraph.runs:
        length = len(_plain(run.text))
        if done < end and start < done + length:
            chosen.append(run)
        done += length
    return chosen
