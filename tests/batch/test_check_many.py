"""Many texts are checked at once: files, folders and feeds, in several processes, and again after a kill."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Run
from easyread.batch.check_record import ENDING

from .test_many import FEED, LINUX, children_of, gone, stories, waits_for

EASY = "Our news\n\nWe met on Monday. We had tea.\n"
HARD = "Our plan\n\nWe like co-production, e.g. on Mondays.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts that are easy, one that is not, a feed, and one that cannot be read."""
    folder = tmp_path / "all"
    (folder / "deep").mkdir(parents=True)
    (folder / "easy.txt").write_text(EASY)
    (folder / "deep" / "easy.md").write_text(f"# {EASY}")
    (folder / "hard.txt").write_text(HARD)
    (folder / "news.xml").write_text(FEED)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    return folder


def records(out: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in out.glob(f"*{ENDING}")}


def report(out: Path) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads((out / "report.json").read_text())
    return found


def test_a_folder_is_checked_and_a_failure_does_not_stop_the_rest(run: Run, folder: Path) -> None:
    end = run("check", folder, "-o", "out")
    assert end.code == 1
    assert "broken.pdf" in end.err
    assert "1 × .jpg" in end.out
    said = {line.split()[0]: line for line in end.out.splitlines() if line.strip()}
    assert "not read" in said["broken.pdf"]
    assert end.out.splitlines()[-1].startswith("2 to fix.")
    found = report(Path("out"))
    assert found["counts"] == {"checked": 5, "failed": 1}
    hard = next(text for text in found["texts"] if text["source"] == "hard.txt")
    assert hard["findings"]["must-fix"] == 2  # type: ignore[index]
    assert [text["post"] for text in found["texts"] if text["source"] == "news.xml"] == [1, 2]
    whole = json.loads((Path("out") / f"our-plan{ENDING}").read_text())
    assert {one["rule"] for one in whole["report"]["findings"]} >= {"jargon", "latin-short-form"}
    assert "co-production" not in (Path("out") / "report.json").read_text()


def test_without_anything_to_fix_it_ends_with_0(run: Run, folder: Path) -> None:
    for name in ("hard.txt", "broken.pdf"):
        (folder / name).unlink()
    assert run("check", folder).code == 0
    (folder / "hard.txt").write_text(HARD)
    assert run("check", folder).code == 1
    assert run("check", folder, "--fail-on", "never").code == 0


def test_several_processes_find_what_one_finds(run: Run, folder: Path) -> None:
    one = run("check", folder, "--json", "--jobs", "1")
    two = run("check", folder, "--json", "--jobs", "2")
    assert (one.code, one.out, one.err) == (two.code, two.out, two.err)
    assert len(json.loads(one.out)["texts"]) == 5


def test_only_posts_since_a_day_and_by_number(run: Run, folder: Path) -> None:
    end = run("check", folder / "news.xml", "-o", "day", "--since", "2024-06-01")
    assert [text["title"] for text in report(Path("day"))["texts"]] == ["New tea"]
    assert "left out: 1" in end.out
    run("check", folder / "news.xml", "-o", "number", "--post", "1")
    assert [text["title"] for text in report(Path("number"))["texts"]] == ["Old tea"]
    assert run("check", folder / "news.xml", "--post", "3").code == 2


def test_what_was_checked_is_not_checked_again(run: Run, folder: Path) -> None:
    first = run("check", folder, "-o", "out")
    before = records(Path("out"))
    again = run("check", folder, "-o", "out", "--resume")
    assert records(Path("out")) == before
    assert "earlier run: 5" in again.out
    assert again.code == first.code
    assert again.out.splitlines()[-1] == first.out.splitlines()[-1]
    (folder / "easy.txt").write_text(EASY + "\nAnd cake.\n")
    assert "earlier run: 4" in run("check", folder, "-o", "out", "--resume").out
    # Asked in another way, another answer may come.
    assert "earlier run" not in run("check", folder, "-o", "out", "--resume", "--quick").out


def test_a_resumed_run_needs_a_place_where_its_records_are(run: Run, folder: Path) -> None:
    assert run("check", folder, "--resume").code == 2
    assert run("check", folder, "-o", "out", "--resume", "--json").code == 2


def test_a_report_that_is_not_ours_stays(run: Run, folder: Path) -> None:
    Path("out").mkdir()
    Path("out/report.json").write_text('{"mine": true}')
    end = run("check", folder, "-o", "out")
    assert end.code == 6
    assert Path("out/report.json").read_text() == '{"mine": true}'


def test_the_settings_of_each_folder_count(run: Run, folder: Path) -> None:
    (folder / "deep" / "hard.txt").write_text(HARD)
    (folder / "deep" / "easyread.toml").write_text('[check]\noff = ["latin-short-form", "jargon"]\n')
    run("check", folder, "-o", "out", "--jobs", "2")
    found = [text["findings"] for text in report(Path("out"))["texts"] if text["source"] == "hard.txt"]
    assert sorted("must-fix" in one for one in found) == [False, True]  # type: ignore[operator]


def test_a_file_that_may_not_be_opened_is_told(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "hard.txt":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert run("check", folder, "-o", "out").code == 1
    assert len(report(Path("out"))["texts"]) == 6


@LINUX
def test_a_check_that_was_killed_goes_on(tmp_path: Path) -> None:
    texts, out = stories(tmp_path / "all", 150), tmp_path / "out"
    command = [sys.executable, "-m", "easyread", "check", str(texts), "-o", str(out), "--jobs", "2"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    waits_for("the first texts", lambda: len(records(out)) >= 3 or process.poll() is not None)
    children = children_of(process.pid)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = records(out)
    waits_for("the workers end too", lambda: all(gone(child) for child in children))
    done = subprocess.run([*command, "--resume"], capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    after = records(out)
    assert len(after) == 150
    assert {name: after[name] for name in before} == before
    assert report(out)["counts"] == {"checked": 150 - len(before), "checked before": len(before)}
    assert not list(out.glob(".*"))
