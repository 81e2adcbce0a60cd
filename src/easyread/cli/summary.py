"""What a person sees after a run: a short table, and the lines to read first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from easyread.model import Note, Scores
from easyread.read_first import HEADINGS, by_weight, weight

if TYPE_CHECKING:
    from easyread.batch import Outcome

# Rule T19 of the project's standards page: a handout for a panel should have 5 pages; 8 is the most.
LONG_PAGES = 8
LINES_SHOWN = 12
ONCE_A_POST = frozenset({"sad-topic"})  # one line says it for the whole post
PLAIN_WIDTH = 100  # letters, where the output does not go to a terminal
WORDS_SHOWN = 110  # letters of a line that are shown; the staff file has it in full


def show(outcomes: Sequence[Outcome], out: Path) -> None:
    """Prints the table of what was made, what is long, and the lines to read first."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=PLAIN_WIDTH)
    made = [outcome for outcome in outcomes if outcome.draft is not None]
    if not made:
        return
    console.print(_table(made))
    console.print("Minutes: to read it aloud. Grade and words: before to after.")
    _show_long(made, console)
    _show_notes(made, console)
    count = sum(len(outcome.files) for outcome in made)
    console.print(f"\n{count} files are in {escape(str(out))}.", soft_wrap=True)


def _table(made: Sequence[Outcome]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    table.add_column("Post")
    for heading in ("Pages", "Minutes", "Lines", "Hard words (a page)", "Grade", "Words a sentence"):
        table.add_column(heading, justify="right")
    for number, outcome in enumerate(made, start=1):
        draft = outcome.draft
        assert draft is not None  # noqa: S101  the caller takes only posts with a draft
        table.add_row(
            str(number),
            escape(outcome.title),
            "-" if outcome.pages is None else str(outcome.pages),
            "-" if outcome.load is None else str(outcome.load.minutes),
            str(sum(len(point.lines) for section in draft.sections for point in section.points)),
            _hard_words(outcome),
            _change(draft.before, draft.after, "grade"),
            _change(draft.before, draft.after, "mean_words"),
        )
    return table


def _hard_words(outcome: Outcome) -> str:
    """ "31 (2.2)": how many, and how many are new on a page of the paper."""
    assert outcome.draft is not None  # noqa: S101  the caller takes only posts with a draft
    count = len(outcome.draft.hard_words)
    a_page = outcome.load.new_words if outcome.load else None
    return str(count) if a_page is None else f"{count} ({a_page:.1f})"


def _show_long(made: Sequence[Outcome], console: Console) -> None:
    pages = ((number, outcome.pages or 0) for number, outcome in enumerate(made, start=1))
    long = [f"post {number} has {count} pages" for number, count in pages if count > LONG_PAGES]
    if long:
        console.print(f"That is long: {', '.join(long)}. For a panel, {LONG_PAGES} pages is the most.")
    for number, outcome in enumerate(made, start=1):
        if outcome.load and outcome.load.split:
            heading = escape(outcome.load.split[0])
            console.print(f"Post {number} can be read at 2 meetings. The second starts with “{heading}”.")


def _change(before: Scores | None, after: Scores | None, name: str) -> str:
    """ "12.4 to 6.1"; "too short" where a text is too short to judge."""
    values = [getattr(scores, name) if scores else None for scores in (before, after)]
    if values == [None, None]:
        return "too short"
    return " to ".join("too short" if value is None else f"{value:.1f}" for value in values)


def _show_notes(made: Sequence[Outcome], console: Console) -> None:
    """The worst lines of all posts, at most LINES_SHOWN; the rest is counted, and is in the staff files."""
    notes = _worst_first(made)
    if not notes:
        return
    console.print("\n[bold]Read these lines first[/bold]")
    for number, note in notes[:LINES_SHOWN]:
        console.print(f"  Post {number}. {escape(_said(note))}", soft_wrap=True)
    rest = len(notes) - LINES_SHOWN
    more = f"There are {rest} more. " if rest > 0 else ""
    console.print(f"{more}All are in the files that end in read-first.md.")


def _worst_first(made: Sequence[Outcome]) -> list[tuple[int, Note]]:
    """The notes with the number of their post: the worst kind first, and within a kind each post in turn."""
    ranked: list[tuple[int, int, int, Note]] = []
    for number, outcome in enumerate(made, start=1):
        notes = by_weight(outcome.draft.notes) if outcome.draft else ()
        seen: Counter[str] = Counter()
        for note in notes:
            turn = seen[note.code]
            seen[note.code] += 1
            if note.code in ONCE_A_POST and turn:
                continue
            ranked.append((weight(note), turn, number, note))
    ranked.sort(key=lambda entry: entry[:3])
    return [(number, note) for _, _, number, note in ranked]


def _said(note: Note) -> str:
    words = " ".join((note.text or note.message).split())
    cut = words if len(words) <= WORDS_SHOWN else words[: WORDS_SHOWN - 1].rpartition(" ")[0] + "…"
    return f"{HEADINGS.get(note.code, note.code)}: {cut}"
