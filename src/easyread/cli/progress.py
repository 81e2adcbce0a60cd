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
    title: str = ""

    def total(self, posts: int) -> None:
        if self.shown is not None and self.task is not None:
            self.shown.update(self.task, total=posts)

    def start(self, title: str) -> None:
        self.title = title

    def tell(self, doing: str) -> None:
        if self.shown is not None and self.task is not None:
            words = f"{self.title}: {doing}" if self.title else doing
            self.shown.update(self.task, description=words)

    def done(self) -> None:
        if self.shown is not None and self.task is not None:
            self.shown.advance(self.task)


@contextmanager
def progress(*, quiet: bool) -> Iterator[Bar]:
    """A bar that goes away when the work is done."""
    from rich.console import Console

    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield Bar()
        return
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    columns = (
        SpinnerColumn(),
        MofNCompleteColumn(),
        BarColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=console, transient=True) as shown:
        yield Bar(shown=shown, task=shown.add_task(escape("starting"), total=None))
