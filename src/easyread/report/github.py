"""Reports as lines that GitHub Actions shows beside the changed text: ::error file=...,line=...::message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from easyread.model import Finding, Report

_LEVELS = {"must-fix": "error", "please-look": "warning", "info": "notice"}


def write(reports: Sequence[Report], out: TextIO) -> None:
    """Write one line for each finding."""
    for report in reports:
        for finding in report.findings:
            out.write(_line(report.source, finding))


def _line(file: str, finding: Finding) -> str:
    place = finding.origin
    values = {"file": file, "line": str(max(1, place.line))}
    if place.end_line > place.line:
        values["endLine"] = str(place.end_line)
    if place.column and place.line:
        values["col"] = str(place.column)
    values["title"] = f"easyread: {finding.rule}"
    told = ",".join(f"{key}={_value(value)}" for key, value in values.items())
    return f"::{_LEVELS[finding.level]} {told}::{_text(f'{finding.message} {finding.advice}'.strip())}\n"


def _text(text: str) -> str:
    """Signs that would end the line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    """In a value, a colon and a comma too."""
    return _text(text).replace(":", "%3A").replace(",", "%2C")
