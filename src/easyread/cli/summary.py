"""What a person sees after a run: a short table, and the lines to read first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from easyread.model import Note, Scores
from easyread.read_first import HEADINGS, weight

if TYPE_CHECKING:
    from easyread.batch import Gathering, Outcome, Told

# Rule T19 of the project's standards page: a handout for a panel should have 5 pages; 8 is the most.
LONG_PAGES = 8
LINES_SHOWN = 12
PLAIN_WIDTH = 100  # letters, where the output does not go to a terminal
WORDS_SHOWN = 110  # letters of a line that are shown; the staff file has it in full


def show(outcomes: Sequence[Outcome], out: Path, wanted: Gathering) -> None:
    """Prints the table of what was made, what is long, what was not taken, and the lines to read first."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=PLAIN_WIDTH)
    _show_not_taken(wanted, outcomes, console)
    made = [outcome for outcome in outcomes if outcome.told is not None]
    if not made:
        return
    console.print(_table(made))
    console.print("Minutes: to read it aloud. Grade and words: before to after.")
    _show_long(made, console)
    _show_notes(made, console)
    count = sum(len(outcome.files) for outcome in made)
    console.print(f"\n{count} files are in {escape(str(out))}.", soft_wrap=True)


def _show_not_taken(wanted: Gathering, outcomes: Sequence[Outcome], console: Console) -> None:
    there = sum(outcome.made_before for outcome in outcomes)
    for words in not_taken(wanted, f"Made by an earlier run: {there}." if there else ""):
        console.print(escape(words), soft_wrap=True)


def not_taken(wanted: Gathering, before: str) -> list[str]:
    """What a run left out, in words; `before` says what an earlier run had done."""
    endings = ", ".join(f"{count} × {ending}" for ending, count in sorted(wanted.left_alone.items()))
    told = (
        (before, before),
        (wanted.older, f"Older than that day, and left out: {wanted.older}."),
        (wanted.without_date, f"Their day is not known, so they were taken: {wanted.without_date}."),
        (endings, f"Files in folders that easyread cannot read: {endings}."),
    )
    return [words for count, words in told if count]


def _table(made: Sequence[Outcome]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    table.add_column("Post")
    for heading in ("Pages", "Minutes", "Lines", "Hard words (a page)", "Grade", "Words a sentence"):
        table.add_column(heading, justify="right")
    for number, (outcome, told) in enumerate(((one, one.told) for one in made), start=1):
        if told is None:  # not made
            continue
        table.add_row(
            str(number),
            escape(outcome.title),
            "-" if told.pages is None else str(told.pages),
            "-" if told.minutes is None else str(told.minutes),
            str(told.lines),
            _hard_words(told),
            _change(told.before, told.after, "grade"),
            _change(told.before, told.after, "mean_words"),
        )
    return table


def _hard_words(told: Told) -> str:
    """ "31 (2.2)": how many, and how many are new on a page of the paper."""
    return str(told.hard_words) if told.new_words is None else f"{told.hard_words} ({told.new_words:.1f})"


def _show_long(made: Sequence[Outcome], console: Console) -> None:
    pages = [(number, one.told.pages or 0) for number, one in enumerate(made, start=1) if one.told]
    long = [f"post {number} has {count} pages" for number, count in pages if count > LONG_PAGES]
    if long:
        console.print(f"That is long: {', '.join(long)}. For a panel, {LONG_PAGES} pages is the most.")
    for number, outcome in enumerate(made, start=1):
        if outcome.told and outcome.told.split:
            heading = escape(outcome.told.split[0])
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
    rest = sum(outcome.told.notes_in_all for outcome in made if outcome.told) - LINES_SHOWN
    more = f"There are {rest} more. " if rest > 0 else ""
    console.print(f"{more}All are in the files that end in read-first.md.")


def _worst_first(made: Sequence[Outcome]) -> list[tuple[int, Note]]:
    """The notes with the number of their post: the worst kind first, and within a kind each post in turn."""
    ranked = [
        (weight(note), turn, number, note)
        for number, outcome in enumerate(made, start=1)
        for turn, note in (outcome.told.notes if outcome.told else ())
    ]
    ranked.sort(key=lambda entry: entry[:3])
    return [(number, note) for _, _, number, note in ranked]


def _said(note: Note) -> str:
    words = " ".join((note.text or note.message).split())
    cut = words if len(words) <= WORDS_SHOWN else words[: WORDS_SHOWN - 1].rpartition(" ")[0] + "…"
    return f"{HEADINGS.get(note.code, note.code)}: {cut}"
