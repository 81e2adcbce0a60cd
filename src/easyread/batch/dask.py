"""The same work on a Dask cluster: other computers make the posts, this one reads and writes the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from easyread.errors import InputError, MissingPartError

# How long a scheduler may take to answer, and how often a post goes to another worker when its worker dies.
SECONDS = 20
AGAIN = 2


@contextmanager
def cluster(address: str) -> Iterator[tuple[Callable[[], Executor], int]]:
    """A way to start an executor on the cluster, and how many posts it can make at once."""
    try:
        dask: Any = import_module("distributed")  # it comes without types
        killed: Any = import_module("distributed.scheduler").KilledWorker
    except ImportError as error:
        raise MissingPartError(
            "The part for Dask clusters is not installed.",
            hint="Install it: pip install 'easyread-handouts[dask]'.",
        ) from error
    try:
        client = dask.Client(address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise InputError(
            "The scheduler of the cluster does not answer.", hint="Check the address after --scheduler."
        ) from error
    try:
        width = max(1, sum(client.ncores().values()))
        yield lambda: _Cluster(client.get_executor(pure=False, retries=AGAIN), killed), width
    finally:
        client.close()


class _Cluster(Executor):
    """An executor of Dask that says in the words of concurrent.futures that its workers died."""

    def __init__(self, executor: Any, killed: type[Exception]) -> None:
        self._executor = executor
        self._killed = killed

    def submit(self, function: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        told: Future[Any] = Future()

        def pass_on(done: Future[Any]) -> None:
            if done.cancelled() or isinstance(done.exception(), self._killed):
                told.set_exception(BrokenExecutor())
            elif (error := done.exception()) is not None:
                told.set_exception(error)
            else:
                told.set_result(done.result())

        self._executor.submit(function, *given, **named).add_done_callback(pass_on)
        return told

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._executor.shutdown(wait=wait)
