"""easyread build edited.docx: what was edited, and what came back, also with the habits of Word."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from workshop import word
from workshop.conftest import NAME
from workshop.habits import as_word_saves

BENCH = "We asked the council for a bench."
YEARS = "It took 2 years."
SMALL = "Some people said that a bench is a small thing."
MONDAY = "The co-production group met on Mondays."
HARD = "Co-production means that staff and people who use services plan and decide together."


def png() -> bytes:
    """A small red square."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\xff\x00\x00" * 8) * 8)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


PNG = png()
# What was done in Word; what must be in the rows of the draft file then; what must not.
CASES: dict[str, tuple[tuple[word.Edit, ...], tuple[str, ...], tuple[str, ...]]] = {
    "changed": ((word.change(YEARS, "It took 2 whole years."),), ("It took 2 whole years. {1.1}",), (YEARS,)),
    "changed-much": (
        (word.change(SMALL, "A bench is small, said some."),),
        ("A bench is small, said some.",),
        (SMALL,),
    ),
    "added-line": (
        (word.add_after(YEARS, "It is green."),),
        (f"{YEARS} {{1.1}}\nIt is green.\n",),
        (),
    ),
    "taken-out-line": ((word.take_out(YEARS),), (BENCH,), (YEARS,)),
    "taken-out-row": ((word.take_out_row(BENCH),), (SMALL,), (BENCH, YEARS)),
    "moved-row": ((word.move_row(BENCH, MONDAY),), (BENCH, YEARS), ()),
    "picture-out": ((word.take_out_picture(BENCH),), (f"[1]\n{BENCH}",), ()),
    "picture-new": ((word.new_picture(BENCH, PNG, "Our bench"),), ("[1] ![Our bench](",), ()),
    "cut-in-two": (
        (
            word.change(SMALL, "Some people said something."),
            word.add_after("Some people said something.", "They said a bench is a small thing."),
        ),
        ("Some people said something. {2.1}\nThey said a bench is a small thing. {2.1}",),
        (SMALL,),
    ),
    "title": ((word.change("The bench in the park", "Our bench"),), ("# Our bench {title}",), ()),
    "hard-word": (
        (word.change_last(HARD, "Co-production is when we do it together."),),
        ("Co-production is when we do it together.",),
        (),
    ),
    "tracked": (
        (word.tracked(YEARS, "2 years", "24 months"),),
        ("It took 24 months. {1.1}",),
        (YEARS,),
    ),
    "frame": (
        (word.change("You can ask someone to help you read this paper.", "Ask Jo to help you."),),
        ("- You can ask someone to help you read this paper. => Ask Jo to help you.",),
        (),
    ),
}


def parts(draft: Path) -> tuple[str, str]:
    """The rows of the draft file with the words of the frame, and all of it."""
    text = draft.read_text(encoding="utf-8")
    rows = text.partition("\n# Left out")[0]
    return rows + text.partition("# Words of the frame")[2].partition("# Source")[0], text


def held(draft: Path, case: str) -> None:
    rows, text = parts(draft)
    _, wanted, gone = CASES[case]
    for words in wanted:
        assert words in rows, text
    body = rows.partition("\n# Hard words")[0]
    for words in gone:
        assert words not in body, text


@pytest.mark.parametrize("habits", ["plain", "as Word saves it", "with no bookmarks"])
@pytest.mark.parametrize("case", CASES)
def test_what_was_edited_in_word_comes_back(run: Run, draft: Path, case: str, habits: str) -> None:
    path = draft.with_name(f"{NAME}.docx")
    word.edit_word(path, *CASES[case][0])
    if habits == "as Word saves it":
        word.edit_word(path, as_word_saves)
    elif habits == "with no bookmarks":
        word.without_bookmarks(path)
    edited = path.read_bytes()
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.out + end.err
    held(draft, case)
    assert path.read_bytes() == edited
    assert draft.with_name(f"{NAME}.html").exists()


@pytest.mark.parametrize("habits", ["plain", "as Word saves it", "with no bookmarks"])
def test_a_file_that_nobody_edited_changes_nothing(run: Run, draft: Path, habits: str) -> None:
    before = draft.read_bytes()
    path = draft.with_name(f"{NAME}.docx")
    if habits == "as Word saves it":
        word.edit_word(path, as_word_saves)
    elif habits == "with no bookmarks":
        word.without_bookmarks(path)
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.out + end.err
    assert "Nobody changed the words" in end.out
    assert draft.read_bytes() == before


def test_many_edits_at_once_all_come_back(run: Run, draft: Path) -> None:
    path = draft.with_name(f"{NAME}.docx")
    some = ("changed-much", "hard-word", "tracked", "frame", "moved-row")
    word.edit_word(path, *(edit for case in some for edit in CASES[case][0]), as_word_saves)
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.out + end.err
    for case in some[:-1]:
        held(draft, case)


