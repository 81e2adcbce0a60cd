"""Reports as JSON, for other programs. The form is stable: a change that breaks it gets a new `version`.

    {"format": "easyread-check", "version": 1,
     "texts":    [{"text", "file", "scores": {...}, "measures": [...], "praise": [...], "quick"}],
     "findings": [{"text", "file", "line", "end_line", "column", "rule", "level", "message", "words",
                   "advice", "passage", "start", "end", "heading", "paragraph"}],
     "allowed":  [the same, with what the writer allowed],
     "passages": [{"text", "file", "passage", "kind", "words", "line", "end_line"}],
     "rules":    [{"id", "group", "level", "asks", "why", "source", "preview"}],
     "terms":    [{"text", "file", "term", "count", "forms", "explained", "known_to_us", "explanation",
                   "advice", "places": [{"line", "end_line", "column"}]}]}

`text` counts the texts from 1, for a file can hold many posts. Lines and columns count from 1; 0 is not
known. `passage` counts the headings, paragraphs, items and cells of a text from 0; -1 is the whole text.
`heading` is the one above; `paragraph` counts the paragraphs, items and cells under it from 1.
`start` and `end` are characters of it: start <= i < end. `level` is "must-fix", "please-look" or "info".
`scores` are those of easyread.model.Scores; null is "too short" or "needs a parse". `measures` are those of
easyread.model.Measure: a number, its range, what it means, and published Easy Read.
The schema: docs/check-report.schema.json.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, TextIO

from easyread.model import Finding, Origin, Passage, Report, TermUse
from easyread.report.place import heading_and_number

FORMAT = "easyread-check"
VERSION = 1


def write(reports: Sequence[Report], out: TextIO) -> None:
    """Write the reports to `out` as one JSON object."""
    texts: list[dict[str, Any]] = []
    findings: list[dict[str, Any]] = []
    terms: list[dict[str, Any]] = []
    allowed: list[dict[str, Any]] = []
    passages: list[dict[str, Any]] = []
    rules: dict[str, dict[str, Any]] = {}
    for number, report in enumerate(reports, start=1):
        where = {"text": number, "file": report.source}
        more = {"measures": [asdict(one) for one in report.measures], "praise": list(report.praise)}
        texts.append({**where, "scores": asdict(report.scores), **more, "quick": report.quick})
        findings += [{**where, **_finding(finding, report)} for finding in report.findings]
        terms += [{**where, **_term(term)} for term in report.terms]
        allowed += [{**where, **_finding(finding, report)} for finding in report.allowed]
        passages += [{**where, **_passage(n, passage)} for n, passage in enumerate(report.passages)]
        rules |= {note.id: asdict(note) for note in report.rules}
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "texts": texts,
        "findings": findings,
        "allowed": allowed,
        "terms": terms,
        "passages": passages,
        "rules": list(rules.values()),
    }
    out.write(json.dumps(whole, ensure_ascii=True, indent=1) + "\n")


def _finding(finding: Finding, report: Report) -> dict[str, Any]:
    heading, paragraph = heading_and_number(report, finding.passage)
    return {
        **_place(finding.origin),
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "words": finding.words,
        "advice": finding.advice,
        "passage": finding.passage,
        "start": finding.start,
        "end": finding.end,
        "heading": heading,
        "paragraph": paragraph,
    }


def _passage(number: int, passage: Passage) -> dict[str, Any]:
    place = passage.origin
    return {
        "passage": number,
        "kind": passage.kind,
        "words": passage.text,
        "line": place.line,
        "end_line": place.end_line or place.line,
    }


def _term(use: TermUse) -> dict[str, Any]:
    return {
        "term": use.term,
        "count": use.count,
        "forms": list(use.forms),
        "explained": use.explained,
        "known_to_us": use.known_to_us,
        "explanation": use.explanation,
        "advice": use.advice,
        "places": [_place(origin) for origin in use.places],
    }


def _place(origin: Origin) -> dict[str, int]:
    place = {"line": origin.line, "end_line": origin.end_line or origin.line, "column": origin.column}
    return {**place, "page": origin.page} if origin.page else place
