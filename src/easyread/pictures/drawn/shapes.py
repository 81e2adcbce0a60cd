"""Draws what stands beside people: tables, papers, speech bubbles, arrows, ticks."""

from __future__ import annotations

import math

from easyread.pictures.drawn.ink import BLACK, COLOURS, PEN, box, circle, number, path


def table(x: float, y: float, wide: float, high: float, colour: str) -> str:
    """A round table, seen from the side and a little from above."""
    return (
        f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(wide / 2)}" ry="{number(high / 2)}" '
        f'fill="{colour}" stroke="{BLACK}" stroke-width="{PEN}"/>'
    )


def bubble(x: float, y: float, wide: float, high: float, colour: str, tail: str) -> str:
    """A speech bubble around the middle `x`, `y`; its tail points down to the left, right or middle."""
    left, right, top, end = x - wide / 2, x + wide / 2, y - high / 2, y + high / 2
    r = min(4.0, high / 3)
    a, tip, b = {
        "left": (x - wide * 0.05, x - wide * 0.38, x - wide * 0.28),
        "right": (x + wide * 0.28, x + wide * 0.38, x + wide * 0.05),
        "down": (x + wide * 0.12, x, x - wide * 0.12),
    }[tail]
    n = number
    return path(
        f"M{n(left + r)} {n(top)} H{n(right - r)} Q{n(right)} {n(top)} {n(right)} {n(top + r)} V{n(end - r)} "
        f"Q{n(right)} {n(end)} {n(right - r)} {n(end)} H{n(a)} L{n(tip)} {n(end + 5)} L{n(b)} {n(end)} "
        f"H{n(left + r)} Q{n(left)} {n(end)} {n(left)} {n(end - r)} V{n(top + r)} Q{n(left)} {n(top)} {n(left + r)} {n(top)} Z",
        colour,
    )


def thought(x: float, y: float, wide: float, high: float, colour: str, tail: str) -> str:
    """A thought: a cloud with two small rings that lead down to the head."""
    w, h = wide / 2, high / 2
    n = number
    cloud = path(
        f"M{n(x - w * 0.7)} {n(y + h * 0.7)} C{n(x - w * 1.25)} {n(y + h * 0.7)} {n(x - w * 1.2)} {n(y - h * 0.35)} {n(x - w * 0.65)} {n(y - h * 0.3)} "
        f"C{n(x - w * 0.55)} {n(y - h * 1.2)} {n(x + w * 0.45)} {n(y - h * 1.2)} {n(x + w * 0.5)} {n(y - h * 0.45)} "
        f"C{n(x + w * 1.15)} {n(y - h * 0.6)} {n(x + w * 1.25)} {n(y + h * 0.7)} {n(x + w * 0.65)} {n(y + h * 0.7)} Z",
        colour,
    )
    side = {"left": -1, "right": 1, "down": 0}[tail]
    return (
        cloud
        + circle(x + side * w * 0.55, y + h + 1.5, 2.0, colour)
        + circle(x + side * w * 0.75, y + h + 6, 1.3, colour)
    )


def dots(x: float, y: float, size: float) -> str:
    """Three dots: somebody speaks."""
    return "".join(circle(x + step * 4.2 * size, y, 1.3 * size, BLACK, 0) for step in (-1, 0, 1))


def lines(x: float, y: float, wide: float, count: int) -> str:
    """Lines of writing."""
    return "".join(
        path(
            f"M{number(x - wide / 2)} {number(y + step * 3.4)} h{number(wide * (0.65 if step == count - 1 else 1))}",
            pen=1.3,
        )
        for step in range(count)
    )


def paper(x: float, y: float, size: float, kind: str) -> str:
    """A sheet of paper around the middle `x`, `y`: with lines, ticks, pictures (easy), a name (signed) or boxes."""
    sheet = path("M-9 -12 H5 L9 -8 V12 H-9 Z", COLOURS["white"], PEN / size)
    if kind in {"ticks", "boxes"}:
        inside = "".join(
            (
                path(f"M-6.5 {row} l1.5 1.8 l2.8 -3.6", pen=1.4, ink="#2E7D32")
                if kind == "ticks"
                else box(-4.8, row, 3, 3, "#FFFFFF", 0.9, 0.3)
            )
            + path(f"M-0.5 {row} h6", pen=1.3)
            for row in (-6, 0, 6)
        )
    elif kind == "easy":
        inside = "".join(
            box(-4.5, row, 4.6, 4.6, COLOURS[colour], 0.8, 0.6)
            + path(f"M0 {row - 1.2} h6 M0 {row + 1.4} h4.5", pen=1.1)
            for row, colour in ((-6, "blue"), (0, "orange"), (6, "green"))
        )
    elif kind == "signed":
        inside = path("M-5.5 -6 h9 M-5.5 -2.5 h11", pen=1.2) + path(
            "M-5 6.5 c2 -5 3 -5 3 -1 c0 3 2 -2 3 -2 c1.5 0 0 2.5 4.5 1", pen=1.4, ink=COLOURS["navy"]
        )
    elif kind == "empty":
        inside = ""
    else:
        inside = "".join(path(f"M-5.5 {row} h{8 if row < -4 else 11}", pen=1.3) for row in (-7, -3, 1, 5))
    return f'<g transform="translate({number(x)} {number(y)}) scale({number(size)})">{sheet}{inside}</g>'


PAPERS = ("lines", "ticks", "boxes", "easy", "signed", "empty")


def arrow(x: float, y: float, to_x: float, to_y: float, colour: str) -> str:
    """An arrow from the first place to the second."""
    angle = math.atan2(to_y - y, to_x - x)
    ends = [(to_x - 6 * math.cos(angle + turn), to_y - 6 * math.sin(angle + turn)) for turn in (0.6, -0.6)]
    n = number
    d = f"M{n(x)} {n(y)} L{n(to_x)} {n(to_y)} M{n(ends[0][0])} {n(ends[0][1])} L{n(to_x)} {n(to_y)} L{n(ends[1][0])} {n(ends[1][1])}"
    return path(d, pen=4.2) + path(d, pen=2.0, ink=colour)


def tick(x: float, y: float, size: float) -> str:
    """A green tick."""
    return _mark(x, y, size, "M-7 0 L-2 6 L8 -7", "#5C9E31")


def cross(x: float, y: float, size: float) -> str:
    """A red cross."""
    return _mark(x, y, size, "M-6 -6 L6 6 M6 -6 L-6 6", "#D22F27")


def plus(x: float, y: float, size: float) -> str:
    """A plus sign."""
    return _mark(x, y, size, "M-6 0 H6 M0 -6 V6", "#5C9E31")


def _mark(x: float, y: float, size: float, d: str, ink: str) -> str:
    place = f"translate({number(x)} {number(y)}) scale({number(size)})"
    return f'<g transform="{place}">{path(d, pen=5.2)}{path(d, pen=3.0, ink=ink)}</g>'
