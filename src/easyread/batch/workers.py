"""Several processes make or check posts at once. When one falls over, its post is tried once more, alone."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing.connection import wait as wait_for
from typing import TypeVar

from easyread.batch.outcome import Post
from easyread.errors import EasyreadError

T = TypeVar("T")
Tell = Callable[[str], None]
# What is to be done with a post: it goes to another process, which calls it. In this one, with `tell=`.
Job = Callable[[Post], Callable[..., T | EasyreadError]]
Result = tuple[Post, T | EasyreadError]

# A process of its own takes as long to start as some posts take to be made.
FEW = 10
# Each process needs 300 to 400 MB.
MOST_USUAL = 8
# Posts that wait for each process, so that none stands still. More would only fill the memory.
AHEAD = 2


def usual_jobs() -> int:
    """How many processes to use: as many as there are processors for us, up to MOST_USUAL."""
    ours = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(MOST_USUAL, ours)


@contextmanager
def make_all(
    posts: Iterable[Post], job: Job[T], jobs: int, scheduler: str, tell: Tell
) -> Iterator[Iterator[Result[T]]]:
    """The posts with what they became, each as soon as it is done. `jobs`: 0 is as many as is sensible."""
    if scheduler:
        from easyread.batch.dask import cluster

        with cluster(scheduler) as (start, width):
            yield _many(iter(posts), job, start, width)
        return
    source = iter(posts)
    first = list(islice(source, FEW + 1)) if jobs == 0 else []
    width = jobs or (usual_jobs() if len(first) > FEW else 1)
    if width == 1:
        yield _one_by_one(chain(first, source), job, tell)
        return
    yield _many(chain(first, source), job, lambda: _pool(width), width)


def _one_by_one(posts: Iterator[Post], job: Job[T], tell: Tell) -> Iterator[Result[T]]:
    for post in posts:
        yield post, job(post)(tell=_titled(tell, post.document.title))


def _titled(tell: Tell, title: str) -> Tell:
    return lambda doing: tell(f"{title}: {doing}")


def _many(
    posts: Iterator[Post], job: Job[T], start: Callable[[], Executor], width: int
) -> Iterator[Result[T]]:
    executor = start()
    waiting: dict[Future[T | EasyreadError], Post] = {}
    try:
        while True:
            lost: list[Post] = []
            for post in islice(posts, width * AHEAD - len(waiting)):
                try:
                    waiting[executor.submit(job(post))] = post
                except BrokenExecutor:
                    lost.append(post)
                    break
            if not waiting and not lost:
                return
            for future in wait(waiting, return_when=FIRST_COMPLETED).done if waiting else ():
                post = waiting.pop(future)
                try:
                    yield post, future.result()
                except BrokenExecutor:
                    lost.append(post)
            if lost:
                # One of them took the others with it. Which one, shows when each is alone.
                lost += waiting.values()
                waiting.clear()
                executor.shutdown(wait=False, cancel_futures=True)
                executor = start()
                for post in lost:
                    made = _alone(executor, job(post))
                    if made is None:
                        executor.shutdown(wait=False, cancel_futures=True)
                        executor = start()
                    yield post, made or _fell_over()
    except BaseException:
        # Ctrl-C: nobody waits for the posts that were in work.
        for process in (getattr(executor, "_processes", None) or {}).values():
            process.kill()
        raise
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _alone(executor: Executor, do: Callable[[], T | EasyreadError]) -> T | EasyreadError | None:
    """The post, with no other one beside it; None when its process falls over again."""
    try:
        return executor.submit(do).result()
    except BrokenExecutor:
        return None


def _fell_over() -> EasyreadError:
    return EasyreadError(
        "The program fell over at this post.",
        hint="Try this post alone. If it falls over again, please report it to us.",
    )


def _pool(jobs: int) -> ProcessPoolExecutor:
    """New processes that share nothing with this one: threads and open files of ours stay here."""
    return ProcessPoolExecutor(
        max_workers=jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_begin
    )


def _begin() -> None:
    """In a new process: Ctrl-C is for the one that started it, and it ends when that one is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)
