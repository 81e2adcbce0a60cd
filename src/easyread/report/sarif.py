"""Reports as SARIF 2.1.0: the form that code hosts and editors show beside the text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import metadata
from typing import Any, TextIO
from urllib.parse import quote

from easyread.model import Finding, Report, RuleNote
from easyread.receipt import DISTRIBUTION

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"must-fix": "error", "please-look": "warning", "info": "note"}


def write(reports: Sequence[Report], out: TextIO) -> None:
    """Write one run with all findings. What the writer allowed is there too, as suppressed."""
    rules = list({note.id: note for report in reports for note in report.rules}.values())
    numbers = {note.id: number for number, note in enumerate(rules)}
    results = []
    for report in reports:
        results += [_result(report, finding, numbers) for finding in report.findings]
        for finding in report.allowed:
            results.append({**_result(report, finding, numbers), "suppressions": [{"kind": "inSource"}]})
    driver = {
        "name": "easyread",
        "version": metadata.version(DISTRIBUTION),
        "rules": [_rule(note) for note in rules],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    out.write(json.dumps(whole, ensure_ascii=True, indent=1) + "\n")


def _rule(note: RuleNote) -> dict[str, Any]:
    return {
        "id": note.id,
        "shortDescription": {"text": note.asks},
        "fullDescription": {"text": note.why},
        "help": {"text": f"{note.why} Source: {note.source}."},
        "defaultConfiguration": {"level": _LEVELS[note.level]},
        "properties": {"tags": [note.group]},
    }


def _result(report: Report, finding: Finding, numbers: dict[str, int]) -> dict[str, Any]:
    place = finding.origin
    region: dict[str, Any] = {"startLine": max(1, place.line)}
    if place.column and place.line:
        region["startColumn"] = place.column
        if finding.words and "\n" not in finding.words:
            region["endColumn"] = place.column + len(finding.words)
    elif place.end_line > place.line:
        region["endLine"] = place.end_line
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.level],
        "message": {"text": f"{finding.message} {finding.advice}".strip()},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": quote(report.source)}, "region": region}}
        ],
    }
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    return result
