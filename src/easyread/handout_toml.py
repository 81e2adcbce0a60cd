"""The table [handout] of easyread.toml: what a group says of its paper, which no post says.

    [handout]
    organisation = "Skelby Voices"
    panel = "the Tuesday panel"
    meeting = 2026-12-04
    questions = ["Is the new bus stop in the right place?"]

    [handout.contact]
    phone = "0161 496 0000"

Other tables of the file are not read here. A key that is missing prints nothing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_type_hints

from easyread.errors import DataFileError

FILE = Path("easyread.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Ways to reach the group, as they are to be printed."""

    name: str = ""
    phone: str = ""
    email: str = ""
    post: str = ""
    web: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """What a group says of its paper. Dates are words: "Friday 4 December 2026"."""

    organisation: str = ""
    panel: str = ""
    meeting: str = ""
    time: str = ""  # of the meeting
    place: str = ""  # of the meeting
    helper: str = ""  # who can help to read the paper
    full_version: str = ""  # where the longer paper is
    version: str = ""
    review: str = ""  # when the paper will be looked at again
    checked_by: tuple[str, ...] = ()
    checked_on: str = ""
    logo: Path | None = None
    logo_alt: str = ""
    questions: tuple[str, ...] = ()
    next: tuple[str, ...] = ()  # what happens next, a sentence each
    contact: Contact = field(default_factory=Contact)
    pictures: Path | None = None  # a folder of pictures of the group's own
    never_pictures: tuple[str, ...] = ()  # ideas of ours that are never shown
    choose: Mapping[str, str] = field(default_factory=dict)  # words -> the idea whose picture they get
    numbered_lines: bool = False
    running_heading: bool = False
    hole_punch: bool = False


def read_handout(path: Path) -> Handout:
    """The table [handout] in the file `path`. Raises DataFileError that names file, line and cure."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text).get("handout", {})
    except OSError as error:
        raise DataFileError(f"'{path}' cannot be read: {error.strerror}.", hint="Check its name.") from error
    except ValueError as error:  # not UTF-8, or not TOML
        raise DataFileError(f"'{path}' is not a TOML file: {error}.", hint="Mend that line.") from error
    if not isinstance(table, dict):
        raise DataFileError(
            f"{path}: 'handout' is not a table.", hint="Write [handout] on a line of its own."
        )
    handout: Handout = _build(Handout, table, path, text)
    _check(handout, path, text)
    return handout


def _check(handout: Handout, path: Path, text: str) -> None:
    if handout.logo is not None and not handout.logo.is_file():
        _stop(
            path, text, "logo", f"the logo '{handout.logo}' is not there", "Write its place beside this file."
        )
    if handout.logo is not None and not handout.logo_alt and not handout.organisation:
        _stop(path, text, "logo", "the logo has no words for it", 'Add logo_alt = "The sign of …".')
    if handout.checked_on and not handout.checked_by:
        _stop(path, text, "checked_on", "nobody is named in 'checked_by'", "Name the people who checked it.")


def _build(kind: type[Any], table: dict[str, Any], path: Path, text: str) -> Any:
    hints = get_type_hints(kind)
    known = [each.name for each in fields(kind)]
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Use only: {', '.join(known)}."
            _stop(path, text, key, f"'{key}' is not known in [handout]", hint)
    return kind(**{key: _value(hints[key], key, value, path, text) for key, value in table.items()})


def _value(kind: Any, key: str, value: Any, path: Path, text: str) -> Any:
    if kind is Contact and isinstance(value, dict):
        return _build(Contact, value, path, text)
    if kind == tuple[str, ...] and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(one.strip() for one in value if one.strip())
    if key == "choose" and isinstance(value, dict) and all(isinstance(one, str) for one in value.values()):
        return value
    if kind is bool and isinstance(value, bool):
        return value
    if kind is str and isinstance(value, date):
        return f"{value:%A} {value.day} {value:%B} {value.year}"
    if kind is str and isinstance(value, str | int) and not isinstance(value, bool):
        return " ".join(str(value).split())
    if kind == Path | None and isinstance(value, str):
        return path.parent / value
    forms = {
        bool: "true or false",
        str: 'words between " " marks',
        tuple[str, ...]: 'a list, like ["a", "b"]',
    }
    form = forms.get(kind, 'words between " " marks')
    _stop(path, text, key, f"'{key}' is wrong", f"Write {form}.")
    return None


def _stop(path: Path, text: str, key: str, what: str, hint: str) -> None:
    lines = enumerate(text.splitlines(), start=1)
    line = next((number for number, said in lines if said.split("=")[0].strip(' "') == key), 1)
    raise DataFileError(f"{path}:{line}: {what}.", hint=hint)
