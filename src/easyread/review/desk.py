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
from easyread.merge import merge
from easyread.model import Point
from easyread.panel import Said, read_marks
from easyread.receipt import sha256
from easyread.review.steps import Step, add_step, drop_step, has_steps, last_step
from easyread.versions import keep, kept_folder
from easyread.workshop.look import Remark, look
from easyread.workshop.opened import Opened, draft_text, open_draft, opened

ACCEPTED = "accepted.json"


@dataclass(slots=True)
class Desk:
    """One draft file under review."""

    path: Path
    glossary_path: Path | None = None
    panel_path: Path = Path("panel.toml")
    has_kept: bool = False  # whether the file as it was before this review is a version
    lock: RLock = field(default_factory=RLock)
    _looked: tuple[str, tuple[Remark, ...]] = ("", ())

    def read(self) -> Opened:
        """The draft as it is on the disk. Raises EasyreadError with every mistake in it."""
        with self.lock:  # while a file takes its place, there is none
            return open_draft(self.path)

    def change(self, edit: Callable[[Paper], Paper]) -> None:
        """Does `edit`, and writes the file. Raises EasyreadError, and then nothing is changed."""
        with self.lock:
            now = self.read()
            made = edit(now.paper)
            if made == now.paper:
                return
            text = draft_text(settle(made))
            opened(self.path, now.name, text)  # what we write must be readable
            if not self.has_kept:
                keep(self.path, "before the review")
                self.has_kept = True
            add_step(self.path, Step(now.text, text))
            write_set(self.path.parent, {self.path.name: text.encode("utf-8")})

    @property
    def can_undo(self) -> bool:
        return has_steps(self.path)

    def undo(self) -> bool:
        """Takes the last change back, also one from before the server stopped. False where there is none.

        What somebody else changed in the file since stays. Raises InputError where both cannot be had.
        """
        with self.lock:
            step = last_step(self.path)
            if step is None:
                return False
            now = self.read()
            text = step.before if now.text == step.after else self._without(step, now)
            keep(self.path, "before an undo", now.text.encode("utf-8"))
            write_set(self.path.parent, {self.path.name: text.encode("utf-8")})
            drop_step(self.path)
            return True

    def _without(self, step: Step, now: Opened) -> str:
        """The file as it is now, without one change, though others changed it since."""
        before, after = (opened(self.path, now.name, text).paper for text in (step.before, step.after))
        merged = merge(after, now.paper, before)
        if merged.clashes:
            raise InputError(
                "The same place was changed since, in another program. So this cannot be undone alone.",
                hint=f"To see earlier versions: easyread history {self.path.name}",
            )
        return draft_text(settle(merged.paper))

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
