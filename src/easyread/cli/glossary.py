"""easyread glossary: look a hard word up, add one to your own file, check a file."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from easyread.cli.own import OWN_GLOSSARY, own_words, settings_of
from easyread.glossary.entries import PartOfSpeech

if TYPE_CHECKING:
    from easyread.glossary import Glossary, Problem, Term

FINDINGS = 1  # exit code: an entry is wrong, or a word is not there


@click.group()
def glossary() -> None:
    """Look up, add and check hard words and their explanations."""


@glossary.command()
@click.argument("word")
@click.option(
    "--glossary", "own", metavar="FILE", type=click.Path(path_type=Path), help="Your own hard words."
)
@click.pass_context
def find(context: click.Context, word: str, own: Path | None) -> None:
    """Show what the glossary says about WORD."""
    words = _load(own)
    terms = _entries(words, word)
    for term in terms:
        _show(term)
    if not terms:
        click.echo(f"“{word}” is not in the glossary.")
        close = difflib.get_close_matches(word.casefold(), list(words.by_name), n=3)
        if close:
            click.echo(f"Did you mean: {', '.join(words.by_name[name].term for name in close)}?")
        click.echo(f'To add it: easyread glossary add "{word}" --explanation "..."')
        context.exit(FINDINGS)


@glossary.command()
@click.argument("term")
@click.option("--explanation", required=True, help="One easy sentence that starts with the word.")
@click.option(
    "--pos", type=click.Choice(get_args(PartOfSpeech)), default="noun", help="What kind of word it is."
)
@click.option("--form", "forms", multiple=True, help="Another way to write it. You can use this many times.")
@click.option("--short", multiple=True, help="A short form in capitals. You can use this many times.")
@click.option("--example", default="", help="One sentence: “For example, ...”")
@click.option(
    "--file",
    "path",
    type=click.Path(path_type=Path),
    default=OWN_GLOSSARY,
    show_default=True,
    help="Your file.",
)
@click.pass_context
def add(
    context: click.Context,
    term: str,
    explanation: str,
    pos: PartOfSpeech,
    forms: tuple[str, ...],
    short: tuple[str, ...],
    example: str,
    path: Path,
) -> None:
    """Add TERM and its explanation to your own file, if the explanation is easy."""
    from easyread.glossary import Term, load_glossary
    from easyread.glossary.own import add_entry
    from easyread.glossary.rules import wrong_entries

    entry = Term(
        term=term.strip(),
        pos=pos,
        explanation=explanation.strip(),
        forms=forms,
        short=short,
        example=example.strip(),
        source=str(path),
    )
    problems = wrong_entries([entry], load_glossary(path if path.is_file() else None))
    if problems:
        _tell(problems)
        click.echo("Nothing was written.", err=True)
        context.exit(FINDINGS)
    add_entry(path, entry)
    click.echo(f"Added “{entry.term}” to {path}.")


@glossary.command()
@click.argument("word")
@click.argument("verdict", type=click.Choice(("know", "explain", "never")))
@click.option("--instead", default="", help="What to say, where the word is never used.")
@click.option("--when", default="", help="When you decided: “May 2026”.")
@click.option("--who", default="", help="Who decided: “the Tuesday panel”.")
@click.option(
    "--file",
    "path",
    type=click.Path(path_type=Path),
    default=OWN_GLOSSARY,
    show_default=True,
    help="Your file.",
)
def decide(word: str, verdict: str, instead: str, when: str, who: str, path: Path) -> None:
    """Note what your group decided about WORD: we know it, explain it, or never use it."""
    from easyread.glossary.decisions import VERDICTS
    from easyread.glossary.entries import Decision
    from easyread.glossary.own import add_decision

    we = next(one for one in VERDICTS if one.startswith(verdict))
    decision = Decision(word=word.strip(), we=we, instead=instead.strip(), when=when.strip(), who=who.strip())
    add_decision(path, decision)
    click.echo(f"Noted in {path}: “{word.strip()}”, {we}.")


@glossary.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, file: Path | None) -> None:
    """Check each entry of FILE. Without FILE: the words that come with easyread."""
    from easyread.glossary.entries import glossary_of
    from easyread.glossary.load import read_file, read_ours
    from easyread.glossary.rules import wrong_entries
    from easyread.pictures import wrong_pictures

    ours, broken = read_ours()
    terms = ours
    if file is not None:
        terms, broken = read_file(file)
    problems = (*broken, *wrong_entries(terms, glossary_of(ours)), *wrong_pictures(terms))
    _tell(problems)
    count = "1 entry" if len(terms) == 1 else f"{len(terms)} entries"
    if problems:
        click.echo(f"{len(problems)} to fix in {count}.", err=True)
        context.exit(FINDINGS)
    click.echo(f"{count}: all good.")


def _load(own: Path | None) -> Glossary:
    from easyread.glossary import load_glossary

    return load_glossary(own_words(settings_of(None), own))


def _entries(words: Glossary, word: str) -> list[Term]:
    """The entries that have `word` as term, other form or short form."""
    wanted = word.casefold()
    return [
        term
        for term in words.terms
        if wanted in {spelling.casefold() for spelling in (term.term, *term.forms, *term.short)}
    ]


def _show(term: Term) -> None:
    click.echo(f"{term.term} ({', '.join((term.pos, *term.short, *term.forms))})")
    click.echo(f"  {term.explanation}")
    for text in (term.example, f"Plain words: {term.plain}." if term.plain else ""):
        if text:
            click.echo(f"  {text}")
    if term.known:
        click.echo("  Most readers know this word. easyread does not explain it.")
    click.echo(f"  {term.source}")


def _tell(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        click.echo(f"{problem.source}: {problem.what} {problem.cure}".rstrip(), err=True)
