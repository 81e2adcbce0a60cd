"""How much of its square a picture fills: an OpenMoji picture has empty edges, and pictures are to be big."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache

SIDE = 72.0  # of the square that each OpenMoji picture is drawn on
_DOTS = 216  # a third of a unit is fine enough
_ROOM = 1.0  # that stays around what is drawn


@dataclass(frozen=True, slots=True)
class Square:
    """A part of the picture's square: its left and top edge, and its side."""

    left: float
    top: float
    side: float


WHOLE = Square(0.0, 0.0, SIDE)


def filled(svg: bytes) -> Square:
    """The smallest square, in the middle of what is drawn, that holds all of it."""
    box = _drawn_box(svg)
    if box is None:
        return WHOLE
    left, top, right, bottom = (edge * SIDE / _DOTS for edge in box)
    side = min(max(right - left, bottom - top) + 2 * _ROOM, SIDE)
    return Square(_from((left + right) / 2, side), _from((top + bottom) / 2, side), side)


def _from(middle: float, side: float) -> float:
    """Where a stretch of length `side` around `middle` starts, inside the picture's square."""
    return round(min(max(middle - side / 2, 0.0), SIDE - side), 2)


@lru_cache(maxsize=512)
def _drawn_box(svg: bytes) -> tuple[int, int, int, int] | None:
    """Left, top, right and bottom of what is drawn, in dots; None for an empty picture."""
    from PIL import Image
    from resvg_py import svg_to_bytes

    drawn = svg_to_bytes(svg_string=svg.decode("utf-8"), width=_DOTS, height=_DOTS, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(drawn))).convert("RGBA").getchannel("A").getbbox()
