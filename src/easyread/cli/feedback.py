"""easyread feedback: what the panel said goes into panel.toml, and a report shows what changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from easyread.errors import DataFileError

if TYPE_CHECKING:
    from easyread.panel import Said
    from easyread.panel.given import Place

PANEL = Path("panel.toml")
GLOSSARY = Path("glossary.toml")
_PATH = click.Path(path_type=Path)


@click.group()
def feedback() -> None:
    """Keep what the panel said of a handout, and use it for the next one."""


@feedback.command()
@click.argument("draft", type=_PATH)
@click.argument("given", required=False, type=_PATH)
@click.option("--date", "day", metavar="YYYY-MM-DD", help="The day of the meeting. Default: today.")
@click.option("--group", default="", help="What the group is called.")
@click.option("--panel", type=_PATH, default=PANEL, show_default=True, help="The file to add to.")
@click.option("--glossary", type=_PATH, default=GLOSSARY, show_default=True, help="The group's own glossary.")
def add(draft: Path, given: Path | None, day: str | None, group: str, panel: Path, glossary: Path) -> int:
    """Add what the panel said of DRAFT: from the list GIVEN (CSV, TOML), or by asking you.

    The columns of a CSV are: code, kind, word, note. The codes are on the sheet: easyread build --sheet.
    """
    from easyread.glossary import load_glossary
    from easyread.panel import add_marks, read_given, read_marks, write_words
    from easyread.panel.marks import check
    from easyread.workshop.codes import places_of
    from easyread.workshop.opened import open_draft

    opened = open_draft(draft)
    places = places_of(opened.paper)
    day = _day(day or datetime.now(UTC).date().isoformat())
    if given is not None:
        marks = read_given(given, day, group, opened.name, places)
    else:
        marks = _asked(day, group, opened.name, places)
    for said in marks:
        check(said, str(given or "Your answer"))
    number = add_marks(panel, marks)
    click.echo(f"{number} new in {panel}.")
    own = glossary if glossary.is_file() else None
    done, to_do = write_words(glossary, read_marks(panel), load_glossary(own), marks if number else ())
    for line in done:
        click.echo(f"In {glossary}: {line}")
    for line in to_do:
        click.echo(f"To do: {line}")
    return 0


def _day(given: str) -> str:
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise click.BadParameter("Write the day like 2026-12-04.", param_hint="--date") from error


def _asked(day: str, group: str, paper: str, places: dict[str, Place]) -> list[Said]:
    """The marks that a person types, one after the other."""
    from easyread.panel import KINDS, Said
    from easyread.panel.given import kind_of
    from easyread.panel.marks import WORD_KINDS

    click.echo("Type the code of a line. An empty line ends. Kinds: " + ", ".join(KINDS))
    marks: list[Said] = []
    while code := click.prompt("Code", default="", show_default=False).strip().lower():
        place = places.get(code) or places.get(f"{code}a")
        if place is None:
            click.echo("There is no such line.")
            continue
        click.echo(f"  {place.text}")
        try:
            kind = kind_of(click.prompt("Kind", default="not clear"), code)
        except DataFileError as error:  # what was typed before must not get lost
            click.echo(f"{error.message} {error.hint}")
            continue
        word = click.prompt("Word") if kind in WORD_KINDS else ""
        note = click.prompt("Their words", default="", show_default=False)
        said = Said(date=day, group=group, kind=kind, paper=paper, code=code, word=word, note=note)
        marks.append(replace(said, text=place.text, picture=place.picture))
    return marks


@feedback.command()
@click.option("--panel", type=_PATH, default=PANEL, show_default=True, help="The file with what was said.")
@click.option("--html", "page", type=_PATH, help="Also write a web page with plots over time.")
def report(panel: Path, page: Path | None) -> int:
    """Show what a series of meetings changed."""
    from easyread.errors import InputError
    from easyread.files import write_set
    from easyread.panel import meetings, plot, read_marks, word_statuses
    from easyread.panel.marks import day_of
    from easyread.panel.words import STATUSES

    marks = read_marks(panel)
    if not marks:
        raise InputError(f"There is nothing in {panel} yet.", hint="First: easyread feedback add DRAFT")
    for meeting in meetings(marks):
        name = ", ".join(part for part in (day_of(meeting.date), meeting.group, meeting.paper) if part)
        right = f" Right answers: {meeting.good} of {meeting.asked}." if meeting.asked else ""
        click.echo(f"{name}. Marked as hard or wrong: {meeting.hard}.{right}")
        for kind, count in sorted(meeting.counts.items(), key=lambda one: -one[1]):
            click.echo(f"  {kind}: {count}")
    statuses = word_statuses(marks)
    if statuses:
        click.echo("Words:")
        for said in statuses.values():
            click.echo(f"  {said.word}: we {STATUSES[said.kind]} ({day_of(said.date)})")
    if page is not None:
        write_set(page.parent, {page.name: plot(meetings(marks)).encode("utf-8")})
        click.echo(f"The plots are in {page}.")
    return 0
