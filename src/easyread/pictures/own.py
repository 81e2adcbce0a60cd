"""Pictures of the user: a folder with pictures.toml, and choices of a person. They come before ours.

[set]
credit = "Skelby Voices"
licence = "own"                 # or "CC BY 4.0", "Photosymbols licence", ...

[[picture]]
file = "library.jpg"
words = ["library", "tarrowdale library"]
alt = "The door of Tarrowdale Library"
expires = 2027-05-01            # leave out where it does not
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from easyread.alt_text import alt_fault, caption_fault
from easyread.errors import DataFileError
from easyread.model import OWN_FILE, Draft, Picture, Point
from easyread.pictures.choose import SET_NAME
from easyread.pictures.ideas import idea_called
from easyread.pictures.openmoji import CREDIT, credit

FILE = "pictures.toml"
_SET_KEYS = {"name", "credit", "licence", "non_commercial", "mixed_licences"}
_PICTURE_KEYS = {"file", "words", "alt", "credit", "licence", "expires", "consent"}
_KINDS = (b"\x89PNG", b"\xff\xd8\xff")
_SHARE_ALIKE = re.compile(r"\bSA\b|-SA-|share.?alike|\bA?GPL|\bGFDL|copyleft", re.IGNORECASE)
_FEWEST_PIXELS = 360  # 46 mm at 200 dots an inch (rules P04, P05 of the project's standards page)


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """One picture of the user, and the words in a line that call for it."""

    words: tuple[str, ...]
    picture: Picture
    licence: str = ""
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with a picture of a folder. `stops`: it may not be used."""

    file: str
    what: str
    stops: bool = True


def read_folder(folder: Path, today: date) -> tuple[tuple[Own, ...], tuple[Fault, ...]]:
    """The pictures of a folder that may be used, and what is wrong with others. Raises DataFileError."""
    path = folder / FILE
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        hint = f"A folder of pictures needs a file '{FILE}': see glossary/README.md."
        raise DataFileError(f"'{path}' cannot be read: {error.strerror}.", hint=hint) from error
    except ValueError as error:
        raise DataFileError(f"'{path}' is not a TOML file: {error}.", hint="Mend that line.") from error
    about = table.get("set", {})
    entries = table.get("picture", [])
    _known(about, _SET_KEYS, path)
    own: list[Own] = []
    faults: list[Fault] = []
    for entry in entries:
        _known(entry, _PICTURE_KEYS, path)
        found = tuple(_faults({**about, **entry}, folder, today))
        faults += found
        if not any(fault.stops for fault in found):
            own.append(_own({**about, **entry}, folder))
    return tuple(own), tuple(faults)


def choices(table: Mapping[str, str]) -> tuple[Own, ...]:
    """What a person chose: words -> the name of an idea of ours. Raises DataFileError for an unknown idea."""
    made: list[Own] = []
    for words, name in table.items():
        idea = idea_called(name)
        if idea is None:
            raise DataFileError(
                f"There is no picture called '{name}'.", hint="Find one: easyread pictures find WORD."
            )
        file = idea.picture
        picture = Picture(idea=name, set_name=SET_NAME, file=file, alt=idea.alt, credit=credit(file))
        made.append(Own(words=(words.lower(),), picture=picture))
    return tuple(made)


def with_own(draft: Draft, own: Sequence[Own]) -> Draft:
    """The draft with pictures of the user where a line has their words; the longest words win."""
    if not own:
        return draft
    sections = tuple(
        replace(section, points=tuple(_point(point, own) for point in section.points))
        for section in draft.sections
    )
    words = tuple(replace(word, picture=_called(word.term, own) or word.picture) for word in draft.hard_words)
    cover = _called(draft.title.text.text, own) or draft.cover
    return replace(draft, sections=sections, hard_words=words, cover=cover)


def _point(point: Point, own: Sequence[Own]) -> Point:
    said = " ".join(line.text.text for line in point.lines if line.kind != "explain")
    picture = _called(said, own)
    return replace(point, picture=picture) if picture else point


