"""easyread build: the files have the edited words, and the edit is looked at."""

from __future__ import annotations

import json
from pathlib import Path

from conftest import Run
from easyread.export.words import words
from workshop.conftest import NAME, change


def text_of(path: Path) -> str:
    return " ".join(words(path.read_bytes(), path.suffix[1:]))


def test_all_files_have_the_edited_words(run: Run, draft: Path) -> None:
    change(draft, "We asked the council for a bench.", "We asked the council for a new bench.")
    end = run("build", draft)
    assert end.code == 0, end.err
    for kind in ("docx", "pdf", "html"):
        assert "We asked the council for a new bench." in text_of(draft.with_name(f"{NAME}.{kind}"))


def test_a_changed_number_a_new_claim_and_a_hard_sentence_are_told_with_their_lines(
    run: Run, draft: Path
) -> None:
    change(draft, "It took 2 years.", "It took 5 years.")
    end = run("build", draft, "-f", "html", "--strict")
    number = draft.read_text(encoding="utf-8").split("\n").index("It took 5 years. {1.1}") + 1
    assert end.code == 1
    assert "The meaning changed" in end.out or "Lost" in end.out
    assert f"{draft.name}:{number}: It took 5 years." in end.out
    assert "Source: We asked the council for a bench, and it took two years." in end.out


def test_a_line_that_is_not_easy_any_more_is_told(run: Run, draft: Path) -> None:
    long = "We asked the council, which owns the park and the land around it and the road, for a bench."
    change(draft, "We asked the council for a bench.", long)
    end = run("build", draft, "--look")
    assert "Not easy any more" in end.out


def test_looking_writes_nothing(run: Run, draft: Path) -> None:
    before = sorted(path.name for path in draft.parent.iterdir())
    end = run("build", draft, "--look")
    assert end.code == 0, end.err
    assert sorted(path.name for path in draft.parent.iterdir()) == before


def test_nothing_is_said_of_lines_that_nobody_changed(run: Run, draft: Path) -> None:
    assert "Nothing to say" in run("build", draft, "--look").out


def test_a_mistake_ends_with_its_line_and_nothing_is_written(run: Run, draft: Path) -> None:
    change(draft, "It took 2 years. {1.1}", "It took 2 years. {8.8}")
    end = run("build", draft)
    assert end.code == 5
    assert f"{draft}:" in end.err
    assert not draft.with_name(f"{NAME}.pdf").exists()


def test_a_word_file_that_a_person_changed_is_never_written_over(run: Run, draft: Path) -> None:
    word = draft.with_name(f"{NAME}.docx")
    word.write_bytes(word.read_bytes() + b" ")
    end = run("build", draft)
    assert end.code == 6
    assert not draft.with_name(f"{NAME}.pdf").exists()
    assert run("build", draft, "--force").code == 0


def test_convert_does_not_write_over_an_edited_draft_file(run: Run, folder: Path, draft: Path) -> None:
    change(draft, "It took 2 years.", "It took two years.")
    run("build", draft, "-f", "docx")
    end = run("convert", folder / "bench.txt", "-o", folder / "out", "-f", "docx")
    assert end.code == 6
    assert "It took two years." in draft.read_text(encoding="utf-8")


def test_with_force_the_edited_draft_file_is_kept_as_a_version(run: Run, folder: Path, draft: Path) -> None:
    change(draft, "It took 2 years.", "It took two years.")
    run("convert", folder / "bench.txt", "-o", folder / "out", "-f", "docx", "--force")
    assert "It took 2 years." in draft.read_text(encoding="utf-8")
    kept = [path.read_text(encoding="utf-8") for path in (folder / "out/.easyread" / NAME).glob("0*.md")]
    assert any("It took two years." in text for text in kept)


def test_a_picture_of_ones_own_is_in_the_files(run: Run, draft: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4" cx="4" cy="4"/></svg>'
    (draft.parent / "bench.svg").write_text(svg, encoding="utf-8")
    text = draft.read_text(encoding="utf-8")
    line = next(line for line in text.split("\n") if line.startswith("[1]"))
    draft.write_text(text.replace(line, "[1] ![Our bench](bench.svg)"), encoding="utf-8")
    end = run("build", draft)
    assert end.code == 0, end.err
    assert 'alt="Our bench"' in draft.with_name(f"{NAME}.html").read_text(encoding="utf-8")


def test_a_picture_outside_the_folder_is_refused(run: Run, draft: Path) -> None:
    text = draft.read_text(encoding="utf-8")
    line = next(line for line in text.split("\n") if line.startswith("[1]"))
    draft.write_text(text.replace(line, "[1] ![Ours](../../secret.svg)"), encoding="utf-8")
    (draft.parent.parent.parent / "secret.svg").write_text("<svg/>", encoding="utf-8")
    assert run("build", draft).code == 5


def test_the_sheet_for_the_panel_has_a_code_before_each_line(run: Run, draft: Path) -> None:
    end = run("build", draft, "--sheet")
    assert end.code == 0, end.err
    assert "1a. We asked the council for a bench." in text_of(draft.with_name(f"{NAME}.sheet.pdf"))


def test_the_receipt_names_the_new_files(run: Run, draft: Path) -> None:
    run("build", draft, "-f", "html")
    receipt = json.loads(draft.with_name(f"{NAME}.receipt.json").read_text(encoding="utf-8"))
    assert f"{NAME}.html" in receipt["output"]
    assert f"{NAME}.docx" in receipt["output"]


def test_check_names_the_lines_of_the_draft_file(run: Run, draft: Path) -> None:
    change(draft, "It took 2 years. {1.1}", "It took 2 years, e.g. 24 months. {1.1}")
    end = run("check", draft, "--json")
    found = [one for one in json.loads(end.out)["findings"] if one["rule"] == "latin-short-form"]
    number = next(
        n for n, line in enumerate(draft.read_text(encoding="utf-8").split("\n"), start=1) if "e.g." in line
    )
    assert [one["line"] for one in found] == [number]


def test_check_against_reads_the_draft_file(run: Run, folder: Path, draft: Path) -> None:
    change(draft, "It took 2 years. {1.1}", "It took 7 years. {1.1}")
    end = run("check", draft, "--against", folder / "bench.txt")
    assert end.code == 1
    assert "It took 7 years." in end.out
