"""The post's own pictures: found in Markdown, web pages and Word files, used where their alt text is good."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from docx import Document as WordFile
from PIL import Image

from easyread.alt_text import caption_fault
from easyread.errors import DataFileError
from easyread.export import EXPORTERS
from easyread.export.verify import same_words, verify
from easyread.handout_toml import Handout
from easyread.layout import lay_out
from easyread.model import Draft, Picture
from easyread.pictures.from_post import CREDIT, POST, post_picture
from easyread.pipeline import loader, make_draft
from easyread.read import read
from easyread.styles import load_style

ALT = "Three people plant a tree in a park"
BEFORE = "The group planted a tree in May. It was a warm day."
AFTER = "The council gave the group a spade."


def png(side: int = 600, colour: str = "#3a7d44") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (side, side * 3 // 4), colour).save(out, "PNG")
    return out.getvalue()


def markdown(folder: Path, alt: str = ALT, source: str = "tree.png", data: bytes | None = None) -> Path:
    (folder / "tree.png").write_bytes(data if data is not None else png())
    post = folder / "post.md"
    post.write_text(f"# Planting day\n\n{BEFORE}\n\n![{alt}]({source})\n\n{AFTER}\n", encoding="utf-8")
    return post


def web_page(folder: Path) -> Path:
    post = folder / "post.html"
    inside = base64.b64encode(png()).decode()
    post.write_text(
        '<html lang="en"><head><title>Planting day</title></head><body><main><h1>Planting day</h1>'
        f"<p>{BEFORE}</p>"
        f'<p><img src="data:image/png;base64,{inside}" alt="{ALT}"></p><p>{AFTER}</p></main></body></html>',
        encoding="utf-8",
    )
    return post


def word_file(folder: Path) -> Path:
    document = WordFile()
    document.add_heading("Planting day", 0)
    document.add_paragraph(BEFORE)
    run = document.add_paragraph().add_run()
    run.add_picture(io.BytesIO(png()))._inline.docPr.set("descr", ALT)
    document.add_paragraph(AFTER)
    post = folder / "post.docx"
    document.save(str(post))
    return post


def draft(post: Path, handout: Handout = Handout()) -> Draft:
    [document] = read(post)
    return make_draft(document, handout=handout)


def shown(made: Draft) -> list[Picture]:
    points = [point for section in made.sections for point in section.points]
    return [point.picture for point in points if point.picture and point.picture.set_name == POST]


@pytest.mark.parametrize("make", [markdown, web_page, word_file])
def test_a_picture_of_the_post_stands_by_the_words_before_it(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    made = draft(make(tmp_path))
    [picture] = shown(made)
    assert (picture.alt, picture.credit) == (ALT, CREDIT)
    assert post_picture(picture.file) == png()
    [row] = [point for section in made.sections for point in section.points if point.picture == picture]
    assert any("tree" in line.text.text for line in row.lines)
    assert not any("picture of the post" in note.message for note in made.notes)


def test_it_is_in_every_file(tmp_path: Path) -> None:
    made, style = draft(markdown(tmp_path)), load_style()
    booklet = lay_out(made, style)
    files = {kind: export(booklet, style, loader(style)) for kind, export in EXPORTERS.items()}
    assert [fault for kind, data in files.items() for fault in verify(data, kind)] == []
    assert same_words(files) == ()
    assert ALT.encode() in files["html"]
    assert CREDIT.encode() in files["md"]


@pytest.mark.parametrize(
    ("alt", "why"),
    [
        ("IMG_2041.png", "name of a file"),
        ("Figure 2: trees planted each year", "caption"),
        ("Photo by Sam Reed", "caption"),
        ("logo", "caption or its kind"),
        ("xkcdqwrtzpl", "no words"),
    ],
)
def test_words_that_say_nothing_are_refused_with_the_reason(tmp_path: Path, alt: str, why: str) -> None:
    made = draft(markdown(tmp_path, alt=alt))
    assert shown(made) == []
    [note] = [note for note in made.notes if "picture of the post" in note.message]
    assert why in note.message


def test_a_picture_without_words_is_for_show_and_stays_out(tmp_path: Path) -> None:
    assert shown(draft(markdown(tmp_path, alt=""))) == []


def test_a_small_picture_stays_out(tmp_path: Path) -> None:
    made = draft(markdown(tmp_path, data=png(side=90)))
    assert shown(made) == []
    assert any("too small to print" in note.message for note in made.notes)


def test_a_post_may_not_name_files_outside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    folder = tmp_path / "posts"
    folder.mkdir()
    for source in ("../secret.png", str(tmp_path / "secret.png"), "https://example.org/tree.png"):
        made = draft(markdown(folder, source=source))
        assert shown(made) == []
        assert any("not in the folder of the post" in note.message for note in made.notes)


def test_a_persons_choice_comes_before_the_posts_picture(tmp_path: Path) -> None:
    made = draft(markdown(tmp_path), Handout(choose={"planted a tree": "bus"}))
    assert shown(made) == []


def test_a_picture_that_changed_is_not_given_out(tmp_path: Path) -> None:
    [picture] = shown(draft(markdown(tmp_path)))
    (tmp_path / "tree.png").write_bytes(png(colour="#aa0000"))
    with pytest.raises(DataFileError, match="has changed: tree"):
        post_picture(picture.file)
    (tmp_path / "tree.png").unlink()
    with pytest.raises(DataFileError, match="not there any more"):
        post_picture(picture.file)


def test_words_that_are_the_caption_itself_are_refused() -> None:
    assert caption_fault("The new hall.", "The new hall")
    assert caption_fault("A hall with a red door", "The new hall") == ""
