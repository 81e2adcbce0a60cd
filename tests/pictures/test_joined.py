"""Two pictures for one idea, arrows and the red cross: how drawn, what it is called, and on whom never."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image
from resvg_py import svg_to_bytes

from easyread.errors import DataFileError
from easyread.export import EXPORTERS
from easyread.export.verify import same_words, verify
from easyread.layout import lay_out
from easyread.model import Picture
from easyread.pictures import crossed_out, exists, load_ideas, svg
from easyread.pictures.joined import is_joined
from easyread.pictures.openmoji import raw
from easyread.styles import load_style
from layout.sample import picture

from .drafts import draft as draft_of

RED = (210, 47, 39)


def drawn(file: str, data: bytes | None = None) -> Image.Image:
    made = svg_to_bytes(svg_string=(data or svg(file)).decode(), width=144, height=144, background="#ffffff")
    return Image.open(io.BytesIO(bytes(made))).convert("RGB")


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """The edges of all that is not white."""
    return image.convert("L").point(lambda light: 255 if light < 250 else 0).getbbox() or (0, 0, 0, 0)


def crossed(*lines: str) -> list[Picture | None]:
    made = crossed_out(draft_of(*lines))
    return [point.picture for section in made.sections for point in section.points]


@pytest.mark.parametrize("code", ["1F3D4", "1F68C", "1F4DE", "1F4B7"])
def test_a_picture_fills_its_square(code: str) -> None:
    left, top, right, bottom = ink(drawn(code))
    assert max(right - left, bottom - top) > 136
    before = ink(drawn(code, raw(code)))
    assert max(before[2] - before[0], before[3] - before[1]) < max(right - left, bottom - top)


def test_two_pictures_stand_corner_to_corner() -> None:
    image = drawn("1F464 and 1F4DD")
    assert ink(image.crop((0, 0, 60, 60))) != (0, 0, 0, 0)
    assert ink(image.crop((84, 84, 144, 144))) != (0, 0, 0, 0)
    assert ink(image.crop((90, 0, 144, 50))) == (0, 0, 0, 0)


def test_a_change_has_an_arrow_between_its_pictures() -> None:
    image = drawn("1F3E5 to 1F3E0")
    assert ink(image.crop((90, 12, 130, 60))) != (0, 0, 0, 0)


def test_more_and_less_point_up_and_down() -> None:
    def widest(file: str) -> float:
        """How far down the widest part of the arrow is, as a share."""
        arrow = drawn(file).crop((104, 0, 144, 144)).convert("L")
        rows = [sum(arrow.getpixel((x, y)) < 128 for x in range(40)) for y in range(144)]  # type: ignore[operator]
        return rows.index(max(rows)) / 144

    assert widest("more 1F4B7") < 0.3
    assert widest("less 1F4B7") > 0.7


def test_no_is_a_red_cross_over_the_picture() -> None:
    image = drawn("no 1F68C")
    assert all(image.getpixel(place) == RED for place in ((72, 72), (30, 30), (114, 30)))


@pytest.mark.parametrize("code", ["1F464", "1F465", "1F468-200D-1F393", "1F9D1", "1F91D"])
def test_nobody_is_crossed_out(code: str) -> None:
    with pytest.raises(DataFileError, match="crosses people out"):
        svg(f"no {code}")


@pytest.mark.parametrize(
    "wrong", ["1F464 or 1F4DD", "not 1F68C", "1F464 and", "no 1F464 and 1F4DD", "and 1F464"]
)
def test_a_form_that_is_not_known_is_no_picture(wrong: str) -> None:
    assert not exists(wrong)
    with pytest.raises(DataFileError) as error:
        svg(wrong)
    assert "A and B" in error.value.hint


def test_joined_ideas_can_be_drawn_and_crossed_ones_say_no() -> None:
    ideas = [idea for idea in load_ideas() if is_joined(idea.picture)]
    assert ideas
    for idea in ideas:
        assert exists(idea.picture), idea.idea
        assert b"<svg" in svg(idea.picture)
        assert idea.alt.startswith("No ") == idea.picture.startswith("no ")


@pytest.mark.parametrize(
    ("line", "alt"),
    [
        ("You do not need a laptop.", "No laptop."),
        ("Do not bring your phone.", "No phone."),
        ("You cannot use a phone in the hall.", "No phone."),
        ("There is no bus on Sunday.", "No bus."),
        ("You no longer need a letter.", "No letter."),
        ("You do not have to bring a laptop.", "No laptop."),
    ],
)
def test_no_to_a_thing_gets_a_crossed_out_picture(line: str, alt: str) -> None:
    [found] = crossed(line)
    assert found is not None
    assert (found.alt, found.file[:3]) == (alt, "no ")


@pytest.mark.parametrize(
    "line",
    [
        "Do not forget your letter.",
        "Do not lose your phone.",
        "The council did not stop the bus.",
        "Do you not have a laptop?",
        "If you do not have a laptop, ring us.",
        "You do not need a doctor.",
        "You do not only need a laptop.",
        "You need a laptop.",
        "There is no lift.",
    ],
)
def test_where_it_is_not_sure_nothing_is_crossed_out(line: str) -> None:
    assert crossed(line) == [None]


def test_an_idea_that_is_never_shown_is_not_crossed_out_either() -> None:
    named = crossed("Do not bring your phone.")[0]
    assert named is not None
    made = crossed_out(draft_of("Do not bring your phone."), frozenset({named.idea.removeprefix("no ")}))
    assert made.sections[0].points[0].picture is None


def test_a_joined_picture_is_in_every_file_with_its_alt_text() -> None:
    """Vector in PDF, web page and e-book, dots in Word; and the credits say that it was joined."""
    draft = draft_of("You can get help.")
    shown = replace(picture("1F91D and 1F4DD", "Two hands shake, beside a form."), idea="help")
    points = (replace(draft.sections[0].points[0], picture=shown),)
    style = load_style()
    booklet = lay_out(replace(draft, sections=(replace(draft.sections[0], points=points),)), style)
    files = {kind: export(booklet, style, lambda one: svg(one.file)) for kind, export in EXPORTERS.items()}
    assert [fault for kind, data in files.items() for fault in verify(data, kind)] == []
    assert same_words(files) == ()
    assert b"Two hands shake, beside a form." in files["html"]
    assert b"put together or marked" in files["md"]
