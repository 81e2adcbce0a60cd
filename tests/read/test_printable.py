"""A text can hold what no handout can print. It is taken out with a note, and the rest is whole."""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from easyread.read.repair import mend
from easyread.read.wordlists import table


@pytest.mark.parametrize(
    ("line", "clean"),
    [
        ("We met 😀 in May 👩🏽\u200d🦽.", "We met in May."),
        ("✅ Come to the meeting", "• Come to the meeting"),
        ("👉\ufe0f  Come to the meeting", "• Come to the meeting"),
        ("1️⃣ Come to the meeting", "1 Come to the meeting"),
        ("𝗛𝗲𝗹𝗹𝗼 ﬁne Ｗｉｄｅ ①", "Hello fine Wide 1"),
        ("She lives in 東京 now.", "She lives in […] now."),
    ],
)
def test_what_cannot_be_printed(line: str, clean: str) -> None:
    assert mend(line.encode()).lines == (clean,)


@pytest.mark.parametrize("line", ["We met 😀 in May.", "She lives in 東京 now."])
def test_what_is_taken_out_is_noted(line: str) -> None:
    (note,) = mend(line.encode()).notes
    assert note.code == "left-out"
    assert note.text == line
    assert ("😀" in note.message) or ("東京" in note.message)


def test_the_font_can_print_all_that_is_let_through() -> None:
    font = TTFont(BytesIO(files("fontpkg_arimo").joinpath("files/Arimo[wght].ttf").read_bytes()))
    known = table("characters")["printable"]
    allowed = {ord(sign) for sign in known["signs"]}
    for low, high in known["ranges"]:
        allowed |= set(range(int(low[2:], 16), int(high[2:], 16) + 1))
    missing = {chr(code) for code in allowed - set(font.getBestCmap()) if chr(code).isprintable()}
    assert not missing
