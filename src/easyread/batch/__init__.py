"""Many posts in, a set of files for each out. A post that fails never stops the rest.

gather.py finds the posts one after another, work.py makes or checks one, workers.py lets several processes
(or a Dask cluster: dask.py) do so at once, write.py writes the files, resume.py goes on after a killed run,
and run_report.py writes what became of all of them. check_all.py does the same for texts that are checked;
check_record.py keeps what was found in each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from easyread.batch.gather import Gathering, posts_in
from easyread.batch.outcome import Outcome, Post, Told
from easyread.batch.resume import Earlier, mend_folder
from easyread.batch.run_report import write_report
from easyread.batch.work import make, prepare
from easyread.batch.workers import make_all
from easyread.errors import EasyreadError, OwnOutputError
from easyread.files import identities, make_folder
from easyread.options import Options

if TYPE_CHECKING:
    from easyread.pipeline import Made

__all__ = ["Gathering", "Outcome", "Post", "Told", "convert", "place_of", "run", "write_report"]

Tell = Callable[[str], None]


def convert(
    paths: Sequence[Path], out: Path, options: Options, *, force: bool = False
) -> tuple[Outcome, ...]:
    """Every post in the files at `paths`, made as `options` ask, in the folder `out`, one after another.

    More processes would run the program of the caller again, where that has no `if __name__ == "__main__"`.
    """
    return tuple(run(Gathering(paths=tuple(paths)), out, options, force=force, jobs=1))


def run(
    wanted: Gathering,
    out: Path,
    options: Options,
    *,
    force: bool = False,
    jobs: int = 0,
    resume: bool = False,
    scheduler: str = "",
    tell: Tell = lambda message: None,
) -> Iterator[Outcome]:
    """The outcome of each post as it is done; those of one file may come in another order.

    `jobs`: how many processes; 0: as many as is sensible. `scheduler`: the address of a Dask cluster.
    `resume`: posts that an earlier run made are not made again. Raises what would stop every post alike.
    """
    from easyread.batch.write import refuse_theirs  # a check does without what it needs

    prepare(options)
    if resume:
        mend_folder(out)
    earlier = Earlier(out, options) if resume else None
    inputs = identities(wanted.files(out))
    early: list[Outcome] = []
    ready: list[bool] = []

    def posts() -> Iterator[Post]:
        for found in posts_in(wanted, out, earlier):
            if isinstance(found, Outcome):
                early.append(found)
                continue
            if not ready:
                make_folder(out)
                ready.append(True)
            try:
                refuse_theirs(found, out, options, inputs, force=force)
            except EasyreadError as error:
                early.append(failed(found, error))
                continue
            yield found

    with make_all(posts(), lambda post: partial(make, post.document, options), jobs, scheduler, tell) as done:
        for post, made in done:
            yield from _emptied(early)
            yield _written(post, made, out, options, force)
    yield from _emptied(early)


def place_of(wanted: Gathering, out: Path | None) -> Callable[[Path, int], tuple[int, int]]:
    """For sorting by file and post: in the order of the files, and of the posts in each."""
    places = {path: place for place, path in enumerate(wanted.files(out))}
    return lambda source, post: (places.get(source, len(places)), post)


def _emptied(outcomes: list[Outcome]) -> Iterator[Outcome]:
    while outcomes:
        yield outcomes.pop(0)


def failed(post: Post, error: EasyreadError) -> Outcome:
    """The outcome of a post that could not be made or written."""
    return Outcome(
        source=post.source,
        post=post.post,
        posts=post.posts,
        title=post.document.title,
        name=post.name,
        error=error,
    )


def _written(post: Post, made: Made | EasyreadError, out: Path, options: Options, force: bool) -> Outcome:
    from easyread.batch.write import write_post, write_unsound

    try:
        if isinstance(made, OwnOutputError):
            made = write_unsound(made, post, out)
        if isinstance(made, EasyreadError):
            return failed(post, made)
        return write_post(post, made, out, options, force=force)
    except EasyreadError as error:
        return failed(post, error)
