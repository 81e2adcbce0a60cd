"""Reports as JSON, for other programs. The form is stable: a change that breaks it gets a new `version`.

    {"format": "easyread-check", "version": 1,
     "texts":    [{"text", "file", "scores": {...}}],
     "findings": [{"text", "file", "line", "end_line", "column", "rule", "level", "message", "words",
                   "advice"}],
     "terms":    [{"text", "file", "term", "count", "forms", "explained", "known_to_us", "explanation",
                   "advice", "places": [{"line", "end_line", "column"}]}]}

`text` counts the texts from 1, for a file can hold many posts. Lines and columns count from 1; 0 is not
known. `level` is "must-fix", "please-look" or "info". `scores` are those of easyread.model.Scores; null is
"too short".
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, TextIO

from easyread.model import Finding, Origin, Report, TermUse

FORMAT = "easyread-check"
VERSION = 1


def write(reports: Sequence[Report], out: TextIO) -> None:
    """Write the reports to `out` as one JSON object."""
    texts: list[dict[str, Any]] = []
    findings: list[dict[str, Any]] = []
    terms: list[dict[str, Any]] = []
    for number, report in enumerate(reports, start=1):
        where = {"text": number, "file": report.source}
        texts.append({**where, "scores": asdict(report.scores)})
        findings += [{**where, **_finding(finding)} for finding in report.findings]
        terms += [{**where, **_term(term)} for term in report.terms]
    whole = {"format": FORMAT, "version": VERSION, "texts": texts, "findings": findings, "terms": terms}
    out.write(json.dumps(whole, ensure_ascii=True, indent=1) + "\n")


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        **_place(finding.origin),
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "words": finding.words,
        "advice": finding.advice,
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
    return {"line": origin.line, "end_line": origin.end_line or origin.line, "column": origin.column}
