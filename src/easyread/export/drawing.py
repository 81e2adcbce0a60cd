"""Pictures as bytes: what kind they are, and drawn as dots where a format needs dots."""

from __future__ import annotations

import io
import re
from functools import lru_cache

_FIRST = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_DARK = 127  # half of what a colour can have
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")


def mime(data: bytes) -> str:
    """The kind of a picture, by its first bytes: PNG, JPEG, or else SVG."""
    return next((kind for first, kind in _FIRST.items() if data.startswith(first)), "image/svg+xml")


def dots(data: bytes, pixels: int, background: str) -> io.BytesIO:
    """The picture as PNG or JPEG. An SVG is drawn `pixels` wide and high; others stay as they are."""
    return io.BytesIO(_drawn(data, pixels, background) if mime(data) == "image/svg+xml" else data)


@lru_cache(maxsize=256)
def _drawn(data: bytes, pixels: int, background: str) -> bytes:
    """The SVG as PNG. One picture stands in many rows, and drawing it is what takes time."""
    from resvg_py import svg_to_bytes

    drawn = svg_to_bytes(
        svg_string=data.decode("utf-8"),
        width=pixels,
        height=pixels,
        background=background,
        skip_system_fonts=True,
    )
    return bytes(drawn)


def behind(paper: str) -> str:
    """The colour behind a picture: that of the paper, or white where that is dark: outlines are dark."""
    return paper if int(_grey(paper)[1:3], 16) > _DARK else "#ffffff"


def shape(data: bytes) -> float:
    """How wide the picture is for its height. An SVG counts as square."""
    if mime(data) == "image/svg+xml":
        return 1.0
    from docx.image.image import Image

    image = Image.from_blob(data)
    return float(image.px_width / image.px_height)


def grey(data: bytes) -> bytes:
    """The picture in greys: colours that a photocopier would turn into mud become clear steps of grey."""
    if mime(data) != "image/svg+xml":
        return data
    return _COLOUR.sub(lambda found: _grey(found[0]), data.decode("utf-8")).encode("utf-8")


def _grey(colour: str) -> str:
    figures = colour[1:] if len(colour) == 7 else "".join(2 * letter for letter in colour[1:])
    red, green, blue = (int(figures[place : place + 2], 16) for place in (0, 2, 4))
    light = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)  # the luma of ITU-R BT.709
    return f"#{light:02x}{light:02x}{light:02x}"
