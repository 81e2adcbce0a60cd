"""easyread convert: which files it makes, what it says, what it never writes over."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest

from conftest import POST, Run
from easyread.model import Draft, Finding, Origin
from easyread.store import from_json

NAME = "the-bench-in-the-park-easy-read"
TWO_POSTS = """3 May 2024
Tea at ten
By Ann Low, volunteer

We met at ten. There was tea, and there was cake for everyone who came to the hall that day.

1 May 2024
Tea at ten
By Ben High, volunteer

We met at ten again. There was no cake, but there was tea for everyone who came to the hall.
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != ".easyread")


def test_a_post_becomes_a_word_file_a_pdf_the_data_a_staff_page_and_a_receipt(run: Run, post: Path) -> None:
    end = run("convert", post, "-o", "new/handouts")
    assert end.code == 0, end.err
    endings = ("docx", "draft.json", "easyread.md", "pdf", "read-first.md", "receipt.json")
    assert names(Path("new/handouts")) == [f"{NAME}.{ending}" for ending in endings]
    assert "The bench in the park" in end.out
    assert "Read these lines first" in end.out or "6 files" in end.out
    assert end.err == ""


def test_the_data_is_the_draft_with_its_scores(run: Run, post: Path) -> None:
    run("convert", post, "-o", "out", "-f", "json")
    draft = from_json(Path(f"out/{NAME}.draft.json").read_text(encoding="utf-8"), Draft)
    assert draft.before is not None
    assert draft.after is not None
    assert draft.before.mean_words is not None
    assert draft.after.mean_words is not None
    assert draft.after.mean_words <= draft.before.mean_words


def test_the_staff_page_has_each_sentence_of_the_post(run: Run, post: Path) -> None:
    run("convert", post, "-o", "out", "-f", "json")
    page = Path(f"out/{NAME}.read-first.md").read_text(encoding="utf-8")
    for sentence in ("We asked the council for a bench, and it took two years.", "It is not small when you"):
        assert sentence in page
    assert "(nothing:" not in page


def test_only_the_formats_that_were_asked_for(run: Run, post: Path) -> None:
    end = run("convert", post, "-o", "out", "-f", "html")
    assert names(Path("out")) == [
        f"{NAME}.{ending}" for ending in ("easyread.md", "html", "read-first.md", "receipt.json")
    ]
    assert "That is long" not in end.out


def test_two_posts_with_one_title_have_names_of_their_own(run: Run, tmp_path: Path) -> None:
    archive = tmp_path / "tea.txt"
    archive.write_text(TWO_POSTS, encoding="utf-8")
    run("convert", archive, "-o", "out", "-f", "json")
    assert {"tea-at-ten-easy-read.draft.json", "tea-at-ten-2-easy-read.draft.json"} <= set(names(Path("out")))


def test_one_post_of_an_archive(run: Run, tmp_path: Path) -> None:
    archive = tmp_path / "tea.txt"
    archive.write_text(TWO_POSTS, encoding="utf-8")
    end = run("convert", archive, "-o", "out", "-f", "json", "--post", "2")
    assert end.code == 0
    assert names(Path("out"))[0] == "tea-at-ten-2-easy-read.draft.json"
    assert run("convert", archive, "-o", "out", "--post", "3").code == 2


def test_quiet_says_nothing(run: Run, post: Path) -> None:
    end = run("convert", post, "-o", "out", "-f", "json", "--quiet")
    assert (end.code, end.out, end.err) == (0, "", "")


def test_a_file_that_fails_does_not_stop_the_rest(run: Run, post: Path) -> None:
    end = run("convert", "not-there.txt", post, "-o", "out", "-f", "json")
    assert end.code == 1
    assert f"{NAME}.draft.json" in names(Path("out"))
    assert "not-there.txt" in end.err


