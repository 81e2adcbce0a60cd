"""The same work on a Dask cluster of several processes on this computer, one of which is killed."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from easyread.batch import Gathering, run
from easyread.options import Options

from .test_many import everything_in, receipts, stories

DATA = Options(formats=("json",))


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed", reason="Dask is not installed: it is an extra")
    with distributed.LocalCluster(
        n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as made:
        yield made


def test_a_cluster_makes_the_same_files_as_this_computer(run: Run, tmp_path: Path, cluster: Any) -> None:
    folder = stories(tmp_path / "all", 3)
    (folder / "broken.txt").write_bytes(b"\x89PNG\x00\x00")
    assert run("convert", folder, "-o", "one", "-f", "html,json").code == 1
    end = run("convert", folder, "-o", "two", "-f", "html,json", "--scheduler", cluster.scheduler_address)
    assert end.code == 1, end.err
    assert everything_in(Path("one")) == everything_in(Path("two"))


def test_a_cluster_checks_as_this_computer_does(run: Run, tmp_path: Path, cluster: Any) -> None:
    folder = stories(tmp_path / "all", 3)
    (folder / "broken.txt").write_bytes(b"\x89PNG\x00\x00")
    one = run("check", folder, "--json")
    two = run("check", folder, "--json", "--scheduler", cluster.scheduler_address)
    assert (one.code, one.out) == (1, two.out)
    assert two.code == 1


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9")
def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path, cluster: Any) -> None:
    folder, out = stories(tmp_path / "all", 12), tmp_path / "out"
    done, killed = [], 0
    for outcome in run(Gathering(paths=(folder,)), out, DATA, scheduler=cluster.scheduler_address):
        if not done:
            killed = next(iter(cluster.workers.values())).pid
            os.kill(killed, signal.SIGKILL)
        done.append(outcome)
    assert [outcome.error for outcome in done] == [None] * 12
    assert len(receipts(out)) == 12
    assert len({outcome.name for outcome in done}) == 12
    assert killed not in {worker.pid for worker in cluster.workers.values()}


def test_a_scheduler_that_is_not_there_is_told(run: Run, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="Dask is not installed: it is an extra")
    monkeypatch.setattr("easyread.batch.dask.SECONDS", 1)
    end = run("convert", post, "-o", "out", "--scheduler", "tcp://127.0.0.1:9")
    assert end.code == 3
    assert "does not answer" in end.err


def test_without_dask_the_message_says_what_to_install(
    run: Run, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    end = run("convert", post, "-o", "out", "-f", "json", "--scheduler", "tcp://127.0.0.1:8786")
    assert end.code == 4
    assert "easyread-handouts[dask]" in end.err
