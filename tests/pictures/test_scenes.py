"""Our own drawings: whole, told apart, used, with the right credit; a wrong line is told plainly."""

from __future__ import annotations

import io
import itertools
import shutil
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from resvg_py import svg_to_bytes

from easyread.errors import DataFileError
from easyread.pictures import crossed_out, illustrate, load_ideas, svg
from easyread.pictures.drawn import draw, scene, scene_names
from easyread.pictures.drawn import looks as looks_file
from easyread.pictures.drawn.looks import looks
from easyread.pictures.drawn.part import part
from easyread.pictures.drawn.scene import lines_of_scene
from easyread.pictures.openmoji import thing as thing_of
from easyread.resources import data_dir

from .drafts import draft as draft_of

DOTS = 276  # three for each unit of a picture that is ten units wider on each side


def rendered(data: bytes, dots: int) -> Image.Image:
    made = svg_to_bytes(svg_string=data.decode(), width=dots, height=dots, background="#ffffff")
    return Image.open(io.BytesIO(bytes(made))).convert("L")


def wide(file: str) -> Image.Image:
    """The scene on a square with room around it, so that what stands out of its own square is seen."""
    drawn = draw(file, thing_of).replace(b'viewBox="0 0 72 72"', b'viewBox="-10 -10 92 92"')
    return rendered(drawn, DOTS)


@cache
def boxes() -> dict[str, tuple[int, int, int, int]]:
    """The edges of what each scene draws, in dots."""
    drawn = {name: wide(name).point(lambda light: 255 if light < 250 else 0) for name in scene_names()}
    return {name: image.getbbox() or (0, 0, 0, 0) for name, image in drawn.items()}


def test_nothing_of_a_scene_is_cut_off() -> None:
    low, high = 30 - 2, 276 - 30 + 2
    assert [name for name, box in boxes().items() if min(box[:2]) < low or max(box[2:]) > high] == []


def test_a_scene_fills_its_square() -> None:
    sides = {name: max(box[2] - box[0], box[3] - box[1]) / 3 for name, box in boxes().items()}
    assert {name: side for name, side in sides.items() if side < 60} == {}


def test_a_scene_is_drawn_for_an_idea() -> None:
    assert set(scene_names()) - {idea.picture for idea in load_ideas()} == set()


def test_no_two_scenes_look_alike() -> None:
    small = {name: rendered(svg(name), 36) for name in scene_names()}
    assert [
        (one, other)
        for (one, a), (other, b) in itertools.combinations(small.items(), 2)
        if ImageStat.Stat(ImageChops.difference(a, b)).mean[0] < 8
    ] == []


def test_all_kinds_of_people_are_shown() -> None:
    """Nobody is in most pictures, nobody in next to none; some use a wheelchair."""
    lines = [line for name in scene_names() for line in lines_of_scene(name)]
    shown = [line.split()[1] for line in lines if line.startswith("person ")]
    share = {name: shown.count(name) / len(shown) for name in looks()}
    assert min(share.values()) > 0.02
    assert max(share.values()) < 0.2
    assert any("legs wheelchair" in line for line in lines)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("persom ann 10 10", "'persom' cannot be drawn"),
        ("person anna 10 10", "there is no 'anna'"),
        ("person ann ten 10", "the place 'ten' is no number"),
        ("person ann 10", "a place or a value is missing"),
        ("person ann 10 10 left sideways", "'sideways' is no left"),
        ("person ann 10 10 hat red", "'hat' says nothing here"),
        ("person ann 10 10 size 0", "the size is 0"),
        ("thing 1F4D6 10 inf", "the place 'inf' is no number"),
        ("paper newspaper 10 10", "there is no paper 'newspaper'"),
        ("", "'' cannot be drawn"),
    ],
)
def test_a_wrong_line_is_told_with_its_file_and_what_to_do(line: str, said: str) -> None:
    with pytest.raises(DataFileError) as told:
        part(line, "scenes/some.toml:7", thing_of)
    assert "scenes/some.toml:7" in str(told.value)
    assert said in str(told.value)
    assert told.value.hint


def test_a_scene_that_is_not_there_is_told() -> None:
    with pytest.raises(DataFileError, match="no 'scene of nothing'"):
        draw("scene of nothing", thing_of)


def test_a_scene_of_people_has_our_credit_and_is_never_crossed_out() -> None:
    told = next(idea for idea in load_ideas() if idea.picture == "scene meeting")
    made = illustrate(draft_of(f"We had a {told.calls[0][0]}."))
    picture = made.sections[0].points[0].picture
    assert picture is not None
    assert picture.credit == "easyread and OpenMoji, CC BY-SA 4.0"
    crossed = crossed_out(draft_of(f"There is no {told.calls[0][0]}."))
    assert crossed.sections[0].points[0].picture is None


def test_a_scene_without_people_may_be_crossed_out() -> None:
    [picture] = [
        point.picture for point in crossed_out(draft_of("You do not need a calculator.")).sections[0].points
    ]
    assert picture is not None
    assert (picture.file, picture.alt) == ("no scene calculator", "No calculator.")
    assert picture.credit == "easyread and OpenMoji, CC BY-SA 4.0"
    assert svg(picture.file).count(b"#D22F27") > svg("scene calculator").count(b"#D22F27")


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("some.toml", '[[scene]]\nscene = "Two People"\ndraw = []\n', "'Two People' is no name for a scene"),
        ("looks.toml", 'top = "#92D3F5"', "'blue' is no colour (top)"),
        ("looks.toml", 'style = "bob"', "there is no hair 'blue'"),
    ],
)
def test_a_wrong_entry_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, text: str, said: str
) -> None:
    folder = tmp_path / "pictures" / "scenes"
    shutil.copytree(data_dir("glossary") / "pictures" / "scenes", folder)
    path = folder / file
    whole = path.read_text(encoding="utf-8") if path.exists() else text
    path.write_text(whole.replace(text, f'{text.split(" = ")[0]} = "blue"') if file == "looks.toml" else text)
    for module in (scene, looks_file):
        monkeypatch.setattr(module, "data_dir", lambda name: tmp_path)
    read = looks.__wrapped__ if file == "looks.toml" else scene._scenes.__wrapped__
    with pytest.raises(DataFileError) as told:
        read()
    assert said in str(told.value)
    assert told.value.hint
