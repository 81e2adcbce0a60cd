"""Draws what stands beside people: tables, papers, speech bubbles, arrows, ticks."""

from __future__ import annotations

import math
from collections.abc import Callable

from easyread.pictures.drawn.ink import BLACK, COLOURS, PEN, box, circle, ellipse, number, path, way

_TICK, _CROSS = "#2E7D32", "#D22F27"
_ROWS = (-6, 0, 6)  # of a sheet of paper
_LAST = 0.65  # how long the last line of writing is
# Where a speech bubble's tail starts, has its tip and ends, in shares of the width from the middle.
_TAILS = {"left": (-0.05, -0.38, -0.28), "right": (0.28, 0.38, 0.05), "down": (0.12, 0.0, -0.12)}
# The outline of a cloud, in halves of its width and height from the middle.
_CLOUD: tuple[str | tuple[float, float], ...] = (
    *("M", (-0.7, 0.7), "C", (-1.25, 0.7), (-1.2, -0.35), (-0.65, -0.3)),
    *("C", (-0.55, -1.2), (0.45, -1.2), (0.5, -0.45), "C", (1.15, -0.6), (1.25, 0.7), (0.65, 0.7), "Z"),
)


def table(x: float, y: float, wide: float, high: float, colour: str) -> str:
    """A round table, seen from the side and a little from above."""
    return ellipse(x, y, wide / 2, high / 2, colour)


def bubble(x: float, y: float, wide: float, high: float, colour: str, tail: str) -> str:
    """A speech bubble around the middle `x`, `y`; its tail points down to the left, right or middle."""
    left, right, top, end = x - wide / 2, x + wide / 2, y - high / 2, y + high / 2
    r = min(4.0, high / 3)
    start, tip, back = _TAILS[tail]
    return path(
        way(
            *("M", left + r, top, "H", right - r, "Q", right, top, right, top + r),
            *("V", end - r, "Q", right, end, right - r, end),
            *("H", x + wide * start, "L", x + wide * tip, end + 5, "L", x + wide * back, end),
            *("H", left + r, "Q", left, end, left, end - r),
            *("V", top + r, "Q", left, top, left + r, top, "Z"),
        ),
        colour,
    )


def thought(x: float, y: float, wide: float, high: float, colour: str, tail: str) -> str:
    """A thought: a cloud with two small rings that lead down to the head."""
    w, h = wide / 2, high / 2
    places = [part if isinstance(part, str) else (x + w * part[0], y + h * part[1]) for part in _CLOUD]
    side = {"left": -1, "right": 1, "down": 0}[tail]
    return (
        path(way(*(one for part in places for one in ([part] if isinstance(part, str) else part))), colour)
        + circle(x + side * w * 0.55, y + h + 1.5, 2.0, colour)
        + circle(x + side * w * 0.75, y + h + 6, 1.3, colour)
    )


def dots(x: float, y: float, size: float) -> str:
    """Three dots: somebody speaks."""
    return "".join(circle(x + step * 4.2 * size, y, 1.3 * size, BLACK, 0) for step in (-1, 0, 1))


def lines(x: float, y: float, wide: float, count: int) -> str:
    """Lines of writing; the last is shorter."""
    return "".join(
        path(way("M", x - wide / 2, y + step * 3.4, "h", wide * (_LAST if step == count - 1 else 1)), pen=1.3)
        for step in range(count)
    )


def paper(x: float, y: float, size: float, kind: str) -> str:
    """A sheet of paper around the middle `x`, `y`. `kind` is one of PAPERS: what is on it."""
    sheet = path("M-9 -12 H5 L9 -8 V12 H-9 Z", COLOURS["white"], PEN / size)
    return at(x, y, size, sheet + PAPERS[kind]())


def _written() -> str:
    return "".join(path(f"M-5.5 {row} h{8 if row < -4 else 11}", pen=1.3) for row in (-7, -3, 1, 5))


def _ticked() -> str:
    return "".join(
        path(f"M-6.5 {row} l1.5 1.8 l2.8 -3.6", pen=1.4, ink=_TICK) + path(f"M-0.5 {row} h6", pen=1.3)
        for row in _ROWS
    )


def _with_boxes() -> str:
    return "".join(
        box(-4.8, row, 3, 3, COLOURS["white"], 0.9, 0.3) + path(f"M-0.5 {row} h6", pen=1.3) for row in _ROWS
    )


def _pictures_and_words() -> str:
    return "".join(
        box(-4.5, row, 4.6, 4.6, COLOURS[colour], 0.8, 0.6)
        + path(f"M0 {row - 1.2} h6 M0 {row + 1.4} h4.5", pen=1.1)
        for row, colour in zip(_ROWS, ("blue", "orange", "green"), strict=True)
    )


def _signed() -> str:
    name = "M-5 6.5 c2 -5 3 -5 3 -1 c0 3 2 -2 3 -2 c1.5 0 0 2.5 4.5 1"
    return path("M-5.5 -6 h9 M-5.5 -2.5 h11", pen=1.2) + path(name, pen=1.4, ink=COLOURS["navy"])


def arrow(x: float, y: float, to_x: float, to_y: float, colour: str) -> str:
    """An arrow from the first place to the second."""
    angle = math.atan2(to_y - y, to_x - x)
    ends = [angle + turn for turn in (0.6, -0.6)]
    tips = [(to_x - 6 * math.cos(end), to_y - 6 * math.sin(end)) for end in ends]
    line = way("M", x, y, "L", to_x, to_y, "M", *tips[0], "L", to_x, to_y, "L", *tips[1])
    return path(line, pen=4.2) + path(line, pen=2.0, ink=colour)


def tick(x: float, y: float, size: float) -> str:
    """A green tick."""
    return _mark(x, y, size, "M-7 0 L-2 6 L8 -7", COLOURS["leaf"])


def cross(x: float, y: float, size: float) -> str:
    """A red cross."""
    return _mark(x, y, size, "M-6 -6 L6 6 M6 -6 L-6 6", _CROSS)


def plus(x: float, y: float, size: float) -> str:
    """A plus sign."""
    return _mark(x, y, size, "M-6 0 H6 M0 -6 V6", COLOURS["leaf"])


def at(x: float, y: float, size: float, drawn: str) -> str:
    """What is drawn around (0, 0), in its place and size."""
    return f'<g transform="translate({number(x)} {number(y)}) scale({number(size)})">{drawn}</g>'


def _mark(x: float, y: float, size: float, d: str, ink: str) -> str:
    return at(x, y, size, path(d, pen=5.2) + path(d, pen=3.0, ink=ink))


PAPERS: dict[str, Callable[[], str]] = {
    "lines": _written,
    "ticks": _ticked,
    "boxes": _with_boxes,
    "easy": _pictures_and_words,
    "signed": _signed,
    "empty": str,
}
