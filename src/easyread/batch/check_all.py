"""Many texts are checked: a report of each comes out as soon as it is done. A failure stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from easyread.batch.check_record import Asked, Checked, Found, found_in, write_record
from easyread.batch.gather import Gathering, posts_in
from easyread.batch.outcome import Outcome, Post
from easyread.batch.resume import mend_folder
from easyread.batch.work import Look, look
from easyread.batch.workers import make_all
from easyread.errors import EasyreadError
from easyread.files import make_folder
from easyread.model import Report

Finish = Callable[[Post, Report], Report]


def check_all(
    wanted: Gathering,
    look_of: Callable[[Path], Look],
    *,
    out: Path | None = None,
    asked: Asked | None = None,
    finish: Finish = lambda post, report: report,
    jobs: int = 0,
    resume: bool = False,
    scheduler: str = "",
    tell: Callable[[str], None] = lambda message: None,
) -> Iterator[Checked]:
    """What was found in each text; those of one file may come in another order.

    look_of: how a file is checked. finish: what is added to a report here, and not in another process. `out`:
    where the record of each text goes, with what was `asked`. `resume`: a text with such a record is not
    checked again. Raises what would stop every text alike.
    """
    if out is not None:
        make_folder(out)
        if resume:
            mend_folder(out)
    earlier = Found(out, asked) if out and asked and resume else None
    early: list[Checked] = []

    def posts() -> Iterator[Post]:
        for found in posts_in(wanted, out, earlier):
            if isinstance(found, Outcome):
                early.append(Checked(source=found.source, title=found.title, error=found.error))
            elif isinstance(found, Checked):
                early.append(found)
            else:
                yield found

    def job(post: Post) -> Callable[..., Report | EasyreadError]:
        return partial(look, post.document, look_of(post.source))

    # Without a parse, a process of its own takes longer to start than many texts take.
    width = jobs or (1 if all(look_of(file).quick for file in wanted.files(out)) else 0)
    with make_all(posts(), job, width, scheduler, tell) as done:
        for post, report in done:
            while early:
                yield early.pop(0)
            yield _kept(post, report, out, asked, finish)
    yield from early


def _kept(
    post: Post, report: Report | EasyreadError, out: Path | None, asked: Asked | None, finish: Finish
) -> Checked:
    try:
        if isinstance(report, EasyreadError):
            raise report
        checked = found_in(post, finish(post, report))
        if out is not None and asked is not None:
            write_record(checked, post, asked(post.source), out)
        return checked
    except EasyreadError as error:
        return Checked(
            source=post.source, title=post.document.title, post=post.post, posts=post.posts, error=error
        )
