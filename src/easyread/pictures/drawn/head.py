"""Draws a head: face, glasses, beard, and hair, a hijab or a turban."""

from __future__ import annotations

from dataclasses import dataclass

from easyread.pictures.drawn.ink import BLACK, circle, ellipse, path, way

# All places are in units of the figure: (0, 0) is the middle between the shoulders, y grows downwards.
MIDDLE = -11.5  # of the head
_WIDE, _HIGH = 6.8, 7.6  # half of the head
_EYES, _LENSES = 2.5, 2.7  # from the middle of the face
_LIPS = "#F3A5A0"  # on a beard, where black is not seen
_BEARD = "M-6.6 -10.5 C-6.6 -1.5 6.6 -1.5 6.6 -10.5 C5 -7.5 -5 -7.5 -6.6 -10.5 Z"
_SMILES = {"smile": 2.0, "flat": 0.0, "sad": -2.0}  # how much the mouth bends
MOUTHS = (*_SMILES, "open")
FACES = {"left": -2.2, "front": 0.0, "right": 2.2}  # how far the face stands from the middle of the head

_SHORT = "M-7.2 -12 C-8.5 -21.5 8.5 -21.5 7.2 -12 C6.5 -15.5 3 -16 0 -16 C-3 -16 -6.5 -15.5 -7.2 -12 Z"
_PARTED = "M-7.3 -10.5 C-9 -21.5 9 -21.5 7.3 -10.5 C6 -13.5 4 -15.5 1 -16.3 C-2 -15 -5.5 -14 -7.3 -10.5 Z"
_CURLS = (
    "M-7.4 -11 C-10.5 -13 -9 -18 -6 -17.5 C-5.5 -21 -0.5 -21.5 0.5 -19.5 C3 -22 7 -20 6.5 -17 "
    "C9.5 -16.5 9.5 -12.5 7.4 -11 C6.5 -15 3 -15.5 0 -15 C-3 -15.5 -6.5 -15 -7.4 -11 Z"
)
_SCARF = (
    "M-7.6 -11 C-8.5 -22 8.5 -22 7.6 -11 C8 -5 5 -1.5 0 -1.2 C-5 -1.5 -8 -5 -7.6 -11 Z "
    "M-5.6 -11 C-5.6 -5.5 -3 -3.6 0 -3.6 C3 -3.6 5.6 -5.5 5.6 -11 C5.6 -17.5 -5.6 -17.5 -5.6 -11 Z"
)
# Each way to wear hair: what is drawn over the head, and what hangs behind the shoulders.
_OVER = {
    "short": _SHORT,
    "grey": _SHORT,
    "curly": _CURLS,
    "bob": _PARTED,
    "long": _PARTED,
    "bun": "M-7 -12.5 C-7.5 -21 7.5 -21 7 -12.5 C4 -16.5 -4 -16.5 -7 -12.5 Z",
    "afro": "M-6.9 -12 C-6.5 -18.5 6.5 -18.5 6.9 -12 C4.5 -15.5 -4.5 -15.5 -6.9 -12 Z",
    "hijab": _SCARF,
    "turban": "M-7.5 -12 C-10.5 -17 -6 -23 0 -22.5 C6 -23 10.5 -17 7.5 -12 C4 -15.5 -4 -15.5 -7.5 -12 Z",
    "bald": "",
}
_BEHIND = {
    "long": "M-8 -12 C-9 -21 9 -21 8 -12 L9.5 4 L-9.5 4 Z",
    "hijab": "M-8.5 -12 C-9 -22 9 -22 8.5 -12 L10 3 L-10 3 Z",
    "bob": "M-8.2 -12 C-9.5 -22 9.5 -22 8.2 -12 L8.8 -4.5 L-8.8 -4.5 Z",
}
HAIR = tuple(_OVER)
_CLOTH = frozenset({"hijab", "turban"})
_EARS_HIDDEN = frozenset({"hijab", "long", "bob", "afro"})


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


def behind(look: Look, pen: float) -> str:
    """What is seen of the hair behind the head and shoulders."""
    if look.style == "afro":
        return circle(0, MIDDLE - 1.5, 10.2, look.hair, pen)
    if look.style == "bun":
        return circle(0, MIDDLE - 9, 3.6, look.hair, pen)
    way_ = _BEHIND.get(look.style, "")
    return path(way_, _colour(look), pen) if way_ else ""


def head(look: Look, faces: str, mouth: str, pen: float) -> str:
    """The head with its face, turned as `faces` says, and what is on it."""
    shift = FACES[faces]
    ears = () if look.style in _EARS_HIDDEN else (-_WIDE, _WIDE)
    over = _OVER[look.style]
    return "".join(
        (
            *(circle(x, MIDDLE + 0.5, 1.6, look.skin, pen) for x in ears),
            ellipse(0, MIDDLE, _WIDE, _HIGH, look.skin, pen),
            path(_BEARD, look.hair, pen * 0.6) if look.beard else "",
            *(circle(x + shift, MIDDLE - 0.4, 0.95, BLACK, 0) for x in (-_EYES, _EYES)),
            *(_lens(x + shift, pen) for x in ((-_LENSES, _LENSES) if look.glasses else ())),
            _mouth(mouth, shift, pen, _LIPS if look.beard else BLACK),
            path(over, _colour(look), pen * (0.4 if look.style == "afro" else 1)) if over else "",
        )
    )


def _colour(look: Look) -> str:
    return look.cloth if look.style in _CLOTH else look.hair


def _lens(x: float, pen: float) -> str:
    return circle(x, MIDDLE - 0.4, 2.3, "none", pen * 0.6)


def _mouth(kind: str, x: float, pen: float, ink: str) -> str:
    y = MIDDLE + 3.6
    if kind == "open":
        return circle(x, y, 1.6, ink, 0)
    bend = _SMILES[kind]
    start = y - bend / 2.5
    return path(way("M", x - 2.4, start, "Q", x, start + bend, x + 2.4, start), pen=pen * 0.7, ink=ink)
