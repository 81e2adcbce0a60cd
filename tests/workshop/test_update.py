"""easyread update and history: edits stick, clashes are shown, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

from conftest import Run
from workshop.conftest import NAME, change


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_a_post_that_did_not_change_changes_nothing(run: Run, folder: Path, draft: Path) -> None:
    before = draft.read_bytes()
    end = run("update", draft, folder / "bench.txt")
    assert end.code == 0, end.err
    assert draft.read_bytes() == before


def test_new_words_come_in_and_the_words_of_people_stay(run: Run, folder: Path, draft: Path) -> None:
    change(
        draft,
        "Some people said that a bench is a small thing. {2.1}\n",
        "Some people said: a bench is small. {2.1}\n",
    )
    change(folder / "bench.txt", "it took two years", "it took three years")
    end = run("update", draft, folder / "bench.txt")
    assert end.code == 0, end.out + end.err
    assert "It took 3 years." in read(draft)
    assert "It took 2 years." not in read(draft)
    assert "Some people said: a bench is small." in read(draft)
    assert "Changed in the post: 1" in end.out


def test_a_new_paragraph_in_front_does_not_lose_an_edit(run: Run, folder: Path, draft: Path) -> None:
    change(draft, "It took 2 years.", "It took a long time: 2 years.")
    change(folder / "bench.txt", "We asked the council", "The park is large.\n\nWe asked the council")
    end = run("update", draft, folder / "bench.txt")
    assert end.code == 0, end.out + end.err
    text = read(draft)
    assert "It took a long time: 2 years. {2.1; say}" in text or "It took a long time: 2 years. {2.1}" in text
    assert text.index("The park is big. {1.1}") < text.index("We asked the council for a bench.")
    assert run("build", draft, "-f", "html").code == 0


def test_where_both_changed_a_row_both_versions_stand_there_until_a_person_chooses(
    run: Run, folder: Path, draft: Path
) -> None:
    change(draft, "It took 2 years.", "It took 2 long years.")
    change(folder / "bench.txt", "it took two years", "it took three years")
    end = run("update", draft, folder / "bench.txt")
    assert end.code == 1
    assert "Clashes, for you to decide: 1" in end.out
    text = read(draft)
    assert "It took 2 long years." in text
    assert "It took 3 years." in text
    assert "\n?? " in text
    refused = run("build", draft, "-f", "html")
    assert refused.code == 5
    number = next(n for n, line in enumerate(text.split("\n"), start=1) if line.startswith("??"))
    assert f"{draft}:{number}: Two versions" in refused.err
    before, _, after = text.partition("\n?? ")
    other = after[after.index("\n[1-new]") :]
    draft.write_text(before + other[other.index("\n\n") :], encoding="utf-8")
    assert run("build", draft, "-f", "html").code == 0


def test_a_row_that_a_person_took_out_stays_out(run: Run, folder: Path, draft: Path) -> None:
    change(draft, "It took 2 years. {1.1}\n", "")
    change(draft, "We asked the council for a bench. {1.1}\n", "")
    change(folder / "bench.txt", "so that everyone could come", "so that all could come")
    run("update", draft, folder / "bench.txt")
    top = read(draft).partition("# Left out")[0]
    assert "We asked the council" not in top


def test_a_picture_that_a_person_chose_stays(run: Run, folder: Path, draft: Path) -> None:
    line = next(line for line in read(draft).split("\n") if line.startswith("[1]"))
    change(draft, line, "[1] ![](library)")
    change(folder / "bench.txt", "it took two years", "it took three years")
    run("update", draft, folder / "bench.txt")
    assert "](library)" in read(draft)
    assert "It took 3 years." in read(draft)


def test_two_updates_in_a_row_keep_the_edit(run: Run, folder: Path, draft: Path) -> None:
    change(
        draft,
        "Some people said that a bench is a small thing. {2.1}\n",
        "Some people said: a bench is small. {2.1}\n",
    )
    change(folder / "bench.txt", "We asked the council", "The park is large.\n\nWe asked the council")
    run("update", draft, folder / "bench.txt")
    change(folder / "bench.txt", "it took two years", "it took three years")
    end = run("update", draft, folder / "bench.txt")
    assert end.code == 0, end.out
    assert "Some people said: a bench is small." in read(draft)
    assert "It took 3 years." in read(draft)


def test_without_the_first_draft_every_row_is_taken_as_a_persons(run: Run, folder: Path, draft: Path) -> None:
    (draft.parent / ".easyread" / NAME / "first.json").unlink()
    change(draft, "It took 2 years.", "It took 2 long years.")
    change(folder / "bench.txt", "We asked the council", "The park is large.\n\nWe asked the council")
    end = run("update", draft, folder / "bench.txt")
    assert end.code == 0, end.out + end.err
    assert "It took 2 long years." in read(draft)
    assert "The park is big." in read(draft)


def test_looking_writes_nothing(run: Run, folder: Path, draft: Path) -> None:
    before = draft.read_bytes()
    change(folder / "bench.txt", "it took two years", "it took three years")
    assert "Changed in the post: 1" in run("update", draft, folder / "bench.txt", "--look").out
    assert draft.read_bytes() == before


def test_going_back_and_forth_loses_nothing(run: Run, draft: Path) -> None:
    first = read(draft)
    run("build", draft, "-f", "html")
    change(draft, "It took 2 years.", "It took 2 long years.")
    second = read(draft)
    assert "1" in run("history", draft).out
    assert "+It took 2 long years. {1.1}" in run("history", draft, "--diff", "1").out
    run("history", draft, "--back", "1")
    assert read(draft) == first
    run("history", draft, "--back", "2")
    assert read(draft) == second
    assert run("history", draft, "--back", "9").code == 3