def test_the_same_input_gives_the_same_bytes(run: Run, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for folder in ("one", "two"):
        assert run("convert", post, "-o", folder, "-f", "docx,pdf,html,json").code == 0
    assert names(Path("one")) == names(Path("two"))
    for name in names(Path("one")):
        assert Path("one", name).read_bytes() == Path("two", name).read_bytes(), name


def test_the_receipt_says_what_was_made_from_what(
    run: Run, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    run("convert", post, "-o", "out", "-f", "json")
    receipt = json.loads(Path(f"out/{NAME}.receipt.json").read_text(encoding="utf-8"))
    assert receipt["input"]["name"] == "bench.txt"
    endings = ("draft.json", "easyread.md", "read-first.md")
    assert set(receipt["output"]) == {f"{NAME}.{ending}" for ending in endings}
    assert {"python", "spacy", "weasyprint", "easyread-handouts"} <= set(receipt["versions"])
    assert receipt["made"] == "2023-11-14T22:13:20+00:00"
    assert str(post.parent) not in json.dumps(receipt)


def test_a_second_run_replaces_what_we_wrote(run: Run, post: Path) -> None:
    run("convert", post, "-o", "out", "-f", "json")
    post.write_text(POST + "\nWe sat down.\n", encoding="utf-8")
    assert run("convert", post, "-o", "out", "-f", "json").code == 0
    assert "We sat down." in Path(f"out/{NAME}.draft.json").read_text(encoding="utf-8")


def test_a_file_that_someone_changed_stays(run: Run, post: Path) -> None:
    run("convert", post, "-o", "out", "-f", "html")
    changed = Path(f"out/{NAME}.html")
    changed.write_text("my work", encoding="utf-8")
    end = run("convert", post, "-o", "out", "-f", "html")
    assert end.code == 6
    assert f"{NAME}.html" in end.err
    assert "--force" in end.err
    assert changed.read_text(encoding="utf-8") == "my work"
    assert run("convert", post, "-o", "out", "-f", "html", "--force").code == 0
    assert changed.read_text(encoding="utf-8") != "my work"


def test_a_run_with_other_formats_still_knows_the_first_files(run: Run, post: Path) -> None:
    run("convert", post, "-o", "out", "-f", "html")
    run("convert", post, "-o", "out", "-f", "json")
    assert run("convert", post, "-o", "out", "-f", "html").code == 0


@pytest.mark.parametrize("ending", ["html", "read-first.md", "receipt.json"])
def test_a_file_that_is_not_ours_stays(run: Run, post: Path, ending: str) -> None:
    other = Path("out", f"{NAME}.{ending}")
    other.parent.mkdir()
    other.write_text("their work", encoding="utf-8")
    end = run("convert", post, "-o", "out", "-f", "html")
    assert end.code == 6
    assert names(Path("out")) == [other.name]
    assert other.read_text(encoding="utf-8") == "their work"


def test_a_handout_of_another_file_stays(run: Run, post: Path) -> None:
    run("convert", post, "-o", "out", "-f", "json")
    other = post.with_name("other.txt")
    other.write_text(POST, encoding="utf-8")
    end = run("convert", other, "-o", "out", "-f", "json")
    assert end.code == 6
    assert "bench.txt" in end.err


def test_the_input_is_never_written_over(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "here" / f"{NAME}.read-first.md"
    source.write_text(f"# {POST}", encoding="utf-8")
    end = run("convert", source, "-o", ".", "-f", "json", "--force")
    assert end.code == 6
    assert source.read_text(encoding="utf-8") == f"# {POST}"


def test_no_other_input_of_the_run_is_written_over(run: Run, post: Path) -> None:
    other = Path(f"{NAME}.read-first.md")
    other.write_text("# Other news\n\nWe had tea.\n", encoding="utf-8")
    assert run("convert", post, other, "-o", ".", "-f", "json", "--force").code == 1
    assert "We had tea." in other.read_text(encoding="utf-8")


def test_options_may_come_from_a_file_and_the_command_line_wins(run: Run, post: Path) -> None:
    Path("mine.toml").write_text('formats = ["html"]\n', encoding="utf-8")
    run("convert", post, "-o", "one", "--options", "mine.toml")
    run("convert", post, "-o", "two", "--options", "mine.toml", "-f", "json")
    assert names(Path("one"))[1] == f"{NAME}.html"
    assert names(Path("two"))[0] == f"{NAME}.draft.json"


def test_own_hard_words_are_explained(run: Run, post: Path) -> None:
    entry = '[[term]]\nterm = "bench"\npos = "noun"\nexplanation = "A bench is a long seat."\n'
    Path("mine.toml").write_text(entry, encoding="utf-8")
    run("convert", post, "-o", "out", "-f", "json", "--glossary", "mine.toml")
    assert "A bench is a long seat." in Path(f"out/{NAME}.draft.json").read_text(encoding="utf-8")


def test_a_text_too_short_to_score_says_so(run: Run, tmp_path: Path) -> None:
    short = tmp_path / "short.txt"
    short.write_text("We met at ten.\n", encoding="utf-8")
    out = run("convert", short, "-o", "out", "-f", "json").out
    assert "too short" in out
    assert "None" not in out


def test_pages_leaves_out_until_it_fits_or_says_so(run: Run, tmp_path: Path) -> None:
    text = "\n\n".join(
        f"The {n}th bird of the park sat on the wall and sang a song for us." for n in "abcdefghij"
    )
    (tmp_path / "birds.md").write_text(f"# Birds\n\n{text}\n", encoding="utf-8")
    whole = run("convert", tmp_path / "birds.md", "-o", "all", "-f", "pdf")
    short = run("convert", tmp_path / "birds.md", "-o", "few", "-f", "pdf", "--pages", "4")
    assert whole.code == short.code == 0
    assert "not a main point" in Path("few/birds-easy-read.read-first.md").read_text(encoding="utf-8")
    assert "not a main point" not in Path("all/birds-easy-read.read-first.md").read_text(encoding="utf-8")
    none = run("convert", tmp_path / "birds.md", "-o", "three", "-f", "pdf", "--pages", "3")
    assert "need more than 3 page" in Path("three/birds-easy-read.read-first.md").read_text(encoding="utf-8")
    assert none.code == 0
    one = run("convert", tmp_path / "birds.md", "-o", "one", "-f", "pdf,docx", "--pages", "1")
    assert one.code == 0
    with pikepdf.open("one/birds-easy-read.pdf") as summary:
        assert len(summary.pages) == 1


def test_a_file_of_ours_that_is_not_sound_is_kept_under_another_name(
    run: Run, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = Finding(rule="docx-title", message="No title.", level="must-fix", origin=Origin(line=0))
    monkeypatch.setattr("easyread.pipeline.files.verify", lambda data, kind: (fault,))
    done = run("convert", post, "-o", "out", "-f", "docx")
    assert done.code == 8
    kept = sorted(path.name for path in Path("out").iterdir())
    assert len(kept) == 1
    assert kept[0].endswith(".not-sound.docx")
    assert kept[0] in done.err


def test_verify_says_what_to_mend(run: Run) -> None:
    Path("page.html").write_text("<html lang=en><title>T</title><h1>H</h1><img src=a>", encoding="utf-8")
    found = run("verify", "page.html")
    assert found.code == 1
    assert "html-alt-text" in found.out
    Path("page.html").write_text("<html lang=en><title>T</title><h1>H</h1>", encoding="utf-8")
    assert run("verify", "page.html").code == 0
    assert run("verify", "page.xyz").code == 3
