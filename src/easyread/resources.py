"""Finds glossary/ and styles/: beside src/ in a checkout, inside the package in a wheel."""

from __future__ import annotations

from pathlib import Path

from easyread.errors import DataFileError

_PACKAGE = Path(__file__).resolve().parent


def data_dir(name: str) -> Path:
    """The folder of data called `name` ("glossary" or "styles").

    Raises DataFileError when the installation has lost it.
    """
    inside = _PACKAGE / "data" / name
    beside = _PACKAGE.parent.parent / name
    for folder in (inside, beside):
        if folder.is_dir():
            return folder
    raise DataFileError(
        f"The folder '{name}' is missing from this installation.",
        hint="Install easyread again.",
    )
