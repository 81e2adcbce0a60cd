"""What can be undone: each change of the review page, kept beside the draft, also when the server stops."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from easyread.files import make_folder, write_set
from easyread.versions import kept_folder

FOLDER = "undo"
MOST = 200  # changes that can be undone; the oldest go first


@dataclass(frozen=True, slots=True)
class Step:
    """The draft file before a change, and after it."""

    before: str
    after: str


def add_step(draft: Path, step: Step) -> None:
    """Keeps a change. It is written before the change itself: a crash between the two loses nothing."""
    folder = kept_folder(draft) / FOLDER
    known = _files(draft)
    number = int(known[-1].stem) + 1 if known else 1
    make_folder(folder)
    data = json.dumps({"before": step.before, "after": step.after}, ensure_ascii=False)
    write_set(folder, {f"{number:06}.json": data.encode("utf-8")})
    for old in known[: max(0, len(known) + 1 - MOST)]:
        old.unlink(missing_ok=True)


def last_step(draft: Path) -> Step | None:
    """The last change that is not yet undone; None where there is none. One that is broken does not count."""
    for path in reversed(_files(draft)):
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            return Step(str(found["before"]), str(found["after"]))
        except (OSError, ValueError, KeyError, TypeError):
            path.unlink(missing_ok=True)
    return None


def drop_step(draft: Path) -> None:
    """The last change is undone."""
    for path in _files(draft)[-1:]:
        path.unlink(missing_ok=True)


def has_steps(draft: Path) -> bool:
    return bool(_files(draft))


def _files(draft: Path) -> list[Path]:
    found = (kept_folder(draft) / FOLDER).glob("*.json")
    return sorted(path for path in found if path.stem.isdecimal())
