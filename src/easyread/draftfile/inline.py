"""The words of one line with their marks, as Markdown and back.

**word** is a hard word; **form**(word) is one in another form; __words__ are bold; [words](address): a link.
A backslash takes the meaning of the sign after it away: \\* is a star. \\n is a new line, \\s a space.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from easyread.model import Mark, MarkKind, Text

_LETTERS = {"\n": "n", "\r": "r", "\t": "t", " ": "s"}
_BACK = {letter: char for char, letter in _LETTERS.items()}
_STARTS = "#>-!<?"  # at the start of a line these mean something else
_SIGNS = re.compile(r"[\\*\[\]{}\n\r]|_(?=_)|(?<=_)_|^_|_$")
_IN_TARGET = re.compile(r"[\\()\n\r]|^[ \t]|[ \t]$")


class UnclosedError(ValueError):
    """Two stars with no partner."""


def escape(words: str) -> str:
    """`words` with a backslash before each sign that would mean something."""
    return _SIGNS.sub(_with_backslash, words)


def escape_target(words: str) -> str:
    """The same for what stands in round brackets."""
    return _IN_TARGET.sub(_with_backslash, words)


def _with_backslash(found: re.Match[str]) -> str:
    return "\\" + _LETTERS.get(found[0], found[0])


def write_inline(text: Text, terms: Collection[str] = ()) -> str:
    """`text` as Markdown. `terms` are the hard words of the draft. A mark inside a mark is not written."""
    out: list[str] = []
    place = 0
    for mark in text.marks:
        if mark.start < place or not mark.start < mark.end <= len(text.text):
            continue
        out.append(_after_mark(escape(text.text[place : mark.start]), first=not out))
        out.append(_marked(text.text[mark.start : mark.end], mark, terms))
        place = mark.end
    out.append(_after_mark(escape(text.text[place:]), first=not out))
    return _with_ends("".join(out))


def _with_ends(words: str) -> str:
    """What would get lost at the ends of a line, or mean something at its start, with a backslash."""
    if words[:1] in {" ", "\t"}:
        words = f"\\{_LETTERS[words[0]]}{words[1:]}"
    elif words and words[0] in _STARTS:
        words = f"\\{words}"
    return f"{words[:-1]}\\{_LETTERS[words[-1]]}" if words[-1:] in {" ", "\t"} else words


def _after_mark(words: str, *, first: bool) -> str:
    return f"\\{words}" if not first and words.startswith("(") else words


def _marked(words: str, mark: Mark, terms: Collection[str]) -> str:
    inside = escape(words)
    match mark.kind:
        case "bold":
            return f"__{inside}__"
        case "link":
            return f"[{inside}]({escape_target(mark.target)})"
        case "term":
            same = mark.target == term_of(words, terms)
            return f"**{inside}**" + ("" if same else f"({escape_target(mark.target)})")


def term_of(form: str, terms: Collection[str]) -> str:
    """The hard word that `form` is, in its own letters; `form` where there is none."""
    if form in terms:
        return form
    return next((term for term in terms if term.casefold() == form.casefold()), form)


def read_inline(words: str, terms: Collection[str] = ()) -> Text:
    """The text that `write_inline` wrote, or that a person typed. Raises UnclosedError."""
    text: list[str] = []
    marks: list[Mark] = []
    length, place = 0, 0
    while place < len(words):
        found = _mark_at(words, place, terms)
        if found is not None:
            plain, kind, target, place = found
            if plain:
                marks.append(Mark(kind=kind, start=length, end=length + len(plain), target=target))
        else:
            plain, place = _char_at(words, place)
        text.append(plain)
        length += len(plain)
    return Text(text="".join(text), marks=tuple(marks))


def unescape(words: str) -> str:
    """`words` without backslashes."""
    out: list[str] = []
    place = 0
    while place < len(words):
        char, place = _char_at(words, place)
        out.append(char)
    return "".join(out)


def _char_at(words: str, place: int) -> tuple[str, int]:
    if words[place] == "\\" and place + 1 < len(words):
        after = words[place + 1]
        if after in _BACK:
            return _BACK[after], place + 2
        return (after, place + 2) if not after.isalnum() else ("\\", place + 1)
    return words[place], place + 1


_Found = tuple[str, MarkKind, str, int]  # words, kind, target, where the mark ends


def _mark_at(words: str, place: int, terms: Collection[str]) -> _Found | None:
    if words.startswith("**", place):
        end = find(words, "**", place + 2)
        if end < 0:
            raise UnclosedError
        inside = unescape(words[place + 2 : end])
        target, after = _target_at(words, end + 2)
        return inside, "term", term_of(inside, terms) if target is None else target, after
    if words.startswith("__", place) and (end := find(words, "__", place + 2)) > 0:
        return unescape(words[place + 2 : end]), "bold", "", end + 2
    if words[place] == "[" and (end := find(words, "]", place + 1)) > 0:
        target, after = _target_at(words, end + 1)
        if target is not None:
            return unescape(words[place + 1 : end]), "link", target, after
    return None


def _target_at(words: str, place: int) -> tuple[str | None, int]:
    """What stands in round brackets at `place`, and where they end; None where there are none."""
    if words[place : place + 1] != "(":
        return None, place
    end = find(words, ")", place + 1)
    return (None, place) if end < 0 else (unescape(words[place + 1 : end]), end + 1)


def find(words: str, sign: str, start: int = 0) -> int:
    """The first place of `sign` that no backslash takes away, or -1."""
    place = start
    while place < len(words):
        if words[place] == "\\":
            place += 2
        elif words.startswith(sign, place):
            return place
        else:
            place += 1
    return -1
