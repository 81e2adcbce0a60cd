"""Reads and draws the scenes of `glossary/pictures/scenes/`: a line for each thing, the first at the back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from easyread.errors import DataFileError
from easyread.glossary.tables import read_entries
from easyread.pictures.drawn.part import Thing, part
from easyread.resources import data_dir

PREFIX = "scene "

_NAME = re.compile(r"[a-z0-9-]+")
_SCENE = {"scene": str, "draw": list}


@dataclass(frozen=True, slots=True)
class _Scene:
    lines: tuple[str, ...]
    source: str


def is_scene(file: str) -> bool:
    """Whether `file` is the name of a scene that there is: "scene meeting"."""
    return file.startswith(PREFIX) and file.removeprefix(PREFIX) in _scenes()


def scene_names() -> tuple[str, ...]:
    """The names of all scenes, as the `picture` of an idea gives them."""
    return tuple(PREFIX + name for name in _scenes())


def lines_of_scene(file: str) -> tuple[str, ...]:
    """What a scene draws, line by line; nothing where there is no such scene."""
    scene = _scenes().get(file.removeprefix(PREFIX))
    return scene.lines if scene else ()


def draw(file: str, thing: Thing) -> bytes:
    """The SVG of a scene, on a square of 72. `thing` gives the inside of an OpenMoji picture in its place.

    Raises DataFileError, with path, line and cure, for a scene that is not there or a line that is wrong.
    """
    scene = _scenes().get(file.removeprefix(PREFIX))
    if scene is None:
        raise DataFileError(f"There is no '{file}'.", hint="The scenes are in glossary/pictures/scenes/.")
    inside = "".join(part(line, scene.source, thing) for line in scene.lines)
    return f'<svg viewBox="0 0 72 72" xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()


@lru_cache(maxsize=1)
def _scenes() -> Mapping[str, _Scene]:
    out: dict[str, _Scene] = {}
    for path_ in sorted((data_dir("glossary") / "pictures" / "scenes").glob("*.toml")):
        for entry in read_entries(path_, "scene", _SCENE, ("scene", "draw")):
            if not _NAME.fullmatch(entry["scene"]):
                raise DataFileError(
                    f"{entry['source']}: '{entry['scene']}' is no name for a scene.",
                    hint="Use small letters, numbers and hyphens.",
                )
            if entry["scene"] in out:
                raise DataFileError(
                    f"{entry['source']}: the scene '{entry['scene']}' is there twice.",
                    hint="Take one of them out.",
                )
            out[entry["scene"]] = _Scene(entry["draw"], entry["source"])
    return out
