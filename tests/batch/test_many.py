"""Many posts at once: several processes, one failure never stops the rest, and a killed run goes on."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from conftest import Run
from easyread.batch import Gathering, Outcome, Post, run, workers
from easyread.batch.gather import posts_in
from easyread.batch.resume import mend_folder
from easyread.errors import EasyreadError
from easyread.model import Document, Origin, Paragraph, Text
from easyread.options import Options
from easyread.versions import ENDING, KEPT

DATA = Options(formats=("json",))
LINUX = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs the /proc of Linux")
WAIT = 120


def story(number: int) -> str:
    lines = [f"We met {number} times in the hall, and Rosa Field talked about the path to the pond."] * 3
    return f"Story {number} of the pond\nBy Rosa Field, volunteer\n\n" + "\n\n".join(lines) + "\n"


def stories(folder: Path, count: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        (folder / f"story-{number:02}.txt").write_text(story(number), encoding="utf-8")
    return folder


def receipts(out: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in out.glob("*.receipt.json")}


def children_of(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in found]


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def waits_for(what: str, is_so: object) -> None:
    end = time.monotonic() + WAIT
    while not is_so():  # type: ignore[operator]
        assert time.monotonic() < end, f"waited too long: {what}"
        time.sleep(0.05)


def test_a_folder_is_read_and_each_thing_in_it_is_told(run: Run, tmp_path: Path) -> None:
    folder = stories(tmp_path / "all", 2)
    (folder / "deep").mkdir()
    (folder / "deep" / "third.md").write_text("# A third one\n\nWe met in the hall once more.\n")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    (folder / ".hidden.txt").write_text("No")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    end = run("convert", folder, "-o", folder / "made", "-f", "json")
    assert end.code == 1
    assert "1 × .jpg" in end.out
    assert "broken.pdf" in end.err
    assert len(receipts(folder / "made")) == 3
    report = json.loads((folder / "made" / "report.json").read_text())
    assert report["counts"] == {"made": 3, "made before": 0, "failed": 1}
    assert [post["state"] for post in report["posts"] if post["source"] == "broken.pdf"] == ["failed"]
    assert str(folder) not in json.dumps(report)
    # What we made is no input the next time.
    assert run("convert", folder, "-o", folder / "made", "-f", "json").code == 1
    assert len(receipts(folder / "made")) == 3


def test_a_report_that_is_not_ours_stays(run: Run, tmp_path: Path) -> None:
    folder = stories(tmp_path / "all", 2)
    Path("out").mkdir()
    Path("out/report.json").write_text('{"mine": true}')
    assert run("convert", folder, "-o", "out", "-f", "json").code == 1
    assert len(receipts(Path("out"))) == 2
    assert Path("out/report.json").read_text() == '{"mine": true}'


def everything_in(folder: Path) -> dict[str, bytes]:
    """All files of a folder and of those in it, without the time at which a version was kept."""
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for name, data in found.items():
        if name.endswith("versions.json"):
            told = [{**one, "when": ""} for one in json.loads(data)]
            found[name] = json.dumps(told).encode("utf-8")
    return found


def test_several_processes_make_the_same_files_as_one(run: Run, tmp_path: Path) -> None:
    folder = stories(tmp_path / "all", 4)
    (folder / "broken.txt").write_bytes(b"\x89PNG\x00\x00")
    assert run("convert", folder, "-o", "one", "-f", "html,json", "--jobs", "1").code == 1
    end = run("convert", folder, "-o", "two", "-f", "html,json", "--jobs", "2")
    assert end.code == 1
    assert "broken.txt" in end.err
    assert everything_in(Path("one")) == everything_in(Path("two"))


def test_only_posts_since_a_day(run: Run, tmp_path: Path) -> None:
    archive = tmp_path / "tea.md"
    posts = (("2 May 2024", "Old"), ("1 June 2024", "New"), ("", "Without"))
    folder = tmp_path / "all"
    folder.mkdir()
    for day, title in posts:
        (folder / f"{title}.md").write_text(f"# {title} tea\n\n{day}\n\nWe met in the hall and had tea.\n")
    archive.unlink(missing_ok=True)
    end = run("convert", folder, "-o", "out", "-f", "json", "--since", "2024-06-01")
    assert end.code == 0
    assert [name.partition("-")[0] for name in sorted(receipts(Path("out")))] == ["new", "without"]
    assert "left out: 1" in end.out
    assert "not known, so they were taken: 1" in end.out
    assert run("convert", folder, "-o", "out", "--since", "June").code == 2


def test_names_do_not_change_when_only_some_posts_are_wanted(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.md").write_text(f"# Tea\n\n{number} May 2024\n\nWe had tea in the hall.\n")
    found = posts_in(Gathering(paths=(tmp_path,), since=date(2024, 5, 2)), tmp_path / "out", None)
    assert [post.name for post in found] == ["tea-2-easy-read"]


def test_only_a_few_posts_are_read_ahead() -> None:
    """So the memory does not grow with their number."""
    read: list[int] = []

    def posts() -> object:
        for number in range(40):
            read.append(number)
            yield post_of(str(number))

    done = 0
    with workers.make_all(posts(), job(made_at_once), 2, "", lambda _: None) as results:  # type: ignore[arg-type]
        for _ in results:
            done += 1
            assert len(read) <= done + 2 * workers.AHEAD
    assert done == 40


def test_an_outcome_is_small(tmp_path: Path) -> None:
    import pickle

    folder = stories(tmp_path / "all", 1)
    (folder / "story-01.txt").write_text(
        story(1) + "\n\n".join(f"We met in the hall for {n} days, and it was long." for n in range(25))
    )
    (outcome,) = run(Gathering(paths=(folder,)), tmp_path / "out", DATA)
    assert outcome.told is not None
    assert len(pickle.dumps(outcome)) < 6_000


@LINUX
def test_a_run_that_was_killed_goes_on(tmp_path: Path) -> None:
    folder, out = stories(tmp_path / "all", 14), tmp_path / "out"
    command = [
        sys.executable,
        "-m",
        "easyread",
        "convert",
        str(folder),
        "-o",
        str(out),
        "-f",
        "json",
        "--jobs",
        "2",
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    waits_for("the first posts", lambda: len(receipts(out)) >= 3 or process.poll() is not None)
    children = children_of(process.pid)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = receipts(out)
    assert 3 <= len(before) < 14
    waits_for("the workers end too", lambda: all(gone(child) for child in children))
    done = subprocess.run([*command, "--resume"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    after = receipts(out)
    assert len(after) == 14
    counts = json.loads((out / "report.json").read_text())["counts"]
    # A post whose files were all written, but not yet in their places, is ended and not made again.
    assert counts["failed"] == 0
    assert counts["made"] + counts["made before"] == 14
    assert counts["made before"] >= len(before)
    assert {name: after[name] for name in before} == before
    hidden = {path.name for path in out.rglob(".*")}
    assert hidden == {KEPT}
    assert len(list(out.iterdir())) == 14 * 4 + 2
    names = [name.removesuffix(".receipt.json") for name in after]
    for name in names:  # also of posts that the killed run had made, and of the one that it was writing
        kept = sorted(path.name for path in (out / KEPT / name).iterdir())
        assert kept == ["0001.md", "first.json", "versions.json"], name
        assert (out / KEPT / name / "0001.md").read_bytes() == (out / f"{name}{ENDING}").read_bytes()
    assert len(list((out / KEPT).iterdir())) == 14


def test_what_was_made_with_other_options_is_made_again(run: Run, tmp_path: Path) -> None:
    folder = stories(tmp_path / "all", 2)
    run("convert", folder, "-o", "out", "-f", "json")
    assert "earlier run: 2" in run("convert", folder, "-o", "out", "-f", "json", "--resume").out
    assert (
        "earlier run"
        not in run("convert", folder, "-o", "out", "-f", "json", "--resume", "--level", "plain").out
    )
    (folder / "story-01.txt").write_text(story(1) + "\nAnd more.\n")
    assert (
        "earlier run: 1"
        in run("convert", folder, "-o", "out", "-f", "json", "--resume", "--level", "plain").out
    )
    next(Path("out").glob("story-2-*.draft.json")).unlink()
    end = run("convert", folder, "-o", "out", "-f", "json", "--resume", "--level", "plain")
    assert "earlier run: 1" in end.out
    assert next(Path("out").glob("story-2-*.draft.json")).is_file()


KILLED = """
import os, signal, sys
from pathlib import Path
from easyread import files
calls = int(sys.argv[2])
def counted(real):
    def call(*given):
        global calls
        if calls == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        calls -= 1
        return real(*given)
    return call
