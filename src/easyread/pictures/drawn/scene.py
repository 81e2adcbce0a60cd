"""Reads the scenes of `glossary/pictures/scenes/` and draws them: one line for each thing, the first at the back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from easyread.errors import DataFileError
from easyread.glossary.tables import read_entries
from easyread.pictures.drawn import shapes
from easyread.pictures.drawn.figure import FACES, HAIR, LEGS, MOUTHS, POSES, Figure, Look, figure
from easyread.pictures.drawn.ink import COLOURS, box, circle, path
from easyread.resources import data_dir

PREFIX = "scene "
Raw = Callable[[str, float, float, float], str]  # code, middle x and y, side -> the inside of an SVG

_SCENE = {"scene": str, "draw": list}
_LOOK = {
    "look": str,
    "skin": str,
    "hair": str,
    "style": str,
    "top": str,
    "trousers": str,
    "cloth": str,
    "glasses": bool,
    "beard": bool,
}
_TAILS = ("left", "right", "down")


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


def draw(file: str, thing: Raw) -> bytes:
    """The SVG of a scene, on a square of 72. `thing` gives the inside of an OpenMoji picture in its place.

    Raises DataFileError, with path, line and cure, for a scene that is not there or a line that is wrong.
    """
    scene = _scenes().get(file.removeprefix(PREFIX))
    if scene is None:
        raise DataFileError(f"There is no '{file}'.", hint="The scenes are in glossary/pictures/scenes/.")
    inside = "".join(_Words(line, scene.source).drawn(thing) for line in scene.lines)
    return f'<svg viewBox="0 0 72 72" xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()


@lru_cache(maxsize=1)
def _scenes() -> Mapping[str, _Scene]:
    out: dict[str, _Scene] = {}
    for path_ in sorted((data_dir("glossary") / "pictures" / "scenes").glob("*.toml")):
        for entry in read_entries(path_, "scene", _SCENE, ("scene", "draw")):
            if entry["scene"] in out:
                raise DataFileError(
                    f"{entry['source']}: the scene '{entry['scene']}' is there twice.",
                    hint="Take one of them out.",
                )
            out[entry["scene"]] = _Scene(entry["draw"], entry["source"])
    return out


@lru_cache(maxsize=1)
def looks() -> Mapping[str, Look]:
    """The people of the scenes, by name. Raises DataFileError."""
    entries = read_entries(
        data_dir("glossary") / "pictures" / "scenes" / "looks.toml",
        "look",
        _LOOK,
        ("look", "skin", "hair", "style", "top"),
    )
    for entry in entries:
        if entry["style"] not in HAIR:
            raise DataFileError(
                f"{entry['source']}: there is no hair '{entry['style']}'.", hint=f"Use: {', '.join(HAIR)}."
            )
    return {
        entry["look"]: Look(**{key: value for key, value in entry.items() if key not in {"look", "source"}})
        for entry in entries
    }


class _Words:
    """One line of a scene: what it is, two numbers for where, and pairs of a key and a value."""

    def __init__(self, line: str, source: str) -> None:
        self.line, self.source = line, source
        words = line.split()
        self.what = words[0] if words else ""
        count = 2 if self.what == "arrow" else 1
        named = {"person", "thing", "paper"}
        self.name = words[1] if self.what in named and len(words) > 1 else ""
        rest = words[2:] if self.what in named else words[1:]
        places, pairs = rest[: 2 * count], rest[2 * count :]
        self.places = [self._number(word, "place") for word in places]
        if len(self.places) < 2 * count or len(pairs) % 2:
            raise self._wrong("a place or a value is missing", "Write: what, x, y, then a key and a value.")
        self.pairs = dict(zip(pairs[::2], pairs[1::2], strict=True))
        self.used: set[str] = set()

    def drawn(self, thing: Raw) -> str:
        """The part of the picture that the line asks for."""
        maker = getattr(self, f"_{self.what}", None) if self.what in _PARTS else None
        if maker is None:
            raise self._wrong(f"'{self.what}' cannot be drawn", f"Use: {', '.join(_PARTS)}.")
        made: str = maker(thing) if self.what == "thing" else maker()
        if strange := sorted(set(self.pairs) - self.used):
            raise self._wrong(f"'{strange[0]}' says nothing here", f"Use: {', '.join(sorted(self.used))}.")
        return made

    def _person(self) -> str:
        if self.name not in looks():
            raise self._wrong(f"there is no '{self.name}'", f"The people are: {', '.join(looks())}.")
        look = looks()[self.name]
        return figure(
            Figure(
                look=look,
                x=self.places[0],
                y=self.places[1],
                size=self._size("size", 1.0),
                left=self._hand("left"),
                right=self._hand("right"),
                faces=self._one_of("faces", "front", tuple(FACES)),
                mouth=self._one_of("mouth", "smile", MOUTHS),
                legs=self._one_of("legs", "none", LEGS),
            )
        )

    def _thing(self, thing: Raw) -> str:
        return thing(self.name, self.places[0], self.places[1], self._size("size", 24.0))

    def _paper(self) -> str:
        if self.name not in shapes.PAPERS:
            raise self._wrong(f"there is no paper '{self.name}'", f"Use: {', '.join(shapes.PAPERS)}.")
        return shapes.paper(*self._at, self._size("size", 1.0), self.name)

    def _table(self) -> str:
        return shapes.table(*self._at, self._size("wide", 60), self._size("high", 16), self._colour("wood"))

    def _bubble(self) -> str:
        return shapes.bubble(*self._at, *self._sides(24, 16), self._colour("white"), self._tail())

    def _thought(self) -> str:
        return shapes.thought(*self._at, *self._sides(30, 20), self._colour("white"), self._tail())

    def _dots(self) -> str:
        return shapes.dots(*self._at, self._size("size", 1.0))

    def _lines(self) -> str:
        return shapes.lines(*self._at, self._size("wide", 12), int(self._size("count", 3)))

    def _arrow(self) -> str:
        x, y, to_x, to_y = self.places
        return shapes.arrow(x, y, to_x, to_y, self._colour("green"))

    def _tick(self) -> str:
        return shapes.tick(*self._at, self._size("size", 1.0))

    def _cross(self) -> str:
        return shapes.cross(*self._at, self._size("size", 1.0))

    def _plus(self) -> str:
        return shapes.plus(*self._at, self._size("size", 1.0))

    def _box(self) -> str:
        return box(*self._at, *self._sides(20, 20), self._colour("white"), round_by=self._size("round", 1.0))

    def _circle(self) -> str:
        return circle(*self._at, self._size("r", 6.0), self._colour("white"))

    def _line(self) -> str:
        x, y = self._at
        wide, high = self._size("to-x", x), self._size("to-y", y)
        return path(f"M{x:g} {y:g} L{wide:g} {high:g}", pen=self._size("pen", 1.7))

    @property
    def _at(self) -> tuple[float, float]:
        return self.places[0], self.places[1]

    def _sides(self, wide: float, high: float) -> tuple[float, float]:
        return self._size("wide", wide), self._size("high", high)

    def _tail(self) -> str:
        return self._one_of("tail", "down", _TAILS)

    def _colour(self, usual: str) -> str:
        return COLOURS[self._one_of("colour", usual, tuple(COLOURS))]

    def _size(self, key: str, usual: float) -> float:
        self.used.add(key)
        return self._number(self.pairs[key], key) if key in self.pairs else usual

    def _one_of(self, key: str, usual: str, known: tuple[str, ...]) -> str:
        self.used.add(key)
        value = self.pairs.get(key, usual)
        if value not in known:
            raise self._wrong(f"'{value}' is no {key}", f"Use: {', '.join(known)}.")
        return value

    def _hand(self, key: str) -> str | tuple[float, float]:
        """A pose, or the place of the hand on the square: "30:44"."""
        if ":" not in self.pairs.get(key, ""):
            return self._one_of(key, "down", tuple(POSES))
        self.used.add(key)
        x, _, y = self.pairs[key].partition(":")
        return self._number(x, key), self._number(y, key)

    def _number(self, word: str, what: str) -> float:
        try:
            return float(word)
        except ValueError as error:
            raise self._wrong(f"the {what} '{word}' is no number", "Write a number from 0 to 72.") from error

    def _wrong(self, what: str, cure: str) -> DataFileError:
        return DataFileError(f"{self.source}: in the line '{self.line}', {what}.", hint=cure)


_PARTS = (
    "person", "thing", "paper", "table", "bubble", "thought", "dots", "lines", "arrow", "tick", "cross", "plus",
    "box", "circle", "line",
)  # fmt: skip
