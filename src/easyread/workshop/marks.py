"""The marks of the rows of the first draft: after an update they are not simply 1, 2, 3."""

from __future__ import annotations

import json
from pathlib import Path

from easyread.model import Draft
from easyread.versions import kept_folder


def rows_name() -> str:
    """The file with the marks, in the folder of earlier versions."""
    return "first-rows.json"


def rows_of_first(path: Path, first: Draft) -> tuple[tuple[str, ...], ...]:
    """The marks of the rows of `first`; none where they were never written, or do not fit."""
    try:
        found = json.loads((kept_folder(path) / rows_name()).read_text(encoding="utf-8"))
        rows = tuple(tuple(str(mark) for mark in row) for row in found)
    except (OSError, ValueError, TypeError):
        return ()
    return rows if [len(row) for row in rows] == [len(s.points) for s in first.sections] else ()
