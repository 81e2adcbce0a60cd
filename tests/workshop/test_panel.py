"""From a post to a meeting to the next post: what the panel said is kept and used."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from conftest import Run
from easyread.export.words import words
from workshop.conftest import NAME, change

CSV = """code,kind,word,note
1b,not clear,,What took 2 years?
3a,word not known,co-production,
2a,never use,bench,
1,picture wrong,,It looks like a mistake.
1a,Answer right,,
"""


@pytest.fixture
def said(run: Run, draft: Path) -> Path:
    """A folder where the panel's list has been added."""
    given = draft.parent / "list.csv"
    given.write_text(CSV, encoding="utf-8")
    end = run("feedback", "add", draft, given, "--date", "2026-12-04", "--group", "Tuesday group")
    assert end.code == 0, end.err
    return Path("panel.toml")


def test_what_was_said_is_kept_with_the_words_of_the_line(run: Run, said: Path) -> None:
    text = said.read_text(encoding="utf-8")
    assert text.count("[[mark]]") == 5
    assert 'text = "It took 2 years."' in text
    assert 'picture = "question"' in text
    assert 'group = "Tuesday group"' in text


def test_the_same_list_twice_is_there_once(run: Run, draft: Path, said: Path) -> None:
    before = said.read_bytes()
    end = run(
        "feedback",
        "add",
        draft,
        draft.parent / "list.csv",
        "--date",
        "2026-12-04",
        "--group",
        "Tuesday group",
    )
    assert "0 new" in end.out
    assert said.read_bytes() == before


def test_a_later_check_cites_the_panel(run: Run, said: Path) -> None:
    other = Path("next.txt")
    other.write_text(
        "The next plan\n\nIt took 2 years. There is a new bench near the hall.\n", encoding="utf-8"
    )
    end = run("check", other, "--json")
    assert "On 4 December 2026, the panel said: they do not want the word" in end.out
    assert "On 4 December 2026, the panel said: this line is not clear." in end.out
    assert end.code == 1


def test_what_was_said_last_counts(run: Run, draft: Path, said: Path) -> None:
    later = draft.parent / "later.csv"
    later.write_text("code,kind,word\n2a,word known,bench\n", encoding="utf-8")
    run("feedback", "add", draft, later, "--date", "2027-01-08")
    other = Path("next.txt")
    other.write_text("The next plan\n\nThere is a new bench near the hall.\n", encoding="utf-8")
    assert "panel said" not in run("check", other, "--json").out


def test_a_word_that_the_group_knows_is_not_explained_in_the_next_paper(
    run: Run, folder: Path, draft: Path
) -> None:
    given = draft.parent / "list.csv"
    given.write_text("code,kind,word\n3a,word known,co-production\n", encoding="utf-8")
    end = run("feedback", "add", draft, given, "--date", "2026-12-04")
    assert "we know it" in end.out
    text = Path("glossary.toml").read_text(encoding="utf-8")
    assert 'word = "co-production"\nwe = "know it"' in text
    run("convert", folder / "bench.txt", "-o", "next", "-f", "json")
    text = Path(f"next/{NAME}.easyread.md").read_text(encoding="utf-8")
    assert "Co-production means" not in text


def test_what_was_said_of_words_is_a_decision_with_day_and_group(run: Run, draft: Path, said: Path) -> None:
    text = Path("glossary.toml").read_text(encoding="utf-8")
    told = 'when = "4 December 2026"\nwho = "Tuesday group"'
    assert f'word = "co-production"\nwe = "explain it"\n{told}' in text
    assert f'word = "bench"\nwe = "never use it"\n{told}' in text
    given = draft.parent / "list.csv"
    assert run("glossary", "decide", "bench", "know", "--who", "all of us").code == 0
    decided = Path("glossary.toml").read_bytes()
    run("feedback", "add", draft, given, "--date", "2026-12-04", "--group", "Tuesday group")
    assert Path("glossary.toml").read_bytes() == decided  # an old list does not take a later decision back


def test_a_picture_that_was_wrong_is_not_in_the_next_paper(run: Run, folder: Path, said: Path) -> None:
    run("convert", folder / "bench.txt", "-o", "next", "-f", "json")
    text = Path(f"next/{NAME}.easyread.md").read_text(encoding="utf-8")
    assert "(question)" not in text


def test_the_next_convert_cites_the_panel_in_the_page_for_staff(run: Run, folder: Path, said: Path) -> None:
    other = folder / "other.txt"
    other.write_text("A new bench\n\nWe asked for a bench. It took 2 years.\n", encoding="utf-8")
    end = run("convert", other, "-o", "next", "-f", "html")
    assert end.code == 0, end.err
    assert "What your panel said before: It took 2 years." in " ".join((end.out + end.err).split())
    [page] = Path("next").glob("*.read-first.md")
    told = page.read_text(encoding="utf-8")
    assert "## What your panel said before" in told
    assert "the panel said: this line is not clear. Their words: “What took 2 years?”." in told
    assert told.count("they do not want the word “bench”") == 1


