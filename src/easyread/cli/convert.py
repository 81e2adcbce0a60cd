"""easyread convert: posts in, handouts out, and which lines to read first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from easyread.cli.own import own_words, settings_of
from easyread.errors import EasyreadError
from easyread.options import KEEPS, LEVELS, Level, Options, read_options

if TYPE_CHECKING:
    from easyread.batch import Gathering, Outcome

PANEL = Path("panel.toml")
SOME_FAILED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _How:
    """How a run goes about its work."""

    force: bool
    jobs: int
    resume: bool
    scheduler: str


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="Folder for the handouts.")
@click.option(
    "-f",
    "--formats",
    help="What to make: docx, pdf, html, epub, md, audio, ssml, json. Default: docx,pdf,json.",
)
@click.option(
    "--style", help="The look: handout, large-print, booklet, a3, grey, text-only and more. Default: handout."
)
@click.option("--level", type=click.Choice(LEVELS), help="How far to go. Default: easy.")
@click.option("--keep", type=click.Choice(KEEPS), help="All sentences, or the main ones. Default: all.")
@click.option("--pages", type=click.IntRange(min=1), help="The most pages of the PDF: keeps what fits.")
@click.option(
    "--glossary",
    type=click.Path(path_type=Path),
    help="Your own hard words. Without this: glossary.toml in this folder, if it is there.",
)
@click.option("--linear", is_flag=True, help="Word with each picture above its words, and no tables.")
@click.option("--staff", is_flag=True, help="Also the facilitator's copy, and sheets to check the paper.")
@click.option(
    "--handout",
    type=click.Path(path_type=Path),
    help="What your group says of the paper. Without this: [handout] in easyread.toml of this folder.",
)
@click.option("--options", "options_file", type=click.Path(path_type=Path), help="A file with these options.")
@click.option("--post", type=click.IntRange(min=1), help="Only this post of each file: 1 is the first.")
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), help="Only posts of this day and later, like 2024-05-31."
)
@click.option(
    "--jobs", type=click.IntRange(min=1), help="How many posts to make at once. Default: it depends."
)
@click.option("--resume", is_flag=True, help="Go on after a run that was stopped: make only what is missing.")
@click.option("--scheduler", metavar="ADDRESS", default="", help="Let a Dask cluster make the posts.")
@click.option("--ocr", is_flag=True, help="Read the words in pictures of pages too (needs Tesseract).")
@click.option("--allow-private", is_flag=True, help="Open web addresses of your own network too.")
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
    linear: bool,
    staff: bool,
    handout: Path | None,
    options_file: Path | None,
    post: int | None,
    since: datetime | None,
    jobs: int | None,
    resume: bool,
    scheduler: str,
    ocr: bool,
    allow_private: bool,
    force: bool,
    quiet: bool,
) -> int:
    """Make an Easy Read draft of each post in FILES. These may be files, folders and web addresses.

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
    if options.panel is None and PANEL.is_file():
        options = replace(options, panel=PANEL)
    options = _with_handout(options, handout)
    options = replace(options, linear=options.linear or linear, staff=options.staff or staff)
    from easyread.batch import Gathering

    wanted = Gathering(
        paths=files,
        post=post or 0,
        since=since.date() if since else None,
        allow_private=allow_private,
        ocr=ocr,
    )
    how = _How(force=force, jobs=jobs or 0, resume=resume, scheduler=scheduler)
    outcomes = _convert(wanted, out, options, how, quiet)
    if not quiet:
        from easyread.cli.summary import show

        show(outcomes, out, wanted)
    return _exit_code(outcomes)


def _with_handout(options: Options, given: Path | None) -> Options:
    from easyread.handout_toml import FILE

    if given is None and options.handout is None and FILE.is_file():
        given = FILE
    return replace(options, handout=given) if given else options


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


def _convert(wanted: Gathering, out: Path, options: Options, how: _How, quiet: bool) -> tuple[Outcome, ...]:
    from easyread import batch
    from easyread.cli.progress import progress
    from easyread.cli.say import say_error

    outcomes: list[Outcome] = []
    with progress(quiet=quiet) as bar:
        bar.tell("reading")
        for outcome in batch.run(
            wanted,
            out,
            options,
            force=how.force,
            jobs=how.jobs,
            resume=how.resume,
            scheduler=how.scheduler,
            tell=bar.tell,
        ):
            outcomes.append(outcome)
            bar.done(len(wanted.files(out)), outcome.title, 1 / outcome.posts if outcome.post else 1)
    if wanted.post > wanted.most_posts > 0:
        raise click.BadParameter(f"The last post is number {wanted.most_posts}.", param_hint="--post")
    places = batch.place_of(wanted, out)
    outcomes.sort(key=lambda one: places(one.source, one.post))
    if len(outcomes) > 1 and any(outcome.files for outcome in outcomes):
        try:
            batch.write_report(outcomes, out, force=how.force)
        except EasyreadError as error:
            outcomes.append(batch.Outcome(source=out, title="The report of the run", error=error))
    for place, outcome in enumerate(outcomes, start=1):
        if outcome.error is not None:
            # What a bug shows may be sent to us: it has no words of the text.
            ours = outcome.error.exit_code == EasyreadError.exit_code
            click.echo(f"Post {place} of this run:" if ours else f"{outcome.title}:", err=True)
            say_error(outcome.error, debug=bool(click.get_current_context().obj))
    return tuple(outcomes)


def _exit_code(outcomes: tuple[Outcome, ...]) -> int:
    """0 when all is made, 1 when some failed; the code of the first error when nothing was made."""
    errors = [outcome.error for outcome in outcomes if outcome.error is not None]
    if not errors:
        return 0
    return SOME_FAILED if len(errors) < len(outcomes) else errors[0].exit_code
