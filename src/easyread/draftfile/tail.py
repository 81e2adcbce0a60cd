"""What stands in curly brackets at the end of a line: {4.2, word: short breaks; say; left out: too long}."""

from __future__ import annotations

import re
from dataclasses import dataclass

from easyread.draftfile.inline import find, unescape

_SIGNS = re.compile(r"[\\{},;\n\r]|^[ \t]|[ \t]$|:$")
_LETTERS = {"\n": "n", "\r": "r", "\t": "t", " ": "s"}
WORD = "word: "  # people read "word: short breaks"; the draft says "glossary:short breaks"
_GLOSSARY = "glossary:"


@dataclass(frozen=True, slots=True)
class Tail:
    """`sources` is None where the line has no curly brackets. `parts` are what follows the first ";"."""

    sources: tuple[str, ...] | None = None
    parts: tuple[str, ...] = ()

    def after(self, name: str) -> str | None:
        """What follows "name: " or "name " in one of the parts."""
        for part in self.parts:
            for start in (f"{name}: ", f"{name} "):
                if part.startswith(start):
                    return part.removeprefix(start)
        return "" if name in self.parts else None


def escape(words: str) -> str:
    """`words` so that no sign in them ends a part."""
    return _SIGNS.sub(lambda found: "\\" + _LETTERS.get(found[0], found[0]), words)


def write_tail(sources: tuple[str, ...] | None, *parts: str) -> str:
    """The brackets with a space before them, or "" where there is nothing to say. `parts` are escaped."""
    if sources is None and not parts:
        return ""
    said = [", ".join(_source(source) for source in sources)] if sources is not None else []
    return " {" + "; ".join([*said, *parts]) + "}"


def _source(source: str) -> str:
    if source.startswith(_GLOSSARY):
        return WORD + escape(source.removeprefix(_GLOSSARY))
    return escape(source)


def split_tail(line: str, *, keys: bool = True) -> tuple[str, Tail]:
    """The words of a line, and what its brackets say. `keys`: they start with the keys of sentences."""
    start = _start_of_tail(line)
    if start < 0:
        return line, Tail()
    first, *rest = _split(line[start + 1 : -1], ";")
    if not keys:
        first, rest = "", [first, *rest]
    sources = tuple(_read_source(part) for part in _split(first, ",") if part.strip(" "))
    return line[: max(start - 1, 0)], Tail(sources, tuple(unescape(part.strip(" ")) for part in rest))


def _start_of_tail(line: str) -> int:
    """Where the brackets that end the line open, or -1."""
    place = -1
    while (found := find(line, "{", place + 1)) >= 0:
        before = line[found - 1] if found else " "
        if before == " " and find(line, "}", found) == len(line) - 1:
            return found
        place = found
    return -1


def _split(words: str, sign: str) -> list[str]:
    parts: list[str] = []
    start = 0
    while (end := find(words, sign, start)) >= 0:
        parts.append(words[start:end])
        start = end + 1
    return [*parts, words[start:]]


def _read_source(part: str) -> str:
    part = part.strip(" ")
    if part.startswith(WORD):
        return _GLOSSARY + unescape(part.removeprefix(WORD))
    return unescape(part)
