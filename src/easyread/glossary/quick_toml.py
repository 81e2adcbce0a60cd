"""Reads a plain TOML file quickly: one [[table]] or one key = "value" to a line. tomllib reads all others."""

from __future__ import annotations

import re
from typing import Any

_ITEM = re.compile(r'"([^"]*)"')
_STRING = r'"[^"\\\x00-\x1f\x7f]*"'
_LINE = re.compile(
    rf"""\[\[(?P<table>\w+)\]\]
    |(?P<key>\w+)\ =\ (?:(?P<string>{_STRING})|(?P<other>\[(?:{_STRING}(?:,\ {_STRING})*)?\]|true|false|\d))
    |(?:\#[^\x00-\x08\x0a-\x1f\x7f]*)?""",
    re.VERBOSE,
)


def read_quickly(text: str) -> dict[str, list[dict[str, Any]]] | None:
    """The tables of `text`; None where a line is not so plain (tomllib must read or refuse it)."""
    tables: dict[str, list[dict[str, Any]]] = {}
    entry: dict[str, Any] | None = None
    for line in text.split("\n"):
        found = _LINE.fullmatch(line)
        if found is None:
            return None
        table, key, string, other = found.groups()
        if table:
            entry = {}
            tables.setdefault(table, []).append(entry)
        elif key:
            if entry is None or key in entry:
                return None
            entry[key] = string[1:-1] if string else _value(other)
    return tables


def _value(other: str) -> list[str] | int | bool:
    """A list, a number of one digit, or true or false."""
    if other[0] == "[":
        return _ITEM.findall(other)
    return int(other) if other.isdigit() else other == "true"
