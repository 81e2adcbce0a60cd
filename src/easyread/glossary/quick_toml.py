"""Reads a plain TOML file quickly: one [[table]] or one key = "value" to a line. tomllib reads all others."""

from __future__ import annotations

import re
from typing import Any

_TEXT = r'[^"\\]*(?:\\"[^"\\]*)*'  # \" is the one escape that is read here
_STRING = rf'"{_TEXT}"'
_KEY = r"[A-Za-z0-9_-]+"
_PAIR = rf"(?:{_KEY}|{_STRING})[ ]=[ ]{_STRING}"
_LIST = re.compile(rf"\[(?:{_STRING}(?:, {_STRING})*)?\]")
_PAIRS = re.compile(rf"{{ ?{_PAIR}(?:, {_PAIR})* ?}}")
_ITEM = re.compile(rf'"({_TEXT})"')
_NAMED = re.compile(rf'(?:({_KEY})|"({_TEXT})") = "({_TEXT})"')
_TABLE = re.compile(rf"\[\[({_KEY})\]\]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")  # not in TOML, but for tab and line end


def read_quickly(text: str) -> dict[str, Any] | None:
    """The tables and the first keys of `text`; None where a line is not so plain (tomllib must read it)."""
    if _CONTROL.search(text) or "\t" in text:
        return None
    out: dict[str, Any] = {}
    entry = out
    for line in text.split("\n"):
        if not line or line[0] == "#":
            continue
        key, equals, told = line.partition(" = ")
        if equals:
            value = _value(told)
            if value is None or key in entry or not key.replace("-", "_").isidentifier() or not key.isascii():
                return None
            entry[key] = value
            continue
        found = _TABLE.fullmatch(line)
        if found is None:
            return None
        entry = {}
        tables = out.setdefault(found[1], [])
        if not isinstance(tables, list):
            return None
        tables.append(entry)
    return out


def _value(told: str) -> Any:
    """The value of a key, or None where it is not so plain."""
    if told[:1] == '"':
        if told[-1:] == '"' and told.count('"') == 2 and "\\" not in told:
            return told[1:-1]
        found = _ITEM.fullmatch(told)
        return _read(found[1]) if found else None
    if told in {"true", "false"}:
        return told == "true"
    if _LIST.fullmatch(told):
        return [_read(item) for item in _ITEM.findall(told)]
    if _PAIRS.fullmatch(told):
        pairs = [(bare or _read(quoted), _read(value)) for bare, quoted, value in _NAMED.findall(told)]
        return dict(pairs) if len(dict(pairs)) == len(pairs) else None
    return None


def _read(text: str) -> str:
    return text.replace('\\"', '"') if "\\" in text else text
