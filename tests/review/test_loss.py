"""Nothing is lost: the server stops, the disk is full, another program writes in the same file."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from easyread.errors import InputError, OutputError
from review.conftest import change
from workshop.conftest import NAME

pytest.importorskip("flask")

from easyread.review import edits
from easyread.review.desk import Desk
from easyread.review.steps import MOST

YEARS = "It took 2 years."


def say(desk: Desk, words: str, mark: str = "1", number: int = 1) -> None:
    desk.change(lambda paper: edits.set_line(paper, mark, number, words))


def text(draft: Path) -> str:
    return draft.read_text(encoding="utf-8")


def test_a_change_can_be_undone_after_the_server_was_started_again(draft: Path) -> None:
    before = text(draft)
    say(Desk(path=draft), "It took ages.")
    say(Desk(path=draft), "It took long.")
    later = Desk(path=draft)
    assert later.can_undo
    assert later.undo()
    assert "It took ages." in text(draft)
    assert Desk(path=draft).undo()
    assert text(draft) == before
    assert not Desk(path=draft).undo()


def test_undo_leaves_what_another_program_changed(draft: Path) -> None:
    desk = Desk(path=draft)
    say(desk, "It took ages.")
    change(draft, "Some people said that a bench is a small thing. {2.1}", "A bench is small. {2.1}")
    assert desk.undo()
    assert YEARS in text(draft)
    assert "A bench is small. {2.1}" in text(draft)


def test_undo_does_not_take_back_another_persons_words_in_the_same_place(draft: Path) -> None:
    desk = Desk(path=draft)
    say(desk, "It took ages.")
    change(draft, "It took ages. {1.1}", "It took half of my life. {1.1}")
    before = text(draft)
    with pytest.raises(InputError, match="changed since, in another program"):
        desk.undo()
    assert text(draft) == before


def test_only_so_many_changes_are_kept(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("easyread.review.steps.MOST", 3)
    desk = Desk(path=draft)
    for number in range(5):
        say(desk, f"It took {number} days.")
    assert [desk.undo() for _ in range(4)] == [True, True, True, False]
    assert "It took 1 days." in text(draft)
    assert MOST >= 100


def full(target: Path, data: bytes) -> Path:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_changes_nothing_and_is_told(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = text(draft)
    desk = Desk(path=draft)
    with monkeypatch.context() as patch:
        patch.setattr("easyread.files._write_aside", full)
        with pytest.raises(OutputError, match="The disk is full"):
            say(desk, "It took ages.")
    assert text(draft) == before
    say(desk, "It took ages.")
    assert desk.undo()
    assert text(draft) == before


def test_what_was_typed_is_shown_when_it_could_not_be_saved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from easyread.review.app import review_app
    from review.conftest import TOKEN

    page: Any = review_app(desk, TOKEN, 8737).test_client()
    page.get(f"/?token={TOKEN}", base_url="http://127.0.0.1:8737")
    monkeypatch.setattr("easyread.files._write_aside", full)
    answer = page.post(
        "/edit",
        data={"do": "line", "mark": "1", "number": "1", "words": "My long new line."},
        headers={"Origin": "http://127.0.0.1:8737"},
        base_url="http://127.0.0.1:8737",
    )
    assert answer.status_code == 409
    told = answer.get_data(as_text=True)
    assert "The disk is full." in told
    assert "My long new line.</textarea>" in told


@pytest.mark.parametrize("command", [("build", "-f", "html"), ("signoff", "--by", "Ann")])
def test_a_full_disk_leaves_the_draft_as_it_was(
    run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    before = text(draft)
    monkeypatch.setattr("easyread.files._write_aside", full)
    end = run(command[0], draft, *command[1:])
    assert end.code != 0
    assert "The disk is full." in end.err
    assert text(draft) == before


def test_an_editor_that_breaks_the_file_is_told_where_and_nothing_is_written_over(draft: Path) -> None:
    desk = Desk(path=draft)
    change(draft, "It took 2 years. {1.1}", "It took 2 years. {1.9}")
    broken = text(draft)
    with pytest.raises(Exception, match=r"The source has no sentence \{1.9\}"):
        say(desk, "It took ages.")
    assert text(draft) == broken


def test_a_draft_that_a_killed_program_had_moved_aside_is_put_back(run: Run, draft: Path) -> None:
    before = text(draft)
    os.replace(draft, draft.with_name(f".{NAME}.easyread.md.4711.old"))
    end = run("build", draft, "-f", "html")
    assert end.code == 0, end.err
    assert text(draft) == before
