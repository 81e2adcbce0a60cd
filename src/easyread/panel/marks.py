"""The file panel.toml: each thing that the panel said, with the day and the group."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from easyread.errors import DataFileError
from easyread.files import write_set
from easyread.glossary.tables import read_entries

HEAD = """# What our panel said of our handouts. easyread feedback add writes it; you can change it, too.
# kind is one of: {kinds}.
"""
# What a person can say, in the words of the meeting. The value says it after "The panel said that".
KINDS = {
    "not clear": "this line is not clear",
    "too long": "this line is too long",
    "word not known": "they do not know the word “{word}”",
    "word known": "they know the word “{word}”",
    "never use": "they do not want the word “{word}”",
    "picture wrong": "this picture is wrong",
    "picture not liked": "they do not like this picture",
    "picture good": "this picture is good",
    "answer right": "a question on the line was answered well",
    "answer wrong": "a question on the line was not answered well",
    "note": "{note}",
}
WORD_KINDS = ("word not known", "word known", "never use")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that the panel said. `text` is the line, `picture` the idea of the picture of its row."""

    date: str  # 2026-12-04
    kind: str
    group: str = ""
    paper: str = ""
    code: str = ""  # of the line on the sheet: "7b"
    text: str = ""
    word: str = ""
    picture: str = ""
    note: str = ""
    source: str = ""  # "path:line"

    def told(self) -> str:
        """ "On 4 December 2026, the panel said that this line is not clear." """
        what = KINDS[self.kind].format(word=self.word, note=self.note or "there is a note")
        words = self.note.strip("\"'“”‘’ ")
        more = f" Their words: “{words}”." if words and self.kind != "note" else ""
        return f"On {day_of(self.date)}, the panel said: {what}.{more}"


_KEYS = {field.name: str for field in fields(Said) if field.name != "source"}


def day_of(iso: str) -> str:
    """ "4 December 2026" for "2026-12-04"."""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B} {day.year}"


def read_marks(path: Path) -> tuple[Said, ...]:
    """What the panel said so far. Nothing where there is no file. Raises DataFileError with path and line."""
    if not path.is_file():
        return ()
    found = []
    for entry in read_entries(path, "mark", _KEYS, ("date", "kind")):
        said = Said(**entry)
        check(said, said.source)
        found.append(said)
    return tuple(found)


def check(said: Said, source: str) -> None:
    """Raises DataFileError where the kind or the day is none, or the word is missing."""
    if said.kind not in KINDS:
        raise DataFileError(
            f"{source}: '{said.kind}' is not a kind of mark.", hint=f"Write one of: {', '.join(KINDS)}."
        )
    try:
        date.fromisoformat(said.date)
    except ValueError as error:
        raise DataFileError(
            f"{source}: '{said.date}' is not a day.", hint="Write it like 2026-12-04."
        ) from error
    if said.kind in WORD_KINDS and not said.word:
        raise DataFileError(f"{source}: The word is missing.", hint='Add word = "...".')


def add_marks(path: Path, marks: Sequence[Said]) -> int:
    """Adds the marks that are not there yet at the end of the file. Gives how many. Raises EasyreadError."""
    known = {_key(said) for said in read_marks(path)}
    new = [said for said in dict.fromkeys(marks) if _key(said) not in known]
    before = path.read_text(encoding="utf-8-sig") if path.is_file() else HEAD.format(kinds=", ".join(KINDS))
    text = before.rstrip("\n") + "\n" + "".join("\n" + _entry(said) for said in new)
    if new:
        write_set(path.parent, {path.name: text.encode("utf-8")})
    return len(new)


def _key(said: Said) -> tuple[str, ...]:
    return tuple(getattr(said, name) for name in _KEYS)


def _entry(said: Said) -> str:
    """The mark as TOML. A JSON string is one in TOML too."""
    lines = [
        f"{name} = {json.dumps(value, ensure_ascii=False)}"
        for name in _KEYS
        if (value := getattr(said, name))
    ]
    return "\n".join(["[[mark]]", *lines]) + "\n"
