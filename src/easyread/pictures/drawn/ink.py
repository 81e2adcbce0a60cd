"""The pen and the colours of our drawings: black outlines and flat colours, as the other pictures have."""

from __future__ import annotations

BLACK = "#000000"
PEN = 1.5  # the outline, on the square of 72
COLOURS = {
    "black": BLACK,
    "white": "#FFFFFF",
    "grey": "#D0CFCE",
    "dark": "#5A5A5A",
    "red": "#EA5A47",
    "orange": "#F4AA41",
    "yellow": "#FCEA2B",
    "green": "#B1CC33",
    "leaf": "#5C9E31",
    "blue": "#92D3F5",
    "sea": "#61B2E4",
    "navy": "#1E50A0",
    "purple": "#B399C8",
    "pink": "#FFA7C0",
    "brown": "#A57939",
    "wood": "#D9B382",
}


def number(value: float) -> str:
    """A number as SVG has it: two digits are enough."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def way(*parts: str | float) -> str:
    """The `d` of a path: letters and numbers in their order."""
    return " ".join(part if isinstance(part, str) else number(part) for part in parts)


def path(d: str, fill: str = "none", pen: float = PEN, ink: str = BLACK) -> str:
    """A path with an outline, its ends and corners round."""
    return (
        f'<path d="{d}" fill="{fill}" stroke="{ink}" stroke-width="{number(pen)}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def circle(x: float, y: float, r: float, fill: str, pen: float = PEN) -> str:
    """A circle with an outline; none where `pen` is 0."""
    outline = f'stroke="{BLACK}" stroke-width="{number(pen)}"' if pen else ""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="{fill}" {outline}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, pen: float = PEN) -> str:
    """An ellipse with an outline."""
    return (
        f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}" fill="{fill}" '
        f'stroke="{BLACK}" stroke-width="{number(pen)}"/>'
    )


def box(
    x: float, y: float, wide: float, high: float, fill: str, pen: float = PEN, round_by: float = 1.0
) -> str:
    """A box around the middle `x`, `y`, its corners round."""
    left, top = number(x - wide / 2), number(y - high / 2)
    return (
        f'<rect x="{left}" y="{top}" width="{number(wide)}" height="{number(high)}" rx="{number(round_by)}" '
        f'fill="{fill}" stroke="{BLACK}" stroke-width="{number(pen)}"/>'
    )
