"""What was found in each text of a check: kept, so that a later run need not look again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from easyread.batch.outcome import Post
from easyread.batch.run_report import NAME, is_of
from easyread.errors import EasyreadError, OutputError
from easyread.files import write_set
from easyread.model import Report
from easyread.receipt import sha256, versions

if TYPE_CHECKING:
    from easyread.check.profile import Profile

ENDING = ".check.json"
RECORD = "easyread check of a text"
REPORT = "easyread report of a check"
SCHEMA = 1

# A file -> how it is checked, as data: the same where a second look would find the same.
Asked = Callable[[Path], Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in a text (or why a file could not be read). `counts`: level -> how many findings.

    `report` is None where there is an error, and where an earlier run had looked (`checked_before`).
    """

    source: Path
    title: str = ""
    post: int = 0  # 0: the file itself
    posts: int = 1
    counts: Mapping[str, int] = field(default_factory=dict)
    words: int = 0
    grade: float | None = None
    report: Report | None = None
    error: EasyreadError | None = None
    checked_before: bool = False


def found_in(post: Post, report: Report) -> Checked:
    """What a run keeps of a report."""
    return Checked(
        source=post.source,
        title=post.document.title,
        post=post.post,
        posts=post.posts,
        counts=Counter(finding.level for finding in report.findings),
        words=report.scores.words,
        grade=report.scores.grade,
        report=report,
    )


def asked_of(profile: Profile, **more: Any) -> Mapping[str, Any]:
    """How a text is checked, as data. `more`: values of JSON, and Paths of files that count."""
    told = {
        "off": sorted(profile.off),
        "levels": sorted(profile.levels.items()),
        "limits": sorted((*name, limit) for name, limit in profile.limits.items()),
        "preview": profile.preview,
    }
    said = {name: _marked(value) if isinstance(value, Path) else value for name, value in more.items()}
    return {"profile": sha256(json.dumps(told).encode("utf-8")), **said}


def _marked(path: Path) -> str:
    return sha256(path.read_bytes()) if path.is_file() else ""


def write_record(checked: Checked, post: Post, asked: Mapping[str, Any], out: Path) -> None:
    """Writes the report of a text, with what it was made from. Raises OutputError."""
    from easyread.report import REPORTS

    name = f"{_bare(post.name)}{ENDING}"
    _stop_at_theirs(out / name, RECORD)
    said = StringIO()
    if checked.report is not None:
        REPORTS["json"]([checked.report], said)
    record = {
        "kind": RECORD,
        "schema": SCHEMA,
        "input": {"name": post.source.name, "sha256": post.mark, "post": post.post, "posts": post.posts},
        "asked": dict(asked),
        "versions": dict(versions()),
        "title": checked.title,
        "counts": dict(checked.counts),
        "words": checked.words,
        "grade": checked.grade,
        "report": json.loads(said.getvalue()),
    }
    write_set(out, {name: (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8")})


class Found:
    """The texts that earlier runs of this version have checked, by their records in a folder."""

    def __init__(self, out: Path, asked: Asked) -> None:
        self._asked = asked
        self._done: dict[tuple[str, str, int], tuple[str, Mapping[str, Any]]] = {}
        for path in sorted(out.glob(f"*{ENDING}")):
            try:
                record = json.loads(path.read_bytes())
                known = record["input"]
                if (record["kind"], record["schema"], record["versions"]) == (
                    RECORD,
                    SCHEMA,
                    dict(versions()),
                ):
                    few = {
                        name: value for name, value in record.items() if name not in ("report", "versions")
                    }
                    name = f"{path.name.removesuffix(ENDING)}-easy-read"
                    self._done[known["name"], known["sha256"], known["post"]] = (name, few)
            except (OSError, ValueError, KeyError, TypeError):
                continue

    @property
    def names(self) -> frozenset[str]:
        """The names that the posts of these records have."""
        return frozenset(name for name, _ in self._done.values())

    def post(self, source: Path, mark: str, post: int) -> Checked | None:
        """The text, where it was checked in the same way."""
        _, record = self._done.get((source.name, mark, post), ("", {}))
        if not mark or not record or record["asked"] != self._asked(source):
            return None
        return Checked(
            source=source,
            title=record["title"],
            post=post,
            posts=record["input"]["posts"],
            counts=record["counts"],
            words=record["words"],
            grade=record["grade"],
            checked_before=True,
        )

    def whole_file(self, source: Path, mark: str) -> list[Checked]:
        """All texts of a file, where all are done; else nothing. Then the file is not even read."""
        first = self.post(source, mark, 1)
        if first is None:
            return []
        found = [self.post(source, mark, post) for post in range(1, first.posts + 1)]
        return [one for one in found if one is not None] if all(found) else []


def write_check_report(all_checked: Sequence[Checked], out: Path) -> Path:
    """Writes report.json of a run: what was found in each text, in numbers. Raises OutputError."""
    _stop_at_theirs(out / NAME, REPORT)
    report = {
        "kind": REPORT,
        "schema": SCHEMA,
        "counts": dict(Counter(_state(one) for one in all_checked)),
        "findings": dict(sum((Counter(one.counts) for one in all_checked), Counter())),
        "texts": [_said(one) for one in all_checked],
        "versions": dict(versions()),
    }
    return write_set(out, {NAME: (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode("utf-8")})[
        0
    ]


def _said(one: Checked) -> dict[str, Any]:
    said: dict[str, Any] = {
        "source": one.source.name,
        "post": one.post,
        "title": one.title,
        "state": _state(one),
    }
    if one.error is not None:
        return said | {"error": {"message": one.error.message, "hint": one.error.hint}}
    return said | {"findings": dict(one.counts), "words": one.words, "grade": one.grade}


def _state(one: Checked) -> str:
    if one.error is not None:
        return "failed"
    return "checked before" if one.checked_before else "checked"


def _stop_at_theirs(path: Path, kind: str) -> None:
    if path.exists() and not is_of(kind, path):
        raise OutputError(
            f"'{path.name}' is there, and is not a report of a check.",
            hint="Take it away, or choose another folder with -o.",
        )


def _bare(name: str) -> str:
    return name.removesuffix("-easy-read")
