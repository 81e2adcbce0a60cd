"""Reports for people, on a screen: hard words first, then what to fix and what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from easyread.model import Finding, Origin, Report, Scores, TermUse

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

# Findings of these rules stand in the tables of words.
_IN_TABLES = frozenset({"jargon", "hard-word", "short-form"})
# Our measure of 24 published Easy Read texts: mean words 12.5, share over 15 words 24 %, Flesch-Kincaid 7.1.
EASY_READ = {"words": 13, "over_15": 24, "grade": 7}
_MOST_PLACES = 6
_MOST_LETTERS = 70


def write(reports: Sequence[Report], out: TextIO) -> None:
    """Write the reports to `out`, in colour where it is a screen that has colours."""
    from rich.console import Console

    console = Console(file=out, highlight=False, emoji=False, markup=False)
    for number, report in enumerate(reports, start=1):
        name = f"{report.source} (text {number} of {len(reports)})" if len(reports) > 1 else report.source
        console.rule(name, align="left", style="bold", characters="=")
        _scores(console, report.scores)
        _words(console, report.terms)
        _findings(console, report.findings)
        if report.allowed:
            console.print(f"{len(report.allowed)} more: the writer allowed them, with a reason.\n")
    console.print(summary(reports), style="bold")


def summary(reports: Iterable[Report]) -> str:
    """How much there is to do, in one line."""
    levels = [finding.level for report in reports for finding in report.findings]
    must, look = levels.count("must-fix"), levels.count("please-look")
    if not must and not look:
        return "Nothing to fix. Now ask people with learning disabilities to check it."
    return f"{must} to fix. {look} to look at."


def _scores(console: Console, scores: Scores) -> None:
    if scores.too_short:
        console.print(f"{scores.words} words. This is too short to say how hard it is.\n")
        return
    console.print(f"{scores.words} words in {scores.sentences} sentences. A rough guide to how hard it is:")
    table = _table("", "This text", "Easy Read made by people")
    table.add_row("Words in a sentence", f"{scores.mean_words:.0f}", f"about {EASY_READ['words']}")
    over = f"{100 * (scores.over_15 or 0):.0f} in 100"
    table.add_row("Sentences over 15 words", over, f"about {EASY_READ['over_15']} in 100")
    table.add_row("School grade (Flesch-Kincaid)", f"{scores.grade:.0f}", f"about {EASY_READ['grade']}")
    console.print(table)
    console.print()


def _words(console: Console, uses: Sequence[TermUse]) -> None:
    ours = [use for use in uses if use.known_to_us and not use.explained]
    others = [use for use in uses if not use.known_to_us]
    done = [use.term for use in uses if use.explained]
    _word_table(console, "Hard words to explain", ours)
    _word_table(console, "Hard words that the glossary does not have", others)
    if others:
        console.print(
            'To add a word to your own glossary: easyread glossary add "WORD" --explanation "..."\n'
        )
    if done:
        console.print(f"Hard words that the text explains: {', '.join(done)}.\n")


def _word_table(console: Console, title: str, uses: Sequence[TermUse]) -> None:
    if not uses:
        return
    console.print(f"{title} ({len(uses)})", style="bold")
    table = _table("Word", "Times", "Lines", "What to do")
    for use in uses:
        table.add_row(_written(use), str(use.count), _lines(use.places), use.advice)
    console.print(table)
    console.print()


def _written(use: TermUse) -> str:
    others = [form for form in use.forms if form.casefold() != use.term.casefold()]
    return f"{use.term} ({', '.join(others)})" if others and use.known_to_us else use.term


def _lines(places: Sequence[Origin]) -> str:
    lines = list(dict.fromkeys(_line(origin) for origin in places))
    return ", ".join(lines[:_MOST_PLACES]) + (", ..." if len(lines) > _MOST_PLACES else "")


def _line(origin: Origin) -> str:
    if origin.page:
        return f"page {origin.page}"
    return str(origin.line) if origin.line else "top"


def _findings(console: Console, findings: Sequence[Finding]) -> None:
    titles = {"must-fix": "Must fix", "please-look": "Please look", "info": "Good to know"}
    for level, title in titles.items():
        chosen = [f for f in findings if f.level == level and f.rule not in _IN_TABLES]
        if not chosen:
            continue
        console.print(f"{title} ({len(chosen)})", style="red bold" if level == "must-fix" else "bold")
        for rule in sorted({finding.rule for finding in chosen}):
            _of_rule(console, rule, [finding for finding in chosen if finding.rule == rule])
        console.print()


def _of_rule(console: Console, rule: str, findings: Sequence[Finding]) -> None:
    """The findings of one rule. The same remark comes once, with all its lines; so does the same advice."""
    same_advice = len({finding.advice for finding in findings}) == 1
    console.print(f"{rule}: {findings[0].advice}" if same_advice else rule, style="cyan")
    rows: dict[str, list[Origin]] = {}
    for finding in findings:
        what = finding.message
        if finding.words and finding.words not in what:
            what += f" [{_short(finding.words)}]"
        rows.setdefault(what if same_advice else f"{what} {finding.advice}", []).append(finding.origin)
    table = _table("Lines", "", show_header=False)
    for what, places in rows.items():
        table.add_row(_lines(places), what)
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
