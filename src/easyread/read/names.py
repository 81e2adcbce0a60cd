"""A title for a text that has none: the name of its file."""

from __future__ import annotations

from pathlib import PurePath


def title_from_name(name: str) -> str:
    """ "our-garden_2020.txt" as "Our garden 2020", for a text that has no title."""
    words = " ".join(PurePath(name).stem.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:]
