"""Reporting: Reports of texts come in, words on a screen or in a file go out.

To add one: write `report/<format>.py` with a function (reports, out) and add it to REPORTS.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TextIO

from easyread.model import Report
from easyread.report import checklist, github, html, json, sarif, terminal

REPORTS: Mapping[str, Callable[[Sequence[Report], TextIO], None]] = MappingProxyType(
    {
        "terminal": terminal.write,
        "json": json.write,
        "sarif": sarif.write,
        "github": github.write,
        "checklist": checklist.write,
        "html": html.write,
    }
)

__all__ = ["REPORTS"]
