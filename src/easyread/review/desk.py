"""The desk: the draft file, read anew for each request and written at once after each change."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock

from easyread.draftfile import Paper, settle
from easyread.errors import InputError
from easyread.files import make_folder, write_set
from easyread.glossary import Glossary, load_glossary
from easyread.model import Point
from easyread.panel import Said, read_marks
from easyread.receipt import sha256
from easyread.versions import keep, kept_folder, name_of
from easyread.workshop.look import Remark, look
from easyread.workshop.opened import Opened, draft_text, opened

MOST_UNDO = 200
ACCEPTED = "accepted.json"


@dataclass(slots=True)
class Desk:
    """One draft file under review. `before` are earlier texts, for undo."""

    path: Path
    glossary_path: Path | None = None
    panel_path: Path = Path("panel.toml")
    before: list[str] = field(default_factory=list)
    lock: RLock = field(default_factory=RLock)
    _looked: tuple[str, tuple[Remark, ...]] = ("", ())

    def read(self) -> Opened:
        """The draft as it is on the disk. Raises EasyreadError with every mistake in it."""
        try:
            text = self.path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"'{self.path.name}' cannot be read.", hint="Is it still there?") from error
        return opened(self.path, name_of(self.path), text)

    def change(self, edit: Callable[[Paper], Paper]) -> None:
        """Does `edit`, and writes the file. Raises EasyreadError, and then nothing is changed."""
        with self.lock:
            now = self.read()
            made = edit(now.paper)
            if made == now.paper:
                return
            text = draft_text(settle(made))
            opened(self.path, now.name, text)  # what we write must be readable
            if not self.before:
                keep(self.path, "before the review")
            self.before = [*self.before[-MOST_UNDO:], now.text]
            write_set(self.path.parent, {self.path.name: text.encode("utf-8")})

    def undo(self) -> bool:
        """Takes the last change back. False where there is none."""
        with self.lock:
            if not self.before:
                return False
            text = self.before.pop()
            keep(self.path, "before an undo")
            write_set(self.path.parent, {self.path.name: text.encode("utf-8")})
            return True

    def glossary(self) -> Glossary:
        path = self.glossary_path
        return load_glossary(path if path and path.is_file() else None)

    def marks(self) -> tuple[Said, ...]:
        return read_marks(self.panel_path)

    def remarks(self) -> tuple[Remark, ...]:
        """What the guard, the checks and the panel say of the draft now."""
        now = self.read()
        key = sha256((now.text + repr(self.marks())).encode("utf-8"))
        if self._looked[0] != key:
            self._looked = (key, look(now, self.glossary(), self.marks()))
        return self._looked[1]

    def accepted(self, now: Opened) -> frozenset[str]:
        """The rows that a person accepted and whose words are still the same."""
        try:
            found = json.loads((kept_folder(self.path) / ACCEPTED).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return frozenset()
        points = points_of(now.paper)
        return frozenset(mark for mark, point in points.items() if found.get(mark) == _sum(point))

    def accept(self, mark: str, *, yes: bool) -> None:
        """Writes down that a person looked at this row and keeps it as it is, or not."""
        with self.lock:
            now = self.read()
            points = points_of(now.paper)
            if mark not in points:
                raise InputError("This row is not there any more.", hint="Load the page again.")
            marks = set(self.accepted(now)) | {mark} if yes else set(self.accepted(now)) - {mark}
            data = {one: _sum(points[one]) for one in sorted(marks)}
            make_folder(kept_folder(self.path))
            write_set(kept_folder(self.path), {ACCEPTED: json.dumps(data, indent=1).encode("utf-8")})


def points_of(paper: Paper) -> dict[str, Point]:
    """Mark -> row."""
    return {
        mark: point
        for section, marks in zip(paper.draft.sections, paper.rows, strict=True)
        for point, mark in zip(section.points, marks, strict=True)
    }


def _sum(point: Point) -> str:
    picture = point.picture
    seen = [line.text.text for line in point.lines]
    seen.append(f"{picture.set_name}:{picture.file}:{picture.alt}" if picture else "-")
    return sha256("\n".join(seen).encode("utf-8"))