def _called(said: str, own: Sequence[Own]) -> Picture | None:
    """The picture whose longest words are in `said`, also with an "s" behind them."""
    text = " ".join(re.findall(r"[\w’'-]+", said.lower()))
    found = [
        (len(words), one, words)
        for one in own
        for words in one.words
        if re.search(rf"(?<![\w-]){re.escape(words)}(?:s|es)?(?![\w-])", text)
    ]
    if not found:
        return None
    _, one, words = max(found, key=lambda each: each[0])
    return replace(one.picture, why=words)


def _own(entry: Mapping[str, Any], folder: Path) -> Own:
    words = tuple(" ".join(each.lower().split()) for each in entry["words"])
    picture = Picture(
        idea=words[0],
        set_name=OWN_FILE,
        file=str((folder / entry["file"]).resolve()),
        alt=entry["alt"],
        credit=entry.get("credit", ""),
    )
    return Own(words=words, picture=picture, licence=entry["licence"], expires=entry.get("expires"))


def _faults(entry: Mapping[str, Any], folder: Path, today: date) -> Iterator[Fault]:
    name = str(entry.get("file", ""))
    path = folder / name
    if not name or not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        yield Fault(file=name or "?", what="The file is not in the folder.")
        return
    yield from (Fault(file=name, what=what) for what in file_faults(path.read_bytes()))
    if not entry.get("words"):
        yield Fault(file=name, what="No words call for it.")
    alt = str(entry.get("alt", ""))
    if wrong := alt_fault(alt) or caption_fault(alt):
        yield Fault(file=name, what=wrong)
    licence = str(entry.get("licence", ""))
    if not licence:
        yield Fault(file=name, what='It has no licence. Write licence = "own" where it is yours.')
    if re.search(r"\bNC\b|non.?commercial", licence, re.IGNORECASE) and not entry.get("non_commercial"):
        yield Fault(
            file=name,
            what=f"Its licence ({licence}) is only for use that earns no money. "
            "Write non_commercial = true in [set] where that is so.",
        )
    if clashes(licence) and not entry.get("mixed_licences"):
        yield Fault(
            file=name,
            what=f"Its licence ({licence}) asks that the whole paper has it. "
            f"That of our pictures ({CREDIT.rpartition(', ')[2]}) asks the same. "
            "Write mixed_licences = true in [set] where that is settled.",
        )
    expires = entry.get("expires")
    if isinstance(expires, date) and expires < today:
        yield Fault(file=name, what=f"Its licence ended on {expires}.")
    if licence != "own" and not entry.get("credit"):
        yield Fault(file=name, what="It has no credit.")
    if "consent" not in entry and path.suffix.lower() in (".jpg", ".jpeg"):
        yield Fault(file=name, what="A photo may show people: did they agree? Write consent.", stops=False)


def clashes(licence: str) -> bool:
    """Whether a licence is share-alike, and another one than that of our pictures (CC BY-SA 4.0).

    Works under CC BY-SA 2.0 and later may be shared on under CC BY-SA 4.0: its own text says so.
    """
    if not _SHARE_ALIKE.search(licence):
        return False
    parts = set(
        re.findall(r"[A-Z]+", licence.upper().replace("ATTRIBUTION", "BY").replace("SHAREALIKE", "SA"))
    )
    return bool(parts & {"NC", "ND", "GPL", "GFDL", "NONCOMMERCIAL"}) or "SA" not in parts or "1.0" in licence


def file_faults(data: bytes) -> Iterator[str]:
    """What is wrong with the bytes of a picture: their kind, their size, what they call for."""
    if data.startswith(_KINDS):
        from docx.image.image import Image

        image = Image.from_blob(data)
        if max(image.px_width, image.px_height) < _FEWEST_PIXELS:
            yield f"It is too small to print: {image.px_width} by {image.px_height} dots."
    elif b"<svg" in data[:2000]:
        if re.search(rb"<script|<foreignObject|(?:xlink:)?href\s*=\s*[\"'](?!#|data:image/)", data):
            yield "It calls for other files, or runs a program."
    else:
        yield "It is not a PNG, JPEG or SVG picture."


def _known(table: Mapping[str, Any], keys: set[str], path: Path) -> None:
    for key in table:
        if key not in keys:
            raise DataFileError(
                f"{path}: '{key}' is not known.", hint=f"Use only: {', '.join(sorted(keys))}."
            )
