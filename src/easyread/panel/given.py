"""A list of what was said in a meeting, as somebody wrote it down: CSV from a spreadsheet, or TOML."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from easyread.errors import DataFileError
from easyread.panel.marks import KINDS, Said, check, read_marks

COLUMNS = ("code", "kind", "word", "note", "date", "group")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What stands where a code says: the words of the line, and the idea of the picture of its row."""

    text: str
    picture: str = ""


def read_given(path: Path, day: str, group: str, paper: str, places: Mapping[str, Place]) -> list[Said]:
    """The marks in the list at `path`. `places`: what each code is. Raises DataFileError with the line."""
    if path.suffix.lower() == ".toml":
        marks = [replace(said, paper=said.paper or paper) for said in read_marks(path)]
    else:
        marks = _from_csv(path, day, group, paper)
    return [_placed(said, places) for said in marks]


def _from_csv(path: Path, day: str, group: str, paper: str) -> list[Said]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(f"{path} cannot be read.", hint="Save it as CSV with UTF-8.") from error
    head = text.split("\n", 1)[0]
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    names = [(name or "").strip().lower() for name in rows.fieldnames or ()]
    for name in names:
        if name not in COLUMNS:
            near = get_close_matches(name, COLUMNS, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Columns: {', '.join(COLUMNS)}."
            raise DataFileError(f"{path}:1: '{name}' is not a column.", hint=hint)
    if "kind" not in names:
        raise DataFileError(f"{path}:1: There is no column 'kind'.", hint=f"Columns: {', '.join(COLUMNS)}.")
    marks = []
    for row in rows:
        values = {(key or "").strip().lower(): (value or "").strip() for key, value in row.items() if key}
        if not any(values.values()):
            continue
        source = f"{path}:{rows.line_num}"
        said = Said(
            date=values.get("date") or day,
            group=values.get("group") or group,
            kind=kind_of(values["kind"], source),
            paper=paper,
            code=values.get("code", ""),
            word=values.get("word", ""),
            note=values.get("note", ""),
            source=source,
        )
        check(said, source)
        marks.append(said)
    return marks


def kind_of(given: str, source: str) -> str:
    """The kind that somebody wrote, in any case. Raises DataFileError that names the nearest."""
    wanted = " ".join(given.lower().replace("-", " ").replace("_", " ").split())
    if wanted in KINDS:
        return wanted
    near = get_close_matches(wanted, KINDS, n=1, cutoff=0.5)
    hint = f"Did you mean '{near[0]}'?" if near else f"Write one of: {', '.join(KINDS)}."
    raise DataFileError(f"{source}: '{given}' is not a kind of mark.", hint=hint)


def _placed(said: Said, places: Mapping[str, Place]) -> Said:
    """The mark with the words of its line. A code of a row alone ("7") is its first line."""
    code = said.code.strip().lower()
    if not code:
        return replace(said, source="")
    place = places.get(code) or places.get(f"{code}a")
    if place is None:
        near = get_close_matches(code, places, n=1)
        hint = f"Did you mean {near[0]}?" if near else "The codes are on the sheet: easyread build --sheet."
        raise DataFileError(f"{said.source}: There is no line {said.code} in the handout.", hint=hint)
    return replace(said, text=said.text or place.text, picture=said.picture or place.picture, source="")
