"""easyread build with [handout]: the group's parts are in the files, and come back from Word, too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import Run
from workshop import word
from workshop.habits import as_word_saves

POST = """# The path to the pond

By Rosa Field, volunteer

## What we did

We measured the path, and it was too narrow for a wheelchair.

The co-production group met on Mondays.

## Next steps

The council will send a plan in March.

## What it cost

We paid 40 pounds for paint.
"""
GROUP = """[handout]
organisation = "Skelby Voices"
logo = "logo.svg"
questions = ["Is the path wide enough?"]
next = ["Skelby Voices will tell you in May."]
numbered_lines = true

[handout.contact]
phone = "0161 496 0000"
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="9" fill="#063"/></svg>'
NAME = "the-path-to-the-pond-easy-read"
LINE = "The council will send a plan in March."
COST = "We paid 40 pounds for paint."


@pytest.fixture
def group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a post and what the group says of its papers; the run is in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pond.md").write_text(POST, encoding="utf-8")
    (tmp_path / "easyread.toml").write_text(GROUP, encoding="utf-8")
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
    return tmp_path


def made(run: Run, folder: Path, *more: str) -> tuple[Path, Path]:
    """The draft file and the Word file."""
    end = run("convert", "pond.md", "-o", "out", "-f", "docx", *more)
    assert end.code == 0, end.err
    return folder / f"out/{NAME}.easyread.md", folder / f"out/{NAME}.docx"


def text(path: Path) -> str:
    """The words of a file; a web page has spaces that do not break."""
    return path.read_text(encoding="utf-8").replace("\u00a0", " ")


@pytest.mark.parametrize("habits", ["plain", "as Word saves it", "with no bookmarks"])
@pytest.mark.parametrize("look", [(), ("--linear",), ("--style", "large-print"), ("--style", "text-only")])
def test_a_handout_that_nobody_edited_changes_nothing(
    run: Run, group: Path, look: tuple[str, ...], habits: str
) -> None:
    draft, path = made(run, group, *look)
    before = text(draft)
    if habits == "as Word saves it":
        word.edit_word(path, as_word_saves)
    elif habits == "with no bookmarks":
        word.without_bookmarks(path)
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.out + end.err
    assert "Nobody changed the words" in end.out
    assert text(draft) == before


@pytest.mark.parametrize("look", [(), ("--linear",)])
def test_edits_of_each_part_come_back(run: Run, group: Path, look: tuple[str, ...]) -> None:
    draft, path = made(run, group, *look)
    word.edit_word(
        path,
        word.change("We measured the path", "We walked the path."),
        word.change(LINE, "The plan will come in April."),
        word.change("Is the path wide enough?", "Is the path too narrow?"),
        word.change("0161 496 0000", "Phone: 0161 496 0001."),
    )
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.out + end.err
    rows, _, rest = text(draft).partition("\n# Left out")
    assert "We walked the path. {2.1}" in rows
    assert "## Next steps {4}" in rows
    assert rows.index("## Next steps") < rows.index("The plan will come in April.") < rows.index(COST)
    assert "- Is the path wide enough? => Is the path too narrow?" in rest
    page = text(path.with_suffix(".html"))
    assert "0161 496 0001" in page
    assert "The plan will come in April." in page
    assert "Skelby Voices will tell you in May." in page


def test_the_picture_above_its_words_comes_back(run: Run, group: Path) -> None:
    draft, path = made(run, group, "--linear")
    assert text(draft).count("![") > 1

    def without_pictures(document: object) -> None:
        for paragraph in word.paragraphs(document):
            if list(paragraph.iter(word.qn("w:drawing"))) and not word.words_of(paragraph):
                paragraph.getparent().remove(paragraph)

    word.edit_word(path, without_pictures)
    assert run("build", path, "-f", "html").code == 0
    assert "![" not in text(draft).partition("\n# Hard words")[0]


def test_what_the_group_says_is_in_a_file_that_is_built(run: Run, group: Path) -> None:
    draft, _ = made(run, group)
    assert run("build", draft, "-f", "html", "--staff").code == 0
    page = text(draft.with_name(f"{NAME}.html"))
    for words in ("Is the path wide enough?", "0161 496 0000", "Skelby Voices will tell you in May."):
        assert words in page
    built = {path.name for path in draft.parent.glob(f"{NAME}.*")}
    run("convert", "pond.md", "-o", "again", "-f", "html,docx", "--staff")
    assert {path.name for path in Path("again").glob(f"{NAME}.*")} == built
    other = group / "other.toml"
    other.write_text('[handout]\nquestions = ["Do you use the path?"]\n', encoding="utf-8")
    assert run("build", draft, "-f", "html", "--handout", other).code == 0
    assert "Do you use the path?" in text(draft.with_name(f"{NAME}.html"))


