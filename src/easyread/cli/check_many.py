"""easyread check on many texts: the run, and its table at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from easyread.cli.progress import progress

if TYPE_CHECKING:
    from easyread.batch import Gathering, Post
    from easyread.batch.check_record import Checked
    from easyread.cli.own import Ways
    from easyread.model import Report

PANEL = Path("panel.toml")  # what the panel said: it is cited where it is in this folder
LEVELS = ("must-fix", "please-look", "info")  # the most serious first
PLAIN_WIDTH = 100  # letters, where the output does not go to a terminal


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a run over texts goes about its work. `keep`: the whole report of each text is wanted."""

    out: Path | None = None
    jobs: int = 0
    resume: bool = False
    scheduler: str = ""
    layout: bool = False
    keep: bool = True
    quiet: bool = False


def check_many(
    wanted: Gathering, ways: Ways, run: Run, finish: Callable[[Post, Report], Report]
) -> list[Checked]:
    """What was found in each text, in the order of the files. An error is told as soon as it is met."""
    from easyread.batch import place_of
    from easyread.batch.check_all import check_all
    from easyread.batch.check_record import asked_of
    from easyread.batch.work import Look

    def look_of(file: Path) -> Look:
        way = ways.of(file)
        return Look(profile=way.profile, glossary=way.words, quick=way.quick)

    def asked(file: Path) -> dict[str, object]:
        way = ways.of(file)
        return dict(
            asked_of(
                way.profile, glossary=way.words, quick=way.quick, layout=run.layout, panel=PANEL.resolve()
            )
        )

    files = wanted.files(run.out)
    done: list[Checked] = []
    with progress(quiet=run.quiet) as bar:
        bar.tell("reading")
        for one in check_all(
            wanted,
            look_of,
            out=run.out,
            asked=asked,
            finish=finish,
            jobs=run.jobs,
            resume=run.resume,
            scheduler=run.scheduler,
            tell=bar.tell,
        ):
            if one.error is not None and len(files) > 1:
                click.echo(f"{one.source}: {one.error.message} {one.error.hint}".rstrip(), err=True)
            done.append(one if run.keep else replace(one, report=None))
            bar.done(len(files), one.title, 1 / one.posts if one.post else 1)
    places = place_of(wanted, run.out)
    return sorted(done, key=lambda one: places(one.source, one.post))


def is_over(counts: Mapping[str, int], fail_on: str) -> bool:
    """True where a finding is on the level that a file fails on, or a more serious one. counts: by level."""
    serious = LEVELS[: LEVELS.index(fail_on) + 1] if fail_on in LEVELS else ()
    return any(counts.get(level) for level in serious)


def show(done: Sequence[Checked], wanted: Gathering, out: Path | None) -> None:
    """Prints the table of what was found, and what was not looked at."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from easyread.cli.summary import not_taken

    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=PLAIN_WIDTH)
    before = sum(one.checked_before for one in done)
    for line in not_taken(wanted, f"Checked by an earlier run: {before}." if before else ""):
        console.print(escape(line), soft_wrap=True)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Text")
    for heading in ("To fix", "To look at", "Words", "Grade"):
        table.add_column(heading, justify="right")
    for one in done:
        name = one.source.name if one.posts == 1 else f"{one.source.name}, {one.title}"
        if one.error is not None:
            table.add_row(escape(name), "not read", "", "", "")
            continue
        grade = "too short" if one.grade is None else f"{one.grade:.1f}"
        counts = (one.counts.get("must-fix", 0), one.counts.get("please-look", 0), one.words)
        table.add_row(escape(name), *map(str, counts), grade)
    console.print(table)
    if out is not None:
        console.print(f"What was found is in {escape(str(out))}.", soft_wrap=True)


def summary(done: Sequence[Checked]) -> str:
    """How much there is to do in all texts, in one line."""
    from easyread.report.terminal import to_do

    counts = sum((Counter(one.counts) for one in done), Counter[str]())
    return to_do(counts["must-fix"], counts["please-look"])
