"""easyread explain: what a rule asks and why, or what easyread knows of a word."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

import click

NOTHING = 1  # exit code: there is no such rule or word


@click.command()
@click.argument("name", required=False, metavar="RULE-OR-WORD")
@click.option("--all", "everything", is_flag=True, help="All rules, as the page docs/rules.md.")
@click.pass_context
def explain(context: click.Context, name: str | None, everything: bool) -> None:
    """Say what a rule asks, why, and where it comes from. Or say what easyread knows of a word."""
    from easyread.check import RULES
    from easyread.check.file.rules import RULES as FILE_RULES
    from easyread.check.handbook import about, about_file, page

    if everything:
        click.echo(page(RULES), nl=False)
        return
    if name is None:
        click.echo("\n".join(f"{rule.id}: {rule.asks}" for rule in RULES))
        click.echo("\n".join(f"{look.id}: {look.asks}" for look in FILE_RULES))
        return
    if name.lower() == "scores":
        from easyread.check.measures import about_scores

        click.echo(about_scores(), nl=False)
        return
    rule = next((rule for rule in RULES if rule.id == name.lower().replace(" ", "-")), None)
    if rule is not None:
        click.echo(about(rule), nl=False)
        return
    for one in FILE_RULES:
        if one.id == name.lower().replace(" ", "-"):
            click.echo(about_file(one), nl=False)
            return
    told = list(_word(name))
    for line in told:
        click.echo(line)
    if not told:
        click.echo(f"There is no rule “{name}”, and no word table has it.", err=True)
        close = difflib.get_close_matches(
            name.lower(), [*(rule.id for rule in RULES), *(look.id for look in FILE_RULES)], n=3
        )
        if close:
            click.echo(f"Did you mean: {', '.join(close)}?", err=True)
        context.exit(NOTHING)


def _word(word: str) -> Iterator[str]:
    """All that the tables say of a word, each with the file that says it."""
    from easyread.cli.own import own_words, settings_of
    from easyread.glossary import load_glossary
    from easyread.glossary.phrases import load_phrases
    from easyread.glossary.plain_words import load_plain_words

    wanted = " ".join(word.lower().split())
    glossary = load_glossary(own_words(settings_of(None)))
    decision = glossary.decided.get(wanted)
    if decision is not None:
        more = f" Instead: {decision.instead}." if decision.instead else ""
        yield f"Your group decided{decision.noted}: {decision.we}.{more}"
    for term in glossary.terms:
        if wanted in {spelling.casefold() for spelling in (term.term, *term.forms, *term.short)}:
            yield f"In the glossary: {term.explanation}"
            if term.plain:
                yield f"  An easier word for it: {term.plain}."
            if term.known:
                yield "  Most readers know it."
    for swap in load_plain_words().get(wanted, ()):
        yield f"A plain word for it ({swap.pos}): {swap.plain}. Not: {swap.before} But: {swap.after}"
    seen: set[str] = set()
    for found in load_phrases().values():
        for _, entry in found:
            bare = entry.phrase.replace("<", "").replace(">", "")
            if bare in seen or wanted not in {bare, bare.replace(" - ", "-")}:
                continue
            seen.add(bare)
            yield f"A phrase ({entry.kind}): say “{entry.plain or entry.means or 'nothing'}”."
    yield from _notes(wanted)


def _notes(wanted: str) -> Iterator[str]:
    """What the tables of the check say."""
    from easyread.check.word_tables import one_names, word_notes
    from easyread.english.easy_words import is_easy, word_lists
    from easyread.english.frequency import zipf

    for table, what in (
        ("double-meaning", "It has 2 meanings"),
        ("respectful", "Many people do not want it"),
        ("vague", "It is not clear"),
    ):
        for note in word_notes(table):
            if wanted in {form.lower() for form in (note.word, *note.also)}:
                where = f" (in: {', '.join(note.only_when[:3])})" if note.only_when else ""
                yield f"{what}{where}: {note.why} {note.say}".replace(":  ", ": ")
    for thing in one_names():
        if wanted in {name.lower() for name in thing.names}:
            yield f"Names for one thing: {', '.join(thing.names)}. Keep to one."
    if " " not in wanted and zipf(wanted):
        if wanted in word_lists().hard:
            yield "It is on our list of hard words, though it is common."
        else:
            yield "It is a common word." if is_easy(wanted) else "It is not a common word."