@pytest.mark.skipif(word.SOFFICE is None, reason="LibreOffice is not installed")
def test_edits_come_back_through_libreoffice(run: Run, draft: Path, tmp_path: Path) -> None:
    path = draft.with_name(f"{NAME}.docx")
    some = ("changed-much", "hard-word", "tracked", "frame")
    word.edit_word(path, *(edit for case in some for edit in CASES[case][0]), word.take_out_picture(MONDAY))
    (tmp_path / "lo").mkdir()
    word.through_libreoffice(path, tmp_path / "lo")
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.out + end.err
    for case in some:
        held(draft, case)
    rows, _ = parts(draft)
    assert "[3]\nThe **co-production** group met on Mondays." in rows


@pytest.mark.skipif(word.SOFFICE is None, reason="LibreOffice is not installed")
def test_a_file_that_libreoffice_only_saved_changes_nothing(run: Run, draft: Path, tmp_path: Path) -> None:
    before = draft.read_bytes()
    path = draft.with_name(f"{NAME}.docx")
    (tmp_path / "lo").mkdir()
    word.through_libreoffice(path, tmp_path / "lo")
    run("build", path, "-f", "html")
    assert draft.read_bytes() == before


def test_when_both_files_were_edited_both_edits_stay(run: Run, draft: Path) -> None:
    path = draft.with_name(f"{NAME}.docx")
    run("build", draft, "-f", "html")
    word.edit_word(path, *CASES["changed"][0])
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace(f"{SMALL} {{2.1}}\n", "A bench is small. {2.1}\n"), encoding="utf-8")
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.out + end.err
    rows, _ = parts(draft)
    assert "It took 2 whole years." in rows
    assert "A bench is small." in rows


def test_when_both_files_have_the_same_row_changed_a_person_must_choose(run: Run, draft: Path) -> None:
    path = draft.with_name(f"{NAME}.docx")
    run("build", draft, "-f", "html")
    word.edit_word(path, *CASES["changed"][0])
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace(f"{YEARS} {{1.1}}\n", "It took long. {1.1}\n"), encoding="utf-8")
    end = run("build", path, "-f", "html")
    assert end.code == 5
    rows, _ = parts(draft)
    assert "It took 2 whole years." in rows
    assert "It took long." in rows


def test_what_was_there_before_the_word_file_is_kept(run: Run, draft: Path) -> None:
    before = draft.read_bytes()
    path = draft.with_name(f"{NAME}.docx")
    word.edit_word(path, *CASES["changed"][0])
    run("build", path, "-f", "html")
    kept = [p.read_bytes() for p in (draft.parent / ".easyread" / NAME).glob("0*.md")]
    assert before in kept


def test_a_new_picture_is_a_file_beside_the_draft(run: Run, draft: Path) -> None:
    path = draft.with_name(f"{NAME}.docx")
    word.edit_word(path, *CASES["picture-new"][0])
    run("build", path, "-f", "html")
    [found] = (draft.parent / f"{NAME}-pictures").iterdir()
    assert found.read_bytes() == PNG
    assert 'alt="Our bench"' in draft.with_name(f"{NAME}.html").read_text(encoding="utf-8")


def test_a_word_file_of_somebody_else_is_told_apart(run: Run, draft: Path) -> None:
    other = draft.parent.parent / "other.docx"
    other.write_bytes(draft.with_name(f"{NAME}.docx").read_bytes())
    end = run("build", other)
    assert end.code == 3
    assert "There is no draft file beside" in end.err


def test_words_that_have_no_place_are_told_and_kept_in_the_notes(run: Run, draft: Path) -> None:
    path = draft.with_name(f"{NAME}.docx")

    def foot(document: Any) -> None:
        document.sections[0].footer.paragraphs[0].add_run(" Ring Jo first.")

    word.edit_word(path, foot)
    end = run("build", path, "-f", "html")
    assert "not placed" in end.out
    assert "Ring Jo first." in draft.read_text(encoding="utf-8").partition("# Notes")[2]


def test_a_comment_goes_to_the_notes(run: Run, draft: Path) -> None:
    path = draft.with_name(f"{NAME}.docx")

    def comment(document: Any) -> None:
        document.add_comment(document.paragraphs[1].runs[0], text="Is this right?", author="Ann")

    word.edit_word(path, comment)
    run("build", path, "-f", "html")
    assert "> Ann: Is this right?" in draft.read_text(encoding="utf-8").partition("# Notes")[2]


