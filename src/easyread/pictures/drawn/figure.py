"""Draws a grown-up: head, hair, body, two arms that do something, and legs or a wheelchair where wanted."""

from __future__ import annotations

import math
from dataclasses import dataclass

from easyread.pictures.drawn.ink import BLACK, COLOURS, PEN, box, circle, number, path

Place = tuple[float, float]  # on the square of the scene

# All places are in units of the figure: (0, 0) is the middle between the shoulders, y grows downwards.
HEAD = -11.5  # the middle of the head
TOP = -20.0  # the top of the hair
_HALF = 25.0  # where a figure without legs ends
_ARM = 5.2  # how thick an arm is
_HAND = 2.7
_HALF_ARM = 11.0  # from the shoulder to the elbow, and from there to the hand

# Elbow and hand of the arm on the left of the picture; the arm on the right is its mirror.
POSES: dict[str, tuple[tuple[float, float], tuple[float, float]]] = {
    "down": ((-11.0, 13.0), (-10.0, 23.0)),
    "high": ((-15.0, -3.0), (-13.0, -18.0)),
    "wave": ((-16.0, 5.0), (-19.0, -7.0)),
    "out": ((-14.0, 8.0), (-22.0, 5.0)),
    "low": ((-13.0, 11.0), (-21.0, 16.0)),
    "far": ((-17.0, 6.0), (-28.0, 8.0)),
    "point": ((-14.0, 6.0), (-23.0, -2.0)),
    "front": ((-12.0, 12.0), (-4.0, 16.0)),
    "desk": ((-12.0, 13.0), (-6.0, 20.0)),
    "chest": ((-13.0, 11.0), (0.0, 8.0)),
    "chin": ((-9.0, 14.0), (-2.5, -3.0)),
    "ear": ((-15.0, 3.0), (-8.5, -9.0)),
    "head": ((-16.0, -1.0), (-7.0, -16.0)),
    "mouth": ((-12.0, 9.0), (-4.5, -5.5)),
    "eyes": ((-13.0, 6.0), (-3.0, -12.0)),
    "hip": ((-17.0, 10.0), (-9.0, 18.0)),
    "open": ((-14.0, 11.0), (-19.0, 4.0)),
    "across": ((-12.0, 11.0), (5.0, 13.0)),
    "behind": ((-10.0, 12.0), (-8.0, 16.0)),
}
_BENT = frozenset(
    {"down", "hip", "head", "ear", "chin", "eyes", "mouth", "chest", "across", "front", "desk", "high"}
)
_LIPS = "#F3A5A0"  # on a beard, where black is not seen
HAIR = ("short", "bob", "long", "bald", "afro", "bun", "hijab", "turban", "grey", "curly", "none")
MOUTHS = ("smile", "flat", "sad", "open", "none")
LEGS = ("none", "standing", "walking", "wheelchair", "sitting")
FACES = {"left": -2.2, "front": 0.0, "right": 2.2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one person looks like, in every picture that they are in. Colours are "#RRGGBB"."""

    skin: str
    hair: str
    style: str
    top: str
    trousers: str = "#3D5A80"
    cloth: str = "#8967AA"  # of a hijab or turban
    glasses: bool = False
    beard: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A person in a scene: where the top of the head is, how big they are, and what they do."""

    look: Look
    x: float
    y: float
    size: float = 1.0
    left: str | Place = "down"  # the arm on the left of the picture: a pose, or where its hand is
    right: str | Place = "down"
    faces: str = "front"
    mouth: str = "smile"
    legs: str = "none"


def figure(one: Figure) -> str:
    """The person, drawn."""
    pen = PEN / one.size if one.size else PEN
    parts = [
        _wheels(pen) if one.legs == "wheelchair" else "",
        _behind(one.look, pen),
        _legs(one.legs, one.look, pen),
        _arm(one, -1, pen) if one.left == "behind" else "",
        _arm(one, 1, pen) if one.right == "behind" else "",
        _body(one.look, one.legs != "none", pen),
        _head(one, pen),
        _arm(one, -1, pen) if one.left != "behind" else "",
        _arm(one, 1, pen) if one.right != "behind" else "",
    ]
    place = f"translate({number(one.x)} {number(one.y - TOP * one.size)}) scale({number(one.size)})"
    return f'<g transform="{place}">{"".join(parts)}</g>'


def _body(look: Look, whole: bool, pen: float) -> str:
    end = 22.0 if whole else _HALF
    shirt = (
        f"M-3 -1.5 C-8 -1 -10.5 1.5 -10.5 6 L-9 {number(end)} L9 {number(end)} "
        "L10.5 6 C10.5 1.5 8 -1 3 -1.5 Z"
    )
    neck = path("M-3 -6 L-3 -1 Q0 2.5 3 -1 L3 -6 Z", look.skin, pen)
    return path(shirt, look.top, pen) + neck


def _legs(kind: str, look: Look, pen: float) -> str:
    shoe = COLOURS["dark"]
    if kind == "standing":
        return path(
            "M-8.5 20 L-7.5 42 L-1.2 42 L0 27 L1.2 42 L7.5 42 L8.5 20 Z", look.trousers, pen
        ) + "".join(
            path(f"M{x} 42 L{x + 6.5} 42 L{x + 6.5} 45 L{x - 1.5} 45 Z", shoe, pen) for x in (-7.5, 1.0)
        )
    if kind == "walking":
        return path("M-8.5 20 L-12 41 L-6 42 L0 28 L7 42 L12.5 40 L8.5 20 Z", look.trousers, pen) + (
            path("M-12 41 L-6 42 L-5 45 L-13.5 45 Z", shoe, pen)
            + path("M7 42 L12.5 40 L16.5 43.5 L8 45 Z", shoe, pen)
        )
    if kind in {"wheelchair", "sitting"}:
        return path(
            "M-9 18 L-9 27 L-7.5 41 L-2 41 L-1 28 L1 28 L2 41 L7.5 41 L9 27 L9 18 Z", look.trousers, pen
        ) + (
            "".join(
                path(f"M{x} 41 L{x + 5.5} 41 L{x + 5.5} 44.5 L{x - 0.5} 44.5 Z", shoe, pen)
                for x in (-7.5, 2.0)
            )
        )
    return ""


def _wheels(pen: float) -> str:
    """The chair behind the person: a back, two big wheels seen from the front, and foot rests."""
    back = box(0, 9, 23, 24, COLOURS["dark"], pen, 2)
    return back + "".join(
        f'<ellipse cx="{x}" cy="29" rx="3.4" ry="16" fill="{COLOURS["grey"]}" stroke="{BLACK}" '
        f'stroke-width="{number(pen * 1.5)}"/>'
        for x in (-14, 14)
    )


def _arm(one: Figure, side: int, pen: float) -> str:
    """An arm from the shoulder over the elbow to the hand. `side`: -1 on the left of the picture, 1 right."""
    pose = one.left if side < 0 else one.right
    sx, sy = 8.2 * side, 3.6
    if isinstance(pose, str):
        (ex, ey), (hx, hy) = POSES[pose]
        ex, hx = ex * -side, hx * -side
        bent = pose in _BENT
    else:
        hx, hy = (pose[0] - one.x) / one.size, (pose[1] - one.y) / one.size + TOP
        ex, ey = _elbow(sx, sy, hx, hy, side)
        bent = True
    n = number
    curve = f"L{n(ex)} {n(ey)} L" if bent else f"Q{n(ex)} {n(ey)} "
    line = f"M{n(sx)} {n(sy)} {curve}{n(hx)} {n(hy)}"
    hand = circle(hx, hy, _HAND, one.look.skin, pen)
    return hand + path(line, pen=_ARM + pen) + path(line, pen=_ARM - pen, ink=one.look.top) + hand


def _elbow(sx: float, sy: float, hx: float, hy: float, side: int) -> Place:
    """Where the elbow is: both halves of the arm are as long, and it bends outwards and down."""
    mx, my = (sx + hx) / 2, (sy + hy) / 2
    reach = math.hypot(hx - sx, hy - sy)
    out = math.sqrt(max(0.0, _HALF_ARM**2 - (reach / 2) ** 2))
    if not reach:
        return mx + side * out, my
    ways = [(-(hy - sy) / reach, (hx - sx) / reach), ((hy - sy) / reach, -(hx - sx) / reach)]
    dx, dy = max(ways, key=lambda way: way[0] * side + way[1])
    return mx + dx * out, my + dy * out


def _behind(look: Look, pen: float) -> str:
    """The hair that hangs behind the shoulders."""
    if look.style == "long":
        return path("M-8 -12 C-9 -21 9 -21 8 -12 L9.5 4 L-9.5 4 Z", look.hair, pen)
    if look.style == "hijab":
        return path("M-8.5 -12 C-9 -22 9 -22 8.5 -12 L10 3 L-10 3 Z", look.cloth, pen)
    if look.style == "afro":
        return circle(0, HEAD - 1.5, 10.2, look.hair, pen)
    if look.style == "bob":
        return path("M-8.2 -12 C-9.5 -22 9.5 -22 8.2 -12 L8.8 -4.5 L-8.8 -4.5 Z", look.hair, pen)
    if look.style == "bun":
        return circle(0, HEAD - 9, 3.6, look.hair, pen)
    return ""


def _head(one: Figure, pen: float) -> str:
    look, shift = one.look, FACES[one.faces]
    ears = (
        ""
        if look.style in {"hijab", "long", "bob", "afro"}
        else (circle(-6.8, HEAD + 0.5, 1.6, look.skin, pen) + circle(6.8, HEAD + 0.5, 1.6, look.skin, pen))
    )
    head = (
        f'<ellipse cx="0" cy="{HEAD}" rx="6.8" ry="7.6" fill="{look.skin}" stroke="{BLACK}" '
        f'stroke-width="{number(pen)}"/>'
    )
    return ears + head + _beard(look, pen) + _face(one, shift, pen) + _hair(look, pen)


def _beard(look: Look, pen: float) -> str:
    if not look.beard:
        return ""
    return path(
        "M-6.6 -10.5 C-6.6 -1.5 6.6 -1.5 6.6 -10.5 C5 -7.5 -5 -7.5 -6.6 -10.5 Z", look.hair, pen * 0.6
    )


def _face(one: Figure, shift: float, pen: float) -> str:
    eyes = "".join(circle(x + shift, HEAD - 0.4, 0.95, BLACK, 0) for x in (-2.5, 2.5))
    glasses = "".join(
        f'<circle cx="{number(x + shift)}" cy="{HEAD - 0.4}" r="2.3" fill="none" stroke="{BLACK}" '
        f'stroke-width="{number(pen * 0.6)}"/>'
        for x in ((-2.7, 2.7) if one.look.glasses else ())
    )
    ink = _LIPS if one.look.beard else BLACK
    return eyes + glasses + _mouth(one.mouth, shift, pen, ink)


def _mouth(kind: str, x: float, pen: float, ink: str) -> str:
    y = HEAD + 3.6
    if kind == "none":
        return ""
    if kind == "open":
        return f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="1.7" ry="1.6" fill="{ink}"/>'
    bend = {"smile": 2.0, "flat": 0.0, "sad": -2.0}[kind]
    start = y - bend / 2.5
    return path(
        f"M{number(x - 2.4)} {number(start)} Q{number(x)} {number(start + bend)} {number(x + 2.4)} {number(start)}",
        pen=pen * 0.7,
        ink=ink,
    )


def _hair(look: Look, pen: float) -> str:
    if look.style in {"short", "grey"}:
        return path(
            "M-7.2 -12 C-8.5 -21.5 8.5 -21.5 7.2 -12 C6.5 -15.5 3 -16 0 -16 C-3 -16 -6.5 -15.5 -7.2 -12 Z",
            look.hair,
            pen,
        )
    if look.style == "curly":
        return path(
            "M-7.4 -11 C-10.5 -13 -9 -18 -6 -17.5 C-5.5 -21 -0.5 -21.5 0.5 -19.5 C3 -22 7 -20 6.5 -17 C9.5 -16.5 9.5 -12.5 7.4 -11 C6.5 -15 3 -15.5 0 -15 C-3 -15.5 -6.5 -15 -7.4 -11 Z",
            look.hair,
            pen,
        )
    if look.style in {"bob", "long"}:
        return path(
            "M-7.3 -10.5 C-9 -21.5 9 -21.5 7.3 -10.5 C6 -13.5 4 -15.5 1 -16.3 C-2 -15 -5.5 -14 -7.3 -10.5 Z",
            look.hair,
            pen,
        )
    if look.style == "bun":
        return path("M-7 -12.5 C-7.5 -21 7.5 -21 7 -12.5 C4 -16.5 -4 -16.5 -7 -12.5 Z", look.hair, pen)
    if look.style == "afro":
        return path(
            "M-6.9 -12 C-6.5 -18.5 6.5 -18.5 6.9 -12 C4.5 -15.5 -4.5 -15.5 -6.9 -12 Z", look.hair, pen * 0.4
        )
    if look.style == "hijab":
        return path(
            "M-7.6 -11 C-8.5 -22 8.5 -22 7.6 -11 C8 -5 5 -1.5 0 -1.2 C-5 -1.5 -8 -5 -7.6 -11 Z M-5.6 -11 C-5.6 -5.5 -3 -3.6 0 -3.6 C3 -3.6 5.6 -5.5 5.6 -11 C5.6 -17.5 -5.6 -17.5 -5.6 -11 Z",
            look.cloth,
            pen * 0.8,
        ).replace("<path ", '<path fill-rule="evenodd" ')
    if look.style == "turban":
        return path(
            "M-7.5 -12 C-10.5 -17 -6 -23 0 -22.5 C6 -23 10.5 -17 7.5 -12 C4 -15.5 -4 -15.5 -7.5 -12 Z",
            look.cloth,
            pen,
        )
    return ""
