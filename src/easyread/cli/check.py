"""easyread check: what to mend in files, folders and exports of blogs, on the screen or as a report."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from easyread.errors import EasyreadError, InputError

if TYPE_CHECKING:
    from easyread.batch import Gathering, Post
    from easyread.batch.check_record import Checked
    from easyread.check.allow import Allow
    from easyread.cli.check_many import Run
    from easyread.cli.own import Way, Ways
    from easyread.model import Report

DRAFT_FILE = ".easyread.md"
FINDINGS = 1  # exit code: something must be fixed
_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=_FILE)
@click.option("--json", "form", flag_value="json", help="Write the report as JSON, for other programs.")
@click.option("--sarif", "form", flag_value="sarif", help="Write the report as SARIF, for editors.")
@click.option("--github", "form", flag_value="github", help="Write lines for GitHub Actions.")
@click.option("--checklist", "form", flag_value="checklist", help="Write each guideline with 0 or 1.")
@click.option("--html", "page", metavar="PAGE", type=_FILE, help="Also write one web page with the text.")
@click.option(
    "--comments", metavar="COPY", type=_FILE, help="Also write a copy of a Word file with comments."
)
@click.option("--profile", metavar="NAME", help="What kind of paper it is, or a file.")
@click.option("--quick", is_flag=True, help="Look at words alone, with no grammar: fast, and finds less.")
@click.option(
    "--layout", is_flag=True, help="Also look at letters, lines, pictures and tags (Word, PDF, web page)."
)
@click.option(
    "--fail-on",
    type=click.Choice(("must-fix", "please-look", "info", "never")),
    help="From which level on it ends with code 1. Default: must-fix.",
)
@click.option("--baseline", metavar="FILE", type=_FILE, help="Only count what is not in this baseline.")
@click.option("--write-baseline", metavar="FILE", type=_FILE, help="Write what is found now as a baseline.")
@click.option(
    "--glossary",
    metavar="FILE",
    type=_FILE,
    help="Your own hard words. Without this: glossary.toml in this folder, if it is there.",
)
@click.option(
    "--settings",
    metavar="FILE",
    type=_FILE,
    help="Your settings. Without this: easyread.toml beside the text, or in a folder above.",
)
@click.option(
    "--against",
    "source",
    metavar="SOURCE",
    type=click.Path(path_type=Path),
    help="Their source: say which of their lines it does not support.",
)
@click.option(
    "-o", "--out", type=_FILE, help="A folder for what is found in each text, and report.json. Shows a table."
)
@click.option("--post", type=click.IntRange(min=1), help="Only this post of each file: 1 is the first.")
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), help="Only posts of this day and later, like 2024-05-31."
)
@click.option(
    "--jobs", type=click.IntRange(min=1), help="How many texts to check at once. Default: it depends."
)
@click.option("--resume", is_flag=True, help="With -o: check only what an earlier run has not checked.")
@click.option("--scheduler", metavar="ADDRESS", default="", help="Let a Dask cluster check the texts.")
@click.option("--quiet", is_flag=True, help="Say only how much there is to fix.")
@click.pass_context
def check(
    context: click.Context,
    files: tuple[Path, ...],
    form: str | None,
    page: Path | None,
    comments: Path | None,
    profile: str | None,
    quick: bool,
    layout: bool,
    fail_on: str | None,
    baseline: Path | None,
    write_baseline: Path | None,
    glossary: Path | None,
    settings: Path | None,
    source: Path | None,
    out: Path | None,
    post: int | None,
    since: datetime | None,
    jobs: int | None,
    resume: bool,
    scheduler: str,
    quiet: bool,
) -> None:
    """Say which words and sentences of texts are hard, where they are, and what to do.

    FILES may be files, folders and web addresses. Ends with code 1 when something must be fixed.
    """
    from easyread.batch import Gathering
    from easyread.check import baseline as known
    from easyread.cli.check_many import Run, is_over, show
    from easyread.cli.check_many import summary as summary_of_all
    from easyread.cli.check_write import write, write_comments, write_page
    from easyread.cli.own import Ways, told

    ways = Ways(settings=settings, profile=profile, glossary=glossary, fail_on=fail_on, quick=quick)
    if source is not None:
        from easyread.cli.against import check_against

        context.exit(check_against(source, files, ways.of(files[0]).glossary, as_json=form == "json"))

    whole = bool(form or page or comments or baseline or write_baseline)
    table = not whole and (out is not None or any(file.is_dir() for file in files))
    if resume and (out is None or whole):
        raise click.UsageError("--resume needs -o, and goes with no other form of report.")
    wanted = Gathering(
        paths=tuple(file for file in files if not file.name.endswith(DRAFT_FILE)),
        post=post or 0,
        since=since.date() if since else None,
    )
    run = Run(
        out=out,
        jobs=jobs or 0,
        resume=resume,
        scheduler=scheduler,
        layout=layout,
        keep=not table,
        quiet=quiet or form is not None,
    )
    done = _checked(files, wanted, ways, run)
    if wanted.post > wanted.most_posts > 0:
        raise click.BadParameter(f"The last post is number {wanted.most_posts}.", param_hint="--post")
    errors = [one.error for one in done if one.error is not None]
    if len(errors) == len(done) == 1:
        raise errors[0]
    if out is not None:
        from easyread.batch.check_record import write_check_report

        write_check_report(done, out)
    if table:
        if not quiet:
            show(done, wanted, out)
        click.echo(summary_of_all(done))
        over = any(is_over(one.counts, ways.of(one.source).fail_on) for one in done)
        context.exit(FINDINGS if errors or over else 0)
    checked = [(one.report, ways.of(one.source)) for one in done if one.report is not None]
    reports, used = [report for report, _ in checked], [way for _, way in checked]
    if not reports and errors:
        raise errors[0]
    if write_baseline is not None:
        known.write_baseline(reports, write_baseline)
    if baseline is not None:
        reports = known.only_new(reports, known.read_baseline(baseline))
    if form is None and not quiet:
        for line in told(used):
            click.echo(line)
    write(reports, form=form, quiet=quiet)
    if page is not None:
        write_page(files, reports, page)
    if comments is not None:
        write_comments(files, reports, comments)
    found = [Counter[str](finding.level for finding in report.findings) for report in reports]
    too_many = any(is_over(counts, way.fail_on) for counts, way in zip(found, used, strict=True))
    context.exit(FINDINGS if errors or too_many else 0)


def _checked(files: tuple[Path, ...], wanted: Gathering, ways: Ways, run: Run) -> list[Checked]:
    """What was found in each text. A file that cannot be read does not stop the rest; wrong settings do."""
    from easyread.check.allow import with_allowed
    from easyread.cli.check_many import check_many

    for file in wanted.files(run.out):
        ways.of(file)
    allowed: dict[Path, list[Allow]] = {}

    def finish(post: Post, report: Report) -> Report:
        report = _with_panel(report)
        if run.layout and post.post == 1:
            report = _with_layout(report, post.source, ways.of(post.source))
        if post.source not in allowed:
            allowed.clear()  # the posts of a file come near each other
            allowed[post.source] = _allows(post.source)
        return with_allowed(report, allowed[post.source])

    done = check_many(wanted, ways, run, finish) if wanted.paths else []
    for file in files:
        if file.name.endswith(DRAFT_FILE):
            done.append(_draft(file, ways.of(file), tell=len(files) > 1))
    return done


def _draft(file: Path, way: Way, *, tell: bool) -> Checked:
    """What was found in a draft file."""
    from easyread.batch.check_record import Checked
    from easyread.workshop.checked import report_on_file

    try:
        report = _with_panel(report_on_file(file, way.glossary, way.profile))
    except EasyreadError as error:
        if tell:
            click.echo(f"{file}: {error.message} {error.hint}".rstrip(), err=True)
        return Checked(source=file, title=file.name, error=error)
    return Checked(
        source=file,
        title=file.name,
        post=1,
        counts=Counter(finding.level for finding in report.findings),
        words=report.scores.words,
        grade=report.scores.grade,
        report=report,
    )


def _with_layout(report: Report, file: Path, way: Way) -> Report:
    """The report with what was found in the look of the file. Raises InputError."""
    from easyread.check.file import KINDS, check_file

    kind = {".htm": "html"}.get(file.suffix.lower(), file.suffix.lower().removeprefix("."))
    if kind not in KINDS:
        hint = "Name a Word file (.docx), a PDF or a web page."
        raise InputError(f"{file} has no layout to look at.", hint=hint)
    found, rules = check_file(file.read_bytes(), kind)
    levels = way.profile.levels
    kept = [replace(one, level=levels.get(one.rule, one.level)) for one in found]
    return replace(
        report,
        findings=(*(one for one in kept if one.rule not in way.profile.off), *report.findings),
        rules=(*report.rules, *(rule for rule in rules if rule.id not in way.profile.off)),
    )


def _with_panel(report: Report) -> Report:
    """The report with what the panel said of the same words and lines."""
    from easyread.cli.check_many import PANEL

    if not PANEL.is_file():
        return report
    from easyread.panel import panel_findings, read_marks
    from easyread.panel.cases import NOTE

    found = panel_findings(report.passages, read_marks(PANEL))
    findings = sorted((*found, *report.findings), key=lambda finding: finding.origin.line)
    return replace(report, findings=tuple(findings), rules=(*report.rules, NOTE))


def _allows(file: Path) -> list[Allow]:
    """The comments in a text file that allow a finding. Those that cannot count are told."""
    from easyread.check import RULES
    from easyread.check.allow import comments

    if (
        file.suffix.lower() not in {".txt", ".text", ".md", ".markdown", ".html", ".htm"}
        or not file.is_file()
    ):
        return []
    names = {rule.id for rule in RULES}
    found = list(comments(file.read_text(encoding="utf-8", errors="replace")))
    for allow in found:
        for rule in (rule for rule in allow.rules if rule not in names):
            click.echo(f"{file}, line {allow.line}: there is no rule “{rule}”.", err=True)
        if not allow.reason.strip():
            click.echo(f"{file}, line {allow.line}: say why. It counts only with a reason.", err=True)
    return found