def test_a_built_file_that_nobody_edited_is_the_one_that_convert_made(run: Run, group: Path) -> None:
    draft, path = made(run, group)
    before = path.read_bytes()
    assert run("build", draft, "-f", "docx").code == 0
    assert path.read_bytes() == before


def test_other_words_of_the_group_are_no_edits(run: Run, group: Path) -> None:
    draft, path = made(run, group)
    word.edit_word(path, word.change(LINE, "The plan will come in April."))
    (group / "easyread.toml").write_text(GROUP.replace("0000", "0002"), encoding="utf-8")
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.out + end.err
    assert "were not compared" in end.out
    assert "The plan will come in April." in text(draft)
    assert "0161 496 0002" in text(path.with_suffix(".html"))


def test_a_look_that_does_not_show_all_words_is_not_taken_back(run: Run, group: Path) -> None:
    draft, path = made(run, group, "--style", "one-page")
    before = text(draft)
    end = run("build", path, "-f", "html")
    assert end.code == 3
    assert "does not show all words" in end.err
    assert text(draft) == before


def test_a_draft_file_cannot_show_other_files_of_this_computer(run: Run, group: Path) -> None:
    draft, _ = made(run, group)
    secret = group / "elsewhere.svg"
    secret.write_text(LOGO, encoding="utf-8")
    words, count = re.subn(r"(?m)^\[1\].*$", f'[1] ![A secret](file:{secret} "x")', text(draft), count=1)
    assert count == 1
    draft.write_text(words, encoding="utf-8")
    end = run("build", draft, "-f", "html")
    assert end.code != 0
    assert "not in the folder" in end.err + end.out


def test_an_update_keeps_the_pictures_that_the_group_chose(run: Run, group: Path) -> None:
    (group / "easyread.toml").write_text(f'{GROUP}\n[handout.choose]\n"paint" = "home"\n', encoding="utf-8")
    draft, _ = made(run, group)
    before = text(draft)
    assert "](home)\n" + COST in before
    end = run("update", draft, group / "pond.md")
    assert end.code == 0, end.out + end.err
    assert text(draft) == before


def test_quite_other_words_on_the_page_of_main_points_are_kept_in_the_notes(run: Run, tmp_path: Path) -> None:
    """That page says lines of the paper once more, and is made anew."""
    post = Path(__file__).parents[2] / "examples" / "panel-member-a-yellow-card.txt"
    assert run("convert", post, "-o", tmp_path / "out", "-f", "docx").code == 0
    [draft], [path] = (tmp_path / "out").glob("*.easyread.md"), (tmp_path / "out").glob("*.docx")

    def on_that_page(document: object) -> None:
        page = [p for p in word.paragraphs(document) if word.row_name(p).startswith("er_main_points")]
        word.say(next(p for p in page if word.words_of(p).strip()), "The card is yellow and small.")

    word.edit_word(path, on_that_page)
    before = text(draft).partition("\n# Notes")[0]
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.out + end.err
    assert "not placed" in end.out
    now, _, notes = text(draft).partition("\n# Notes")
    assert now == before
    assert "The card is yellow and small." in notes


def test_an_edit_on_the_page_of_main_points_is_an_edit_of_the_line(run: Run, tmp_path: Path) -> None:
    post = Path(__file__).parents[2] / "examples" / "panel-member-a-yellow-card.txt"
    assert run("convert", post, "-o", tmp_path / "out", "-f", "docx").code == 0
    [draft], [path] = (tmp_path / "out").glob("*.easyread.md"), (tmp_path / "out").glob("*.docx")
    word.edit_word(
        path,
        word.change_first("Some professionals find it hard", "Some professionals find it hard to share."),
        word.change_first("We have 4 empty seats", "We have 3 empty seats on the board."),
        word.change("We have 4 empty seats", "We have 5 empty seats on the board."),
    )
    end = run("build", path, "-f", "html")
    assert end.code == 0, end.out + end.err
    now, _, notes = text(draft).partition("\n# Notes")
    assert "Some professionals find it hard to share. {11.1}" in now
    assert "We have 5 empty seats on the board. {14.1}" in now
    assert "We have 3 empty seats on the board." in notes
    assert "changed in two ways" in end.out


def test_a_main_point_that_was_taken_out_is_told(run: Run, tmp_path: Path) -> None:
    post = Path(__file__).parents[2] / "examples" / "panel-member-a-yellow-card.txt"
    assert run("convert", post, "-o", tmp_path / "out", "-f", "docx").code == 0
    [draft], [path] = (tmp_path / "out").glob("*.easyread.md"), (tmp_path / "out").glob("*.docx")
    before = text(draft)

    def out(document: object) -> None:
        page = [p for p in word.paragraphs(document) if "We have 4 empty seats" in word.words_of(p)]
        page[0].getparent().remove(page[0])

    word.edit_word(path, out)
    end = run("build", path, "-f", "html")
    assert "makes this list anew" in end.out
    assert text(draft) == before
