"""What names say: that of a file is a title for a text that has none, that of a style tells a quotation."""

from __future__ import annotations

from pathlib import PurePath


def title_from_name(name: str) -> str:
    """ "our-garden_2020.txt" as "Our garden 2020", for a text that has no title."""
    words = " ".join(PurePath(name).stem.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:]


def is_quotation(style: str) -> bool:
    """Whether a style of Word or OpenDocument is one for quotations. `style` is in small letters."""
    return "quot" in style or style == "block text"
