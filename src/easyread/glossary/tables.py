"""Reads a data file of entries strictly: an unknown or missing key stops with path, line, what and cure."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from easyread.errors import DataFileError
from easyread.glossary.quick_toml import read_quickly


def read_entries(
    path: Path, table: str, kinds: Mapping[str, type], needed: Sequence[str]
) -> list[dict[str, Any]]:
    """The entries `[[table]]` of `path`, each with "source" ("path:line") added; lists come as tuples.

    Raises DataFileError.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = read_quickly(text) or tomllib.loads(text)
    except OSError as error:
        raise DataFileError(f"{path} cannot be read: {error.strerror}.", hint="Check its name.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataFileError(f"{path} is not a TOML file: {error}.", hint="Mend that line.") from error
    header = re.compile(rf"^[ \t]*\[\[[ \t]*{table}[ \t]*\]\]", re.MULTILINE)
    lines = lines_of(header, text)
    out = []
    for line, entry in zip(lines, data.get(table, []), strict=False):
        source = f"{path}:{line}"
        _check(entry, source, kinds, needed)
        values = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
        out.append({**values, "source": source})
    return out


def lines_of(pattern: re.Pattern[str], text: str) -> list[int]:
    """The numbers of the lines where `pattern` is found, counted in one pass."""
    out: list[int] = []
    line, at = 1, 0
    for found in pattern.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        out.append(line)
    return out


def _check(entry: Mapping[str, Any], source: str, kinds: Mapping[str, type], needed: Sequence[str]) -> None:
    for key, value in entry.items():
        if key not in kinds:
            close = difflib.get_close_matches(key, kinds, n=1)
            hint = f"Did you mean '{close[0]}'?" if close else f"Use only: {', '.join(kinds)}."
            raise DataFileError(f"{source}: '{key}' is not a key of this file.", hint=hint)
        if not isinstance(value, kinds[key]):
            raise DataFileError(f"{source}: '{key}' is wrong.", hint="Write it as in the entries beside it.")
    for key in needed:
        if key not in entry:
            raise DataFileError(f"{source}: the entry has no '{key}'.", hint=f"Add {key} = …")
