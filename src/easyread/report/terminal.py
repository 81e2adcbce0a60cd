"""Reports for people, on a screen: hard words first, then what to fix and what to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from easyread.model import Finding, Report, TermUse
from easyread.report.place import Places
from easyread.report.scale import EASY_READ_DIFFERS, beside, harder, how_long, strip, value

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

# Findings of these rules stand in the tables of words.
_IN_TABLES = frozenset({"jargon", "hard-word", "short-form"})
_MOST_PLACES = 6
_MOST_LETTERS = 70


def write(reports: Sequence[Report], out: TextIO) -> None:
    """Write the reports to `out`, in colour where it is a screen that has colours."""
    from rich.console import Console

    console = Console(file=out, highlight=False, emoji=False, markup=False)
    for number, report in enumerate(reports, start=1):
        name = f"{report.source} (text {number} of {len(reports)})" if len(reports) > 1 else report.source
        console.rule(name, align="left", style="bold", characters="=")
        _scores(console, report)
        _praise(console, report.praise)
        _words(console, report.terms, Places(report))
        _findings(console, report)
        if report.quick:
            console.print("Quick: no grammar was looked at. Without --quick there is more to find.\n")
        if report.allowed:
            console.print(f"{len(report.allowed)} more: the writer allowed them, with a reason.\n")
    console.print(summary(reports), style="bold")


def summary(reports: Iterable[Report]) -> str:
    """How much there is to do, in one line."""
    levels = [finding.level for report in reports for finding in report.findings]
    return to_do(levels.count("must-fix"), levels.count("please-look"))


def to_do(must: int, look: int) -> str:
    """So many findings of each level, in words."""
    if not must and not look:
        return "Nothing to fix. Now ask people with learning disabilities to check it."
    return f"{must} to fix. {look} to look at."


def _scores(console: Console, report: Report) -> None:
    console.print(how_long(report))
    if not report.measures:
        console.print()
        return
    console.print(
        "A rough guide to how hard it is. The numbers in brackets are the range that it may have.\n"
    )
    table = _table("", "This text", "Easy Read by people")
    for measure in report.measures:
        table.add_row(measure.name, value(measure), beside(measure))
    console.print(table)
    drawn = [measure for measure in report.measures if measure.harder_than is not None]
    if drawn:
        papers = len(drawn[0].papers)
        console.print(
            f"\nBeside {papers} Easy Read papers by people (. = a paper, # = this text, [ ] = its range)."
        )
        console.print("  What is harder lies further to the right.\n")
        for measure in drawn:
            console.print(f"  {strip(measure)}  {measure.name}. {harder(measure)}", soft_wrap=True)
        console.print(f"\n{EASY_READ_DIFFERS} What each number means: easyread explain scores.")
    console.print()


def _praise(console: Console, praise: Sequence[str]) -> None:
    if praise:
        console.print("Done well", style="green bold")
        for line in praise:
            console.print(f"  {line}")
        console.print()


def _words(console: Console, uses: Sequence[TermUse], places: Places) -> None:
    ours = [use for use in uses if use.known_to_us and not use.explained]
    others = [use for use in uses if not use.known_to_us]
    done = [use.term for use in uses if use.explained]
    _word_table(console, "Hard words to explain", ours, places)
    _word_table(console, "Hard words that the glossary does not have", others, places)
    if others:
        console.print(
            'To add a word to your own glossary: easyread glossary add "WORD" --explanation "..."\n'
        )
    if done:
        console.print(f"Hard words that the text explains: {', '.join(done)}.\n")


def _word_table(console: Console, title: str, uses: Sequence[TermUse], places: Places) -> None:
    if not uses:
        return
    console.print(f"{title} ({len(uses)})", style="bold")
    table = _table("Word", "Times", places.column, "What to do")
    for use in uses:
        table.add_row(
            _written(use), str(use.count), _lines(places.name(origin) for origin in use.places), use.advice
        )
    console.print(table)
    console.print()


def _written(use: TermUse) -> str:
    others = [form for form in use.forms if form.casefold() != use.term.casefold()]
    return f"{use.term} ({', '.join(others)})" if others and use.known_to_us else use.term


def _lines(places: Iterable[str]) -> str:
    names = list(dict.fromkeys(places))
    between = "; " if any("," in name for name in names) else ", "
    return between.join(names[:_MOST_PLACES]) + (f"{between}..." if len(names) > _MOST_PLACES else "")


def _findings(console: Console, report: Report) -> None:
    findings = report.findings
    previews = {note.id for note in report.rules if note.preview}
    places = Places(report)
    titles = {"must-fix": "Must fix", "please-look": "Please look", "info": "Good to know"}
    for level, title in titles.items():
        chosen = [f for f in findings if f.level == level and f.rule not in _IN_TABLES]
        if not chosen:
            continue
        more = sum(f.level == level and f.rule in _IN_TABLES for f in findings)
        above = f", and {more} hard words that stand above" if more else ""
        console.print(f"{title} ({len(chosen)}{above})", style="red bold" if level == "must-fix" else "bold")
        times = Counter(finding.rule for finding in chosen)
        for rule in sorted(times, key=lambda rule: (-times[rule], rule)):  # the most frequent first
            name = f"{rule} (preview)" if rule in previews else rule
            _of_rule(console, name, [finding for finding in chosen if finding.rule == rule], places)
        console.print()


def _of_rule(console: Console, rule: str, findings: Sequence[Finding], places: Places) -> None:
    """The findings of one rule. The same remark comes once, with all its lines; so does the same advice."""
    same_advice = len({finding.advice for finding in findings}) == 1
    console.print(f"{rule}: {findings[0].advice}" if same_advice else rule, style="cyan")
    rows: dict[str, list[str]] = {}
    for finding in findings:
        what = finding.message
        if finding.words and finding.words not in what:
            what += f" [{_short(finding.words)}]"
        where = places.name(finding.origin, finding.passage)
        rows.setdefault(what if same_advice else f"{what} {finding.advice}", []).append(where)
    table = _table(places.column, "", show_header=False)
    for what, lines in rows.items():
        table.add_row(_lines(lines), what)
    console.print(table)


def _short(words: str) -> str:
    return words if len(words) <= _MOST_LETTERS else words[:_MOST_LETTERS].rsplit(" ", 1)[0] + " ..."


def _table(*columns: str, show_header: bool = True) -> Table:
    """A table with no lines: easy to read aloud, and fine in a file."""
    from rich.table import Column, Table

    return Table(
        *(Column(name, overflow="fold") for name in columns),
        box=None,
        pad_edge=False,
        padding=(0, 2, 0, 0),
        header_style="dim",
        show_header=show_header,
    )
