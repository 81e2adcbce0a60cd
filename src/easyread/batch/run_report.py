"""What became of all posts of a run, as data: report.json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from easyread.batch.outcome import Outcome
from easyread.errors import OutputError
from easyread.files import write_set
from easyread.model import Scores
from easyread.receipt import versions

NAME = "report.json"
KIND = "easyread report of a run"
SCHEMA = 1


def write_report(outcomes: Sequence[Outcome], out: Path, *, force: bool = False) -> Path:
    """Writes report.json, in place of that of an earlier run. Raises OutputError when it is not ours."""
    target = out / NAME
    if target.exists() and not force and not is_of(KIND, target):
        raise OutputError(
            f"'{NAME}' is there, and easyread did not write it.", hint="Take it away, or add --force."
        )
    in_order = sorted(outcomes, key=lambda one: (str(one.source), one.post))
    counts = {
        state: sum(_state(one) == state for one in outcomes) for state in ("made", "made before", "failed")
    }
    report = {
        "kind": KIND,
        "schema": SCHEMA,
        "counts": counts,
        "posts": [_said(outcome) for outcome in in_order],
        "versions": dict(versions()),
    }
    data = (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    return write_set(out, {NAME: data})[0]


def _said(outcome: Outcome) -> dict[str, Any]:
    said: dict[str, Any] = {
        "source": outcome.source.name,
        "post": outcome.post,
        "title": outcome.title,
        "state": _state(outcome),
        "files": [path.name for path in outcome.files],
    }
    if outcome.error is not None:
        said["error"] = {"message": outcome.error.message, "hint": outcome.error.hint}
    if outcome.told is not None:
        told = outcome.told
        said |= {"pages": told.pages, "lines": told.lines, "hard_words": told.hard_words}
        said |= {"notes": told.notes_in_all, "before": _scores(told.before), "after": _scores(told.after)}
    return said


def _state(outcome: Outcome) -> str:
    if outcome.error is not None:
        return "failed"
    return "made before" if outcome.made_before else "made"


def _scores(scores: Scores | None) -> dict[str, float | None] | None:
    return {"grade": scores.grade, "mean_words": scores.mean_words} if scores else None


def is_of(kind: str, path: Path) -> bool:
    """Whether a file of ours of this kind stands there."""
    try:
        return bool(json.loads(path.read_bytes())["kind"] == kind)
    except (OSError, ValueError, KeyError, TypeError):
        return False
