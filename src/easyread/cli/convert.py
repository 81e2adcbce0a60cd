"""easyread convert: posts in, handouts out, and which lines to read first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from easyread.cli.own import own_words, settings_of
from easyread.options import KEEPS, LEVELS, Level, Options, read_options

if TYPE_CHECKING:
    from easyread.batch import Job, Outcome

SOME_FAILED = 1


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="Folder for the handouts.")
@click.option("-f", "--formats", help="What to make: docx, pdf, html, json. Default: docx,pdf,json.")
@click.option("--style", help="The look of the handout. Default: handout.")
@click.option("--level", type=click.Choice(LEVELS), help="How far to go. Default: easy.")
@click.option("--keep", type=click.Choice(KEEPS), help="All sentences, or the main ones. Default: all.")
@click.option("--pages", type=click.IntRange(min=1), help="The most pages of the PDF: keeps what fits.")
@click.option(
    "--glossary",
    type=click.Path(path_type=Path),
    help="Your own hard words. Without this: glossary.toml in this folder, if it is there.",
)
@click.option("--options", "options_file", type=click.Path(path_type=Path), help="A file with these options.")
@click.option("--post", type=click.IntRange(min=1), help="Only this post of the file: 1 is the first.")
@click.option("--force", is_flag=True, help="Write over files that were changed.")
@click.option("--quiet", is_flag=True, help="Show errors only.")
def convert(
    files: tuple[Path, ...],
    out: Path,
    formats: str | None,
    style: str | None,
    level: Level | None,
    keep: str | None,
    pages: int | None,
    glossary: Path | None,
    options_file: Path | None,
    post: int | None,
    force: bool,
    quiet: bool,
) -> int:
    """Make an Easy Read draft of each post in FILES.

    For each post there is a Word file, a PDF and the draft as data. There is also a page for you, with the
    lines to read first, and a receipt.
    """
    options = read_options(options_file) if options_file else Options()
    if formats:
        options = replace(options, formats=_formats(formats))
    if style:
        options = replace(options, style=style)
    if level:
        options = replace(options, level=level)
    if keep:
        options = replace(options, keep=keep)
    if pages:
        options = replace(options, pages=pages)
    if glossary:
        options = replace(options, glossary=glossary)
    elif options.glossary is None:
        options = replace(options, glossary=own_words(settings_of(files[0])))
    outcomes = _convert(files, out, options, post, force, quiet)
    if not quiet:
        from easyread.cli.summary import show

        show(outcomes, out)
    return _exit_code(outcomes)


def _formats(given: str) -> tuple[str, ...]:
    """The names in "docx,pdf", each once. A wrong one is a wrong command line."""
    from easyread.pipeline import FORMATS

    names = tuple(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS:
            raise click.BadParameter(f"'{name}' is not one of: {', '.join(FORMATS)}.", param_hint="-f")
    if not names:
        raise click.BadParameter("Name at least one format.", param_hint="-f")
    return names


def _convert(
    files: tuple[Path, ...], out: Path, options: Options, post: int | None, force: bool, quiet: bool
) -> tuple[Outcome, ...]:
    from easyread import batch
    from easyread.cli.progress import progress
    from easyread.cli.say import say_error
    from easyread.files import make_folder

    with progress(quiet=quiet) as bar:
        batch.prepare(options)
        bar.tell("reading")
        jobs, failed = batch.plan(files)
        jobs = _chosen(jobs, post)
        if jobs:
            make_folder(out)
        bar.total(len(jobs))
        outcomes = list(failed)
        for job in jobs:
            bar.start(job.document.title)
            outcomes.append(batch.run(job, out, options, force=force, tell=bar.tell))
            bar.done()
    for outcome in outcomes:
        if outcome.error is not None:
            click.echo(f"{outcome.title}:", err=True)
            say_error(outcome.error, debug=bool(click.get_current_context().obj))
    return tuple(outcomes)


def _chosen(jobs: tuple[Job, ...], post: int | None) -> tuple[Job, ...]:
    if post is None:
        return jobs
    found = tuple(job for job in jobs if job.post == post)
    if jobs and not found:
        most = max(job.post for job in jobs)
        raise click.BadParameter(f"The last post is number {most}.", param_hint="--post")
    return found


def _exit_code(outcomes: tuple[Outcome, ...]) -> int:
    """0 when all is made, 1 when some failed; the code of the first error when nothing was made."""
    errors = [outcome.error for outcome in outcomes if outcome.error is not None]
    if not errors:
        return 0
    return SOME_FAILED if len(errors) < len(outcomes) else errors[0].exit_code