def test_a_build_cites_the_panel(run: Run, draft: Path, said: Path) -> None:
    end = run("build", draft, "--look")
    assert "The panel said" in end.out
    assert "this line is not clear" in end.out
    assert "of this picture: wrong" in end.out


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("code,kind\n9z,not clear\n", "There is no line 9z"),
        ("code,kind\n1a,not cleer\n", "Did you mean 'not clear'?"),
        ("code,sort\n1a,not clear\n", "'sort' is not a column"),
        ("code,kind\n1a,never use\n", "The word is missing"),
    ],
)
def test_a_mistake_in_a_list_is_told_with_its_line_and_nothing_is_kept(
    run: Run, draft: Path, text: str, hint: str
) -> None:
    given = draft.parent / "list.csv"
    given.write_text(text, encoding="utf-8")
    end = run("feedback", "add", draft, given)
    assert end.code == 5
    assert re.search(r"list\.csv:[12]: ", end.err)
    assert hint in end.err
    assert not Path("panel.toml").exists()


def test_the_report_shows_each_meeting_and_a_plot(run: Run, draft: Path, said: Path) -> None:
    later = draft.parent / "later.csv"
    later.write_text("code,kind\n1a,answer right\n1b,answer wrong\n", encoding="utf-8")
    run("feedback", "add", draft, later, "--date", "2027-01-08", "--group", "Tuesday group")
    end = run("feedback", "report", "--html", "plot.html")
    assert "4 December 2026, Tuesday group" in end.out
    assert "8 January 2027" in end.out
    assert "Right answers: 1 of 2" in end.out
    page = Path("plot.html").read_text(encoding="utf-8")
    assert page.count('fill="#8a3b00"') == 1
    assert "4 December 2026: 1 of 1 right; 8 January 2027: 1 of 2 right" in page
    assert ">1 of 2</text>" in page
    assert ">8 Jan</text>" in page


def test_only_signed_words_say_who_checked_them(run: Run, draft: Path) -> None:
    end = run("signoff", draft, "--by", "Ann and {Bo}", "--date", "4 December 2026")
    assert end.code == 0, end.err
    run("build", draft, "-f", "html")
    page = " ".join(words(draft.with_name(f"{NAME}.html").read_bytes(), "html"))
    assert "Checked by Ann and {Bo}, 4 December 2026" in page
    assert "Who checked this paper: Ann and {Bo}, on 4 December 2026." in page
    assert "not yet checked" not in page
    change(draft, "It took 2 years. {1.1}", "It took 2 long years. {1.1}")
    end = run("build", draft, "-f", "html")
    assert "this is a draft again" in end.out
    page = " ".join(words(draft.with_name(f"{NAME}.html").read_bytes(), "html"))
    assert "not yet checked" in page
    assert "Ann and" not in page
    assert run("signoff", draft).code == 1


def test_a_paper_with_cuts_is_signed_only_when_somebody_agreed_to_them(run: Run, draft: Path) -> None:
    change(draft, "It took 2 years. {1.1}\n", "")
    change(draft, "We asked the council for a bench. {1.1}\n", "")
    assert run("signoff", draft, "--by", "Ann").code == 3
    assert run("signoff", draft, "--by", "Ann", "--cuts-agreed-by", "Jo").code == 0
    assert "cuts agreed by: Jo" in draft.read_text(encoding="utf-8")


def test_a_new_picture_takes_the_sign_off_away(run: Run, draft: Path) -> None:
    run("signoff", draft, "--by", "Ann")
    assert run("signoff", draft).code == 0
    line = next(line for line in draft.read_text(encoding="utf-8").split("\n") if line.startswith("[1]"))
    change(draft, line, "[1] ![](library)")
    assert run("signoff", draft).code == 1


def test_what_was_said_can_be_typed_and_a_slip_loses_nothing(
    run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "1b\nnot clear\nWhy so long?\n77\n1a\nnot cleer\n2a\nnever use\nbench\n\n\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    end = run("feedback", "add", draft, "--date", "2026-12-04")
    assert end.code == 0, end.err
    assert "There is no such line." in end.out
    assert "Did you mean 'not clear'?" in end.out
    text = Path("panel.toml").read_text(encoding="utf-8")
    assert text.count("[[mark]]") == 2
    assert 'note = "Why so long?"' in text
    assert 'word = "bench"' in text


def test_a_day_that_is_none_is_a_wrong_command_line(run: Run, draft: Path) -> None:
    assert run("feedback", "add", draft, "--date", "4.12.2026").code == 2
