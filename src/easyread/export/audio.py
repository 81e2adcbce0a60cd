"""A booklet as a script for a person who reads it aloud."""

from __future__ import annotations

from collections.abc import Callable

from easyread.export.spoken import spoken
from easyread.model import Booklet, Picture
from easyread.styles import Style

Load = Callable[[Picture], bytes]


def export(booklet: Booklet, style: Style, load: Load) -> bytes:
    """Plain words, a sentence a line. An empty line is a pause; two are a longer one, before a heading."""
    out: list[str] = []
    for said in spoken(booklet):
        out += ["", ""] if said.heading and out else [""] if out else []
        out += said.lines
    return ("\n".join(out) + "\n").encode("utf-8")
