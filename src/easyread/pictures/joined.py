"""Pictures made of pictures: "1F464 and 1F4DD", "1F3E2 to 1F3E0", "no 1F68C", "more 1F4B7".

What the `picture` of an idea may say, beside one code:

    A and B     two pictures for one idea: a person and a form
    A with B    the first picture, with the second one small in its corner
    A to B      a change: an arrow from the first to the second
    no A        a red cross over the picture; never over people
    more A      an arrow up beside the picture
    less A      an arrow down beside the picture
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from easyread.errors import DataFileError
from easyread.pictures.crossed_words import listed
from easyread.pictures.drawn import is_scene, lines_of_scene
from easyread.pictures.trim import SIDE, Square, filled

PAIRS = ("and", "with", "to")
MARKS = ("no", "more", "less")
# Unicode code points, as OpenMoji names its files, or a scene of ours.
_CODE = r"(?:[0-9A-F]{4,5}(?:-[0-9A-F]{4,5})*|scene [a-z0-9-]+)"
_FORM = re.compile(
    rf"(?:(?P<mark>{'|'.join(MARKS)}) )?(?P<first>{_CODE})"
    rf"(?: (?P<pair>{'|'.join(PAIRS)}) (?P<second>{_CODE}))?"
)
_SKIN = re.compile(r'<g id="(?:skin|hair)">\s*<')
_INSIDE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_RED, _DARK, _WHITE = "#D22F27", "#3F3F3F", "#FFFFFF"

# Where each part stands on the square of 72: left, top, side.
_FIRST, _SECOND = Square(0, 0, 41), Square(31, 31, 41)  # corner to corner: each is as big as it can be
_BIG, _CORNER = Square(0, 0, 62), Square(38, 38, 34)
_FROM, _INTO = Square(0, 0, 37), Square(35, 35, 37)
_BESIDE = Square(0, 10, 52)

# An arrow that goes right and then down, from the first picture to the second; one up, one down.
_BENT = "M42 14 H54 V24 H48 L57 34 L66 24 H60 V8 H42 Z"
_UP = "M62 4 L72 18 H65.5 V68 H58.5 V18 H52 Z"
_DOWN = "M62 68 L72 54 H65.5 V4 H58.5 V54 H52 Z"
_CROSS = "M8 8 L64 64 M64 8 L8 64"

Raw = Callable[[str], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a picture is made of. `mark` and `pair` are "" where there is none."""

    first: str
    second: str = ""
    pair: str = ""
    mark: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all its pictures."""
        return (self.first, self.second) if self.second else (self.first,)


def parts_of_picture(file: str) -> Parts | None:
    """What `file` asks for, or None where it is no picture of a kind that is known."""
    found = _FORM.fullmatch(file)
    if found is None or (found["mark"] and found["pair"]):
        return None
    return Parts(
        first=found["first"],
        second=found["second"] or "",
        pair=found["pair"] or "",
        mark=found["mark"] or "",
    )


def is_joined(file: str) -> bool:
    """Whether the picture is made of more than one, or has a mark."""
    parts = parts_of_picture(file)
    return parts is not None and bool(parts.pair or parts.mark)


def shows_people(code: str, svg: bytes) -> bool:
    """Whether a picture shows people or a part of them: nobody is crossed out."""
    if is_scene(code):
        drawn = [line.split() for line in lines_of_scene(code)]
        return any(what == "person" or (what == "thing" and _names_people(name)) for what, name, *_ in drawn)
    return _SKIN.search(svg.decode("utf-8")) is not None or _names_people(code)


def _names_people(code: str) -> bool:
    letters = (chr(int(part, 16)) for part in code.split("-"))
    names = " ".join(unicodedata.name(letter, "") for letter in letters).casefold().split()
    return not listed("shows-people").isdisjoint(names)


def joined(parts: Parts, raw: Raw) -> bytes:
    """The picture as an SVG of its own. `raw` gives the SVG of a code. DataFileError for "no" on people."""
    first = raw(parts.first)
    if parts.mark == "no" and shows_people(parts.first, first):
        raise DataFileError(
            f"The picture 'no {parts.first}' crosses people out.", hint="Take another picture, or none."
        )
    if not parts.mark and not parts.pair:
        return _svg(placed(first, Square(0, 0, SIDE)))
    if parts.mark:
        return _svg(_marked(parts.mark, first))
    return _svg(_paired(parts.pair, first, raw(parts.second)))


def _marked(mark: str, svg: bytes) -> str:
    if mark == "no":
        lines = f'<path fill="none" stroke-linecap="round" d="{_CROSS}" '
        return (
            placed(svg, Square(4, 4, 64))
            + f'{lines}stroke="{_WHITE}" stroke-width="9"/>'
            + f'{lines}stroke="{_RED}" stroke-width="6"/>'
        )
    return placed(svg, _BESIDE) + _arrow(_UP if mark == "more" else _DOWN)


def _paired(pair: str, first: bytes, second: bytes) -> str:
    if pair == "with":
        middle = _CORNER.left + _CORNER.side / 2
        halo = f'<circle cx="{middle}" cy="{middle}" r="{_CORNER.side / 2}" fill="{_WHITE}"/>'
        return placed(first, _BIG) + halo + placed(second, Square(42, 42, 28))
    if pair == "to":
        return placed(first, _FROM) + placed(second, _INTO) + _arrow(_BENT)
    return placed(first, _FIRST) + placed(second, _SECOND)


def _arrow(path: str) -> str:
    return f'<path fill="{_DARK}" stroke="#000000" stroke-width="1" stroke-linejoin="round" d="{path}"/>'


def placed(svg: bytes, place: Square) -> str:
    """The inside of a picture, without its empty edges, in its place on the square."""
    drawn = filled(svg)
    scale = place.side / drawn.side
    found = _INSIDE.search(svg.decode("utf-8"))
    inside = re.sub(r' id="[^"]*"', "", found[1].strip()) if found else ""
    return (
        f'<g transform="translate({place.left:g} {place.top:g}) scale({scale:.4f}) '
        f'translate({-drawn.left:g} {-drawn.top:g})">{inside}</g>'
    )


def _svg(inside: str) -> bytes:
    return (
        f'<svg viewBox="0 0 {SIDE:g} {SIDE:g}" xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    ).encode()


@lru_cache(maxsize=1)
def known_forms() -> tuple[str, ...]:
    """How a picture may be named, for messages."""
    return ("A", *(f"A {pair} B" for pair in PAIRS), *(f"{mark} A" for mark in MARKS))
