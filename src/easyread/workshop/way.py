"""How the files of a draft file are made: what the group says of its paper, Word without tables, sheets."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from easyread.errors import InputError
from easyread.handout_toml import FILE, Handout, read_handout
from easyread.receipt import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """`mark` is the hash of the file with the table [handout]; "" where there is none."""

    handout: Handout = field(default_factory=Handout)
    mark: str = ""
    linear: bool = False  # Word without tables
    staff: bool = False  # also the sheets for those who lead and check


def way_here(given: Path | None = None, *, linear: bool = False, staff: bool = False) -> Way:
    """The way with [handout] of a file: the given one, else easyread.toml of this folder, as convert does.

    Raises DataFileError where the file is wrong, InputError where it cannot be read.
    """
    path = given or (FILE if FILE.is_file() else None)
    if path is None:
        return Way(linear=linear, staff=staff)
    handout = read_handout(path)
    try:
        mark = sha256(path.read_bytes())
    except OSError as error:
        raise InputError(f"'{path}' cannot be read: {error.strerror}.", hint="Check its name.") from error
    return Way(handout=handout, mark=mark, linear=linear, staff=staff)