os.replace, os.fsync = counted(os.replace), counted(os.fsync)
exec(sys.argv[3])
files.write_set(Path(sys.argv[1]), given)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9")
@pytest.mark.parametrize("calls", range(18))
def test_wherever_the_kill_comes_all_files_of_a_post_are_old_or_all_are_new(
    tmp_path: Path, calls: int
) -> None:
    """Two files, two that are kept beside them, and a receipt: the new ones are written over the old."""
    from easyread.receipt import write_receipt

    def files(what: bytes) -> dict[str, bytes]:
        output = {"a.html": what * 3, "b.html": what * 5}
        receipt = write_receipt({"name": "a.txt", "sha256": "1", "post": 1, "posts": 1}, DATA, output, {})
        kept = {f"{KEPT}/a/0001.md": what, f"{KEPT}/a/first.json": what * 2}
        return {**kept, **output, "a.receipt.json": receipt}

    old, new = files(b"old"), files(b"new!")
    (tmp_path / KEPT / "a").mkdir(parents=True)
    for name, data in old.items():
        (tmp_path / name).write_bytes(data)
    command = [sys.executable, "-c", KILLED, str(tmp_path), str(calls), f"given = {new!r}"]
    done = subprocess.run(command, check=False, capture_output=True)
    assert done.returncode == (-signal.SIGKILL if calls < 15 else 0), done.stderr
    mend_folder(tmp_path)
    assert everything_in(tmp_path) in (old, new)


