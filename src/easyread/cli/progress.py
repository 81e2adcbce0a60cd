"""A progress bar on stderr, only where a person sees it: on a terminal, and after a moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


@dataclass(slots=True)
class Bar:
    """What the work tells about itself. Without a terminal it goes nowhere."""

    shown: Progress | None = None
    task: TaskID | None = None
    posts: int = 0

    def tell(self, doing: str) -> None:
        if self.shown is not None and self.task is not None:
            self.shown.update(self.task, description=doing)

    def done(self, files: int, title: str, share: float) -> None:
        """One more post: `share` of one of the `files`. How many posts there are, only reading shows."""
        self.posts += 1
        if self.shown is not None and self.task is not None:
            self.shown.update(self.task, total=files, advance=share, posts=self.posts, description=title)


@contextmanager
def progress(*, quiet: bool) -> Iterator[Bar]:
    """A bar that goes away when the work is done."""
    from rich.console import Console

    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield Bar()
        return
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.fields[posts]} done"),
        BarColumn(),
        TimeRemainingColumn(compact=True),
        TextColumn("left"),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=console, transient=True) as shown:
        yield Bar(shown=shown, task=shown.add_task("starting", total=None, posts=0))
