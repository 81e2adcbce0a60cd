"""How wide words are in Arimo, the typeface of the PDF. Arial and Liberation Sans have the same widths."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Any

FONT_FILE = "files/Arimo[wght].ttf"
_REGULAR, _BOLD = 400, 700
_UNKNOWN = 0.6  # of the size: a letter that the typeface has not


def width(words: str, *, bold: bool = False) -> float:
    """The width of `words`, as a share of the letter size."""
    return sum(_letter(letter, bold) for letter in words)


@lru_cache(maxsize=4096)
def _letter(letter: str, bold: bool) -> float:
    glyphs, names, units = _face(bold)
    name = names.get(ord(letter))
    return float(glyphs[name].width) / units if name else _UNKNOWN


@lru_cache(maxsize=2)
def _face(bold: bool) -> tuple[Any, dict[int, str], int]:
    """The letter forms of one weight, their names, and how many units the size has."""
    from fontTools.ttLib import TTFont

    with files("fontpkg_arimo").joinpath(FONT_FILE).open("rb") as file:
        font = TTFont(file, lazy=False)
    glyphs = font.getGlyphSet(location={"wght": _BOLD if bold else _REGULAR})
    return glyphs, font.getBestCmap(), int(font["head"].unitsPerEm)
