"""easyread.toml: what holds for all texts of a folder. Looked for beside a file, then in the folders above.

To add a key: a line in TABLES. A table or key that is not there stops the run, with "did you mean".
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from easyread.errors import DataFileError

NAME = "easyread.toml"
END = ".git"  # the folder that has it is the last one that is looked in


@dataclass(frozen=True, slots=True)
class Form:
    """What a value must be, and how to write it."""

    fits: Callable[[Any], bool]
    say: str


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def one_of(*names: str) -> Form:
    """One word of a few."""
    return Form(lambda value: value in names, " or ".join(f'"{name}"' for name in names))


WORDS = Form(lambda value: isinstance(value, str) and bool(value.strip()), 'words between " " marks')
LIST = Form(_are_words, 'a list, like ["passive", "no-label"]')
YES_NO = Form(lambda value: isinstance(value, bool), "true or false")
NUMBER = Form(_is_number, "a number, like 15")
LEVEL = one_of("must-fix", "please-look", "info")

ELSEWHERE = frozenset({"handout"})  # tables with a reader of their own: handout_toml.py
ANY = "*"  # any key; who reads the table knows which there are
# Each table with its keys. "" is the top of the file. A table inside a table has a dot in its name.
TABLES: Mapping[str, Mapping[str, Form]] = MappingProxyType(
    {
        "": {"glossary": WORDS},  # a file of your own hard words, beside easyread.toml
        "check": {
            "profile": WORDS,  # the name of a profile, or a file beside easyread.toml
            "fail-on": one_of("must-fix", "please-look", "info", "never"),
            "off": LIST,  # rules
            "preview": YES_NO,  # false: without the rules that few findings were read of
            "quick": YES_NO,  # true: always with no parse
        },
        "check.levels": {ANY: LEVEL},  # rule = level
        "check.limits.*": {ANY: NUMBER},  # [check.limits.long-sentence], then name = number
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an easyread.toml says. `path` is None where there is none."""

    path: Path | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    def table(self, name: str = "") -> Mapping[str, Any]:
        """The keys of a table ("check", "check.levels"); "" is the top. Empty where the file lacks it."""
        found: Any = self.values
        for part in name.split(".") if name else ():
            found = found.get(part, {})
        return dict(found)

    def file(self, value: str) -> Path:
        """A file that the settings name: it stands beside them."""
        return (self.path.parent if self.path else Path()) / value


def find_settings(near: Path) -> Path | None:
    """The easyread.toml of a file: in its folder, or the nearest above, up to the first that has .git."""
    start = near.absolute()
    for folder in start.parents if not start.is_dir() else (start, *start.parents):
        if (folder / NAME).is_file():
            return folder / NAME
        if (folder / END).exists():
            break
    return None


def read_settings(path: Path | None) -> Settings:
    """The settings in a file; without one, empty ones. Raises DataFileError with line and cure."""
    if path is None:
        return Settings()
    try:
        text = path.read_text(encoding="utf-8-sig")
        values = tomllib.loads(text)
    except OSError as error:
        raise DataFileError(f"{path} cannot be read: {error.strerror}.", hint="Check its name.") from error
    except ValueError as error:  # not UTF-8, or not TOML
        raise DataFileError(f"{path} is not a TOML file: {error}.", hint="Mend that line.") from error
    _check("", values, path, text)
    return Settings(path=path, values=values)


def unknown(what: str, name: str, known: Iterable[str]) -> DataFileError:
    """The error for a name that nobody knows, with the nearest one that is known."""
    names = sorted(known)
    near = get_close_matches(name, names, n=1)
    hint = f"Did you mean '{near[0]}'?" if near else f"There are: {', '.join(names[:20])}."
    return DataFileError(f"{what} '{name}' is not known.", hint=hint)


def _check(table: str, values: Mapping[str, Any], path: Path, text: str) -> None:
    """Raises DataFileError for a key, a table or a value that does not belong in this table."""
    keys, inside = _keys(table), _tables_in(table)
    for name, value in values.items():
        if not table and name in ELSEWHERE and isinstance(value, dict):
            continue
        place = f"{path}:{_line_of(name, text)}:"
        inner = name if name in inside else ANY if ANY in inside else ""
        if inner and isinstance(value, dict):
            _check(f"{table}.{inner}".lstrip("."), value, path, text)
        elif name in keys or (ANY in keys and not isinstance(value, dict)):
            form = keys.get(name) or keys[ANY]
            if not form.fits(value):
                raise DataFileError(f"{place} '{name}' is wrong.", hint=f"Write {form.say}.")
        elif inner:
            name_of_it = "RULE" if inner == ANY else name
            full = f"{table}.{name_of_it}".lstrip(".")
            raise DataFileError(f"{place} '{name}' stands alone.", hint=f"Write [{full}], and keys below it.")
        else:
            what = "the table" if isinstance(value, dict) else "the key"
            raise unknown(
                f"{place} {what}", name, {*keys, *inside, *(ELSEWHERE if not table else ())} - {ANY}
            )


def _keys(table: str) -> Mapping[str, Form]:
    return TABLES.get(table, {})


def _tables_in(table: str) -> set[str]:
    """The names of the tables that may stand in a table."""
    start = f"{table}." if table else ""
    return {name[len(start) :].split(".")[0] for name in TABLES if name.startswith(start) and name != table}


def _line_of(key: str, text: str) -> int:
    """The first line that sets `key`, or opens it as a table; else 1."""
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.split("=")[0].strip().strip("[]").replace('"', "").split(".")
        if key in {word.strip() for word in words}:
            return number
    return 1