def test_files_of_a_run_that_still_goes_on_stay(tmp_path: Path) -> None:
    theirs = tmp_path / f".a.html.{os.getppid()}.tmp"
    theirs.write_bytes(b"half")
    mend_folder(tmp_path)
    assert theirs.read_bytes() == b"half"


def post_of(title: str) -> Post:
    body = Paragraph(text=Text(text="We met."), origin=Origin(line=1))
    document = Document(title=title, blocks=(body,), source="a.txt")
    return Post(source=Path("a.txt"), mark="", post=1, posts=1, document=document, name=title)


def job(do: Callable[[Document], str]) -> Callable[[Post], Callable[[], str]]:
    return lambda post: partial(do, post.document)


def made_at_once(document: Document) -> str:
    return document.title


def falls_over(document: Document) -> str:
    if document.title == "bad":
        os._exit(9)
    time.sleep(0.05)
    return document.title


def test_a_post_that_kills_its_process_does_not_stop_the_others() -> None:
    posts = [post_of(title) for title in ("one", "two", "bad", "three", "bad", "four", "five")]
    with workers.make_all(posts, job(falls_over), 2, "", lambda _: None) as results:
        found = [(post.document.title, made) for post, made in results]
    assert sorted(title for title, _ in found) == sorted(post.document.title for post in posts)
    for title, made in found:
        if title == "bad":
            assert isinstance(made, EasyreadError)
            assert "fell over" in made.message
        else:
            assert made == title


def test_a_process_that_dies_is_replaced(tmp_path: Path) -> None:
    folder = stories(tmp_path / "all", 6)
    found: list[Outcome] = []
    for outcome in run(Gathering(paths=(folder,)), tmp_path / "out", DATA, jobs=2):
        if not found:
            multiprocessing.active_children()[0].kill()
        found.append(outcome)
    assert [outcome.error for outcome in found] == [None] * 6
    assert len(receipts(tmp_path / "out")) == 6


def test_a_bug_in_one_post_does_not_stop_the_others(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from easyread.pipeline import draft

    whole = draft.rewrite

    def fails(document: Document, *given: object) -> object:
        if document.title.startswith("Story 1"):
            raise KeyError("pond")
        return whole(document, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(draft, "rewrite", fails)
    end = run("convert", stories(tmp_path / "all", 2), "-o", "out", "-f", "json")
    assert end.code == 1
    assert len(receipts(Path("out"))) == 1
    assert "bug (KeyError)" in end.err
    assert "pond" not in end.err


def test_a_receipt_names_no_extra_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    from easyread import receipt

    needs = ["click>=8.1", "no-such-part>=1 ; extra == 'dask'"]
    monkeypatch.setattr(receipt.metadata, "requires", lambda name: needs)
    assert set(receipt.versions.__wrapped__()) == {"python", "easyread-handouts", "click"}


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Our news</title>
<item><title>Old tea</title><pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate>
<description>We met in the hall and had tea.</description></item>
<item><title>New tea</title><pubDate>Sat, 01 Jun 2024 10:00:00 GMT</pubDate>
<description>We met in the hall again and had more tea.</description></item>
</channel></rss>"""


def test_posts_of_a_feed_by_number_and_by_day_also_on_a_resumed_run(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news.xml").write_text(FEED, encoding="utf-8")
    command = ("convert", tmp_path / "news.xml", "-f", "json", "-o")
    run(*command, "number", "--post", "1")
    run(*command, "day", "--since", "2024-06-01")
    assert [*receipts(Path("number"))] == ["old-tea-easy-read.receipt.json"]
    assert [*receipts(Path("day"))] == ["new-tea-easy-read.receipt.json"]
    run(*command, "day")
    end = run(*command, "day", "--since", "2024-06-01", "--resume")
    assert "earlier run: 1" in end.out
    assert "left out: 1" in end.out


def test_progress_counts_files_also_where_one_has_many_posts() -> None:
    """So the time left can be told before all files are read."""
    from rich.console import Console
    from rich.progress import Progress

    from easyread.cli.progress import Bar

    shown = Progress(console=Console(quiet=True))
    bar = Bar(shown=shown, task=shown.add_task("", total=None, posts=0))
    for title, share in (("One", 1.0), ("Two", 0.25), ("Three", 0.25)):
        bar.done(4, title, share)
    (task,) = shown.tasks
    assert (task.total, task.completed, task.fields["posts"], task.description) == (4, 1.5, 3, "Three")


@LINUX
def test_a_run_that_is_stopped_leaves_no_process_behind(tmp_path: Path) -> None:
    found = run(Gathering(paths=(stories(tmp_path / "all", 6),)), tmp_path / "out", DATA, jobs=2)
    next(found)
    workers_now = [child.pid for child in multiprocessing.active_children() if child.pid]
    found.close()
    assert workers_now
    waits_for("the workers end", lambda: all(gone(pid) for pid in workers_now))
