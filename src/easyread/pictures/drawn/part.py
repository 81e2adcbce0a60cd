"""One line of a scene: what it is, where, and pairs of a key and a value. Says what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable

from easyread.errors import DataFileError
from easyread.pictures.drawn import shapes
from easyread.pictures.drawn.figure import LEGS, POSES, Figure, figure
from easyread.pictures.drawn.head import FACES, MOUTHS
from easyread.pictures.drawn.ink import COLOURS, box, circle, path
from easyread.pictures.drawn.looks import looks

_MAY_BE_0 = frozenset({"to-x", "to-y", "round"})
_NUMBER = re.compile(r"-?\d{1,3}(\.\d+)?")
Thing = Callable[[str, float, float, float], str]  # code, middle x and y, side -> the inside of an SVG


def part(line: str, source: str, thing: Thing) -> str:
    """The part of a picture that one line asks for. Raises DataFileError with the line and the cure."""
    return _Words(line, source).drawn(thing)


class _Words:
    """One line of a scene: what it is, two numbers for where, and pairs of a key and a value."""

    def __init__(self, line: str, source: str) -> None:
        self.line, self.source = line, source
        words = line.split()
        self.what = words[0] if words else ""
        if self.what not in _PARTS:
            raise self._wrong(f"'{self.what}' cannot be drawn", f"Use: {', '.join(_PARTS)}.")
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

    def drawn(self, thing: Thing) -> str:
        """The part of the picture that the line asks for."""
        maker = getattr(self, f"_{self.what}")
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

    def _thing(self, thing: Thing) -> str:
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
        to_x, to_y = self._size("to-x", x), self._size("to-y", y)
        return path(f"M{x:g} {y:g} L{to_x:g} {to_y:g}", pen=self._size("pen", 1.7))

    @property
    def _at(self) -> tuple[float, float]:
        return self.places[0], self.places[1]

    def _sides(self, wide: float, high: float) -> tuple[float, float]:
        return self._size("wide", wide), self._size("high", high)

    def _tail(self) -> str:
        return self._one_of("tail", "down", ("left", "right", "down"))

    def _colour(self, usual: str) -> str:
        return COLOURS[self._one_of("colour", usual, tuple(COLOURS))]

    def _size(self, key: str, usual: float) -> float:
        self.used.add(key)
        value = self._number(self.pairs[key], key) if key in self.pairs else usual
        if value <= 0 and key not in _MAY_BE_0:
            raise self._wrong(f"the {key} is {value:g}", "Write a number above 0.")
        return value

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
        if not _NUMBER.fullmatch(word):
            raise self._wrong(f"the {what} '{word}' is no number", "Write a number from 0 to 72.")
        return float(word)

    def _wrong(self, what: str, cure: str) -> DataFileError:
        return DataFileError(f"{self.source}: in the line '{self.line}', {what}.", hint=cure)


_PARTS = (
    *("person", "thing", "paper", "table", "bubble", "thought", "dots", "lines"),
    *("arrow", "tick", "cross", "plus", "box", "circle", "line"),
)
