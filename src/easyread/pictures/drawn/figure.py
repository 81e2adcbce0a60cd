"""Draws a grown-up: head, body, two arms that do something, and legs or a wheelchair where wanted."""

from __future__ import annotations

import math
from dataclasses import dataclass

from easyread.pictures.drawn.head import Look, behind, head
from easyread.pictures.drawn.ink import COLOURS, PEN, box, circle, ellipse, path, way
from easyread.pictures.drawn.shapes import at

Place = tuple[float, float]  # on the square of the scene

# All places are in units of the figure: (0, 0) is the middle between the shoulders, y grows downwards.
TOP = -20.0  # the top of the hair
_HALF, _WHOLE = 25.0, 22.0  # where the body ends: of a figure without legs, and with them
_SHOULDER = (8.2, 3.6)
_ARM = 5.2  # how thick an arm is
_HAND = 2.7
_HALF_ARM = 11.0  # from the shoulder to the elbow, and from there to the hand

# Elbow and hand of the arm on the left of the picture; the arm on the right is its mirror.
POSES: dict[str, tuple[Place, Place]] = {
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
_ROUND = frozenset({"wave", "out", "low", "far", "point", "open", "behind"})  # arms without a sharp elbow
LEGS = ("none", "standing", "walking", "wheelchair", "sitting")

_SEATED = "M-9 18 L-9 27 L-7.5 41 L-2 41 L-1 28 L1 28 L2 41 L7.5 41 L9 27 L9 18 Z"
_TROUSERS = {
    "standing": "M-8.5 20 L-7.5 42 L-1.2 42 L0 27 L1.2 42 L7.5 42 L8.5 20 Z",
    "walking": "M-8.5 20 L-12 41 L-6 42 L0 28 L7 42 L12.5 40 L8.5 20 Z",
    "wheelchair": _SEATED,
    "sitting": _SEATED,
}
_SHOES = {
    "standing": ("M-7.5 42 h6.5 v3 h-8 Z", "M1 42 h6.5 l1.5 3 h-8 Z"),
    "walking": ("M-12 41 L-6 42 L-5 45 L-13.5 45 Z", "M7 42 L12.5 40 L16.5 43.5 L8 45 Z"),
    "wheelchair": ("M-7.5 41 h5.5 v3.5 h-6 Z", "M2 41 h5.5 l0.5 3.5 h-6 Z"),
    "sitting": ("M-7.5 41 h5.5 v3.5 h-6 Z", "M2 41 h5.5 l0.5 3.5 h-6 Z"),
}


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
    pen = PEN / one.size
    arms = {side: _arm(one, side, pen) for side in (-1, 1)}
    hidden = {side: pose == "behind" for side, pose in ((-1, one.left), (1, one.right))}
    parts = (
        _wheels(pen) if one.legs == "wheelchair" else "",
        behind(one.look, pen),
        _legs(one.legs, one.look, pen),
        *(arms[side] for side in arms if hidden[side]),
        _body(one.look, _HALF if one.legs == "none" else _WHOLE, pen),
        head(one.look, one.faces, one.mouth, pen),
        *(arms[side] for side in arms if not hidden[side]),
    )
    return at(one.x, one.y - TOP * one.size, one.size, "".join(parts))


def _body(look: Look, end: float, pen: float) -> str:
    shirt = way(
        *("M", -3, -1.5, "C", -8, -1, -10.5, 1.5, -10.5, 6, "L", -9, end),
        *("L", 9, end, "L", 10.5, 6, "C", 10.5, 1.5, 8, -1, 3, -1.5, "Z"),
    )
    return path(shirt, look.top, pen) + path("M-3 -6 L-3 -1 Q0 2.5 3 -1 L3 -6 Z", look.skin, pen)


def _legs(kind: str, look: Look, pen: float) -> str:
    if kind == "none":
        return ""
    shoes = "".join(path(shoe, COLOURS["dark"], pen) for shoe in _SHOES[kind])
    return path(_TROUSERS[kind], look.trousers, pen) + shoes


def _wheels(pen: float) -> str:
    """The chair behind the person: its back, and two big wheels seen from the front."""
    wheels = (ellipse(x, 29, 3.4, 16, COLOURS["grey"], pen * 1.5) for x in (-14, 14))
    return box(0, 9, 23, 24, COLOURS["dark"], pen, 2) + "".join(wheels)


def _arm(one: Figure, side: int, pen: float) -> str:
    """An arm from the shoulder over the elbow to the hand. `side`: -1 on the left of the picture, 1 right."""
    pose = one.left if side < 0 else one.right
    shoulder = (_SHOULDER[0] * side, _SHOULDER[1])
    if isinstance(pose, str):
        elbow, hand = ((x * -side, y) for x, y in POSES[pose])
    else:
        hand = ((pose[0] - one.x) / one.size, (pose[1] - one.y) / one.size + TOP)
        elbow = _elbow(shoulder, hand, side)
    bend = ("Q", *elbow, *hand) if pose in _ROUND else ("L", *elbow, "L", *hand)
    line = way("M", *shoulder, *bend)
    drawn_hand = circle(*hand, _HAND, one.look.skin, pen)
    sleeve = path(line, pen=_ARM + pen) + path(line, pen=_ARM - pen, ink=one.look.top)
    return drawn_hand + sleeve + drawn_hand


def _elbow(shoulder: Place, hand: Place, side: int) -> Place:
    """Where the elbow is: both halves of the arm are as long, and it bends outwards and down."""
    (sx, sy), (hx, hy) = shoulder, hand
    reach = max(math.hypot(hx - sx, hy - sy), 0.1)
    out = math.sqrt(max(0.0, _HALF_ARM**2 - (reach / 2) ** 2))
    ways = ((-(hy - sy) / reach, (hx - sx) / reach), ((hy - sy) / reach, -(hx - sx) / reach))
    dx, dy = max(ways, key=lambda way_: way_[0] * side + way_[1])
    return (sx + hx) / 2 + dx * out, (sy + hy) / 2 + dy * out
