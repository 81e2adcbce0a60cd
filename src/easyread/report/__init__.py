"""Reporting: Reports of texts come in, words on a screen or in a file go out.

To add one: write `report/<format>.py` with a function (reports, out) and add it to REPORTS.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TextIO

from easyread.model import Report
from easyread.report import json, terminal

REPORTS: Mapping[str, Callable[[Sequence[Report], TextIO], None]] = MappingProxyType(
    {"terminal": terminal.write, "json": json.write}
)

__all__ = ["REPORTS"]
