"""What a run is asked to make: the command line wins over an options file. An unknown key is an error."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args

from easyread.errors import DataFileError

Level = Literal["easy", "plain"]  # how far the rewriter goes
LEVELS: tuple[Level, ...] = get_args(Level)
KEEPS = ("all", "main")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What to make. `formats` are names of exporters, and "json" for the draft as data."""

    formats: tuple[str, ...] = ("docx", "pdf", "json")
    style: str = "handout"
    level: Level = "easy"
    keep: str = "all"  # all sentences, or the main ones
    pages: int = 0  # the most pages of the PDF; 0: as many as it takes
    glossary: Path | None = None  # a glossary file of the user, beside ours
    linear: bool = False  # Word without tables
    staff: bool = False  # also the sheets for those who lead and check
    handout: Path | None = None  # a file with a table [handout]: what a group says of its paper
    panel: Path | None = None  # what the panel said (panel.toml): its pictures are not shown again


KEYS = tuple(field.name for field in fields(Options))


def read_options(path: Path) -> Options:
    """The options in a TOML file. Raises DataFileError that names file, line and cure."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except OSError as error:
        raise DataFileError(f"'{path}' cannot be read: {error.strerror}.", hint="Check its name.") from error
    except ValueError as error:  # not UTF-8, or not TOML
        raise DataFileError(f"'{path}' is not a TOML file: {error}.", hint="Mend that line.") from error
    for key in table:
        if key not in KEYS:
            near = get_close_matches(key, KEYS, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Use only: {', '.join(KEYS)}."
            raise DataFileError(f"{path}:{_line_of(key, text)}: '{key}' is not an option.", hint=hint)
    return _options(table, path, text)


def _options(table: dict[str, Any], path: Path, text: str) -> Options:
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key == "formats" and isinstance(value, list) and all(isinstance(name, str) for name in value):
            values[key] = tuple(value)
        elif key == "handout" and isinstance(value, dict):
            values[key] = path  # the table [handout] is in this file
        elif key in ("glossary", "handout", "panel") and isinstance(value, str):
            values[key] = path.parent / value
        elif _fits(key, value):
            values[key] = value
        else:
            forms = {"formats": 'a list, like ["docx", "pdf"]', "level": '"easy" or "plain"'}
            forms |= {
                "keep": '"all" or "main"',
                "pages": "a whole number, like 8",
                "linear": "true or false",
                "staff": "true or false",
            }
            form = forms.get(key, 'words between " " marks')
            raise DataFileError(f"{path}:{_line_of(key, text)}: '{key}' is wrong.", hint=f"Write {form}.")
    return Options(**values)


def _fits(key: str, value: object) -> bool:
    """Whether `value` may stand for `key`; not asked of lists and paths."""
    match key:
        case "linear" | "staff":
            return isinstance(value, bool)
        case "level":
            return value in LEVELS
        case "keep":
            return value in KEEPS
        case "pages":
            return isinstance(value, int) and not isinstance(value, bool) and value > 0
        case _:
            return key == "style" and isinstance(value, str)


def _line_of(key: str, text: str) -> int:
    """The line that sets `key`, or 1."""
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if line.split("=")[0].strip(' "') == key), 1)
