"""A TOML table to the value that it describes. Unknown, missing and wrong keys are errors with their line."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from easyread.errors import DataFileError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")


def build(kind: type[T], table: dict[str, Any], path: Path, text: str) -> T:
    """A value of the dataclass `kind` from a TOML table. Unknown, missing and wrong keys are errors."""
    hints = get_type_hints(kind)
    known = [field.name for field in fields(kind) if field.name != "css"]
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Known keys: {', '.join(known)}."
            raise DataFileError(f"{path}, line {_line_of(key, text)}: unknown key '{key}'.", hint=hint)
    for field in fields(kind):
        if field.name not in table and field.default is MISSING:
            raise DataFileError(f"{path}: the key '{field.name}' is missing.", hint="See styles/README.md.")
    values = {key: _value(hints[key], key, value, path, text) for key, value in table.items()}
    return kind(**values)


def _value(kind: Any, key: str, value: Any, path: Path, text: str) -> Any:
    """`value` checked and turned into `kind`: a dataclass, a tuple, a number or a string."""
    if is_dataclass(kind) and isinstance(kind, type) and isinstance(value, dict):
        return build(kind, value, path, text)
    if get_origin(kind) is tuple and isinstance(value, list):
        return tuple(_value(get_args(kind)[0], key, item, path, text) for item in value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(kind, type) and type(value) is kind:
        return value
    if get_origin(kind) is Literal and value in get_args(kind):
        return value
    raise DataFileError(
        f"{path}, line {_line_of(key, text)}: the value of '{key}' has the wrong form.",
        hint="Compare it with styles/handout/style.toml.",
    )


def _line_of(key: str, text: str) -> int:
    """The first line that sets `key`, or 1."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.replace("[", "").replace(".", " ").split("=")[0].split("]")[0].split()[-1:] == [key]:
            return number
    return 1