def test_rows_with_the_same_bookmark_are_the_same_row() -> None:
    """A later Word file has a bookmark around each row: then the words may be quite other ones."""
    from easyread.fromword.match import match
    from easyread.fromword.pages import Para
    from easyread.fromword.refs import Ref
    from easyread.fromword.runs import Run as Stretch

    def para(words: str, row: int, mark: str) -> Para:
        return Para(runs=(Stretch(words),), kind="line", row=row, bookmark=mark)

    refs = [
        Ref(kind="line", text=words, row=n, section=0, point=n, line=0)
        for n, words in enumerate(("Come in.", "Come in.", "Go out."))
    ]
    old = [para(ref.text, n, f"er_{n}") for n, ref in enumerate(refs)]
    new = [
        para("Come in.", 0, "er_1"),
        para("Leave by the blue door, then come in.", 1, "er_2"),
        para("Come in.", 2, "er_0"),
    ]
    assert match(refs, old, new) == {0: 1, 2: 0, 1: 2}


def test_the_story_of_a_paper_from_the_post_to_the_next_post(run: Run, folder: Path, draft: Path) -> None:
    """An officer edits it in Word, a panel reads it, it is signed off, and the post changes."""
    path = draft.with_name(f"{NAME}.docx")
    word.edit_word(path, *CASES["changed"][0], as_word_saves)
    assert run("build", path).code == 0
    assert run("build", draft, "--sheet").code == 0
    given = folder / "list.csv"
    given.write_text(
        "code;kind;word;note\n1b;not clear;;Why so long?\n3a;word known;co-production;\n", encoding="utf-8"
    )
    assert run("feedback", "add", draft, given, "--date", "2026-12-04", "--group", "Tuesday group").code == 0
    text = draft.read_text(encoding="utf-8")
    draft.write_text(
        text.replace("It took 2 whole years. {1.1}", "It took 2 years. {1.1}\nThat is long."),
        encoding="utf-8",
    )
    assert run("signoff", draft, "--by", "Ann", "--cuts-agreed-by", "Jo").code == 0
    assert run("build", draft, "-f", "pdf,html").code == 0
    page = draft.with_name(f"{NAME}.html")
    assert "Checked by Ann" in page.read_text(encoding="utf-8")
    post = folder / "bench.txt"
    post.write_text(post.read_text(encoding="utf-8").replace("on Mondays", "on Fridays"), encoding="utf-8")
    end = run("update", draft, post)
    assert end.code == 0, end.out + end.err
    assert run("build", draft, "-f", "pdf,html").code == 0
    html = page.read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "on Fridays" in html
    assert "That is long." in html
    assert "Checked by Ann" not in html
    other = folder / "next.txt"
    other.write_text(
        "The co-production group\n\nThe co-production group met. It took 2 whole years.\n", encoding="utf-8"
    )
    said = run("check", other, "--json").out
    assert "On 4 December 2026, the panel said: this line is not clear." in said
    run("convert", other, "-o", "next", "-f", "json")
    [made] = Path("next").glob("*.easyread.md")
    assert "Co-production means" not in made.read_text(encoding="utf-8")


def test_a_heading_that_was_taken_out_is_out_and_told(run: Run, tmp_path: Path) -> None:
    markdown = "# The bench\n\nWe asked for a bench.\n\n## What came next\n\nWe painted the bench.\n"
    source = tmp_path / "two.md"
    source.write_text(markdown, encoding="utf-8")
    assert run("convert", source, "-o", "out", "-f", "docx").code == 0
    path = Path("out/the-bench-easy-read.docx")
    word.edit_word(path, word.take_out("What came next"))
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.err
    assert "What came next" in end.out
    top = (
        path.with_suffix("")
        .with_suffix(".easyread.md")
        .read_text(encoding="utf-8")
        .partition("# Left out")[0]
    )
    assert "## What came next" not in top
    assert "We painted the bench." in top


def test_a_word_file_that_nobody_edited_does_not_undo_edits_of_the_draft_file(run: Run, draft: Path) -> None:
    text = draft.read_text(encoding="utf-8").replace(f"{SMALL} {{2.1}}\n", "A bench is small. {2.1}\n")
    draft.write_text(text, encoding="utf-8")
    end = run("build", draft.with_name(f"{NAME}.docx"), "-f", "html")
    assert end.code == 0, end.err
    assert draft.read_text(encoding="utf-8") == text


def test_the_same_edits_do_not_come_back_over_later_ones(run: Run, draft: Path) -> None:
    path = draft.with_name(f"{NAME}.docx")
    word.edit_word(path, *CASES["changed"][0])
    run("build", path, "-f", "html")
    text = draft.read_text(encoding="utf-8").replace("It took 2 whole years.", "It took 24 months.")
    draft.write_text(text, encoding="utf-8")
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.err
    assert draft.read_text(encoding="utf-8") == text
