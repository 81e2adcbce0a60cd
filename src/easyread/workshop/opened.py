"""A draft file with all that lies beside it: the first draft, and the pictures that a name can call."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from easyread.draftfile import Paper, first_paper, read_placed, settle, with_first, write_paper
from easyread.errors import EasyreadError, InputError
from easyread.model import Draft, Picture
from easyread.pictures.choose import SET_NAME
from easyread.pictures.openmoji import credit
from easyread.pipeline import all_pictures
from easyread.store import from_json
from easyread.versions import first_name, name_of, rescue


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A draft file that was read. `places` are the lines of the file where the draft's lines stand."""

    path: Path
    name: str
    text: str
    paper: Paper
    places: tuple[int, ...]
    first: Draft | None = None  # what the program made; None when it was lost


def open_draft(path: Path) -> Opened:
    """The draft file at `path`. Raises InputError, or DataFileError with every mistake in it."""
    name = name_of(path)
    try:
        rescue(path)
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"'{path}' cannot be read: {error.strerror}.", hint="Check its name.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"'{path}' is not saved as UTF-8.", hint="Save it again as UTF-8.") from error
    return opened(path, name, text)


def opened(path: Path, name: str, text: str) -> Opened:
    """The draft file `text`, read as if it stood at `path`."""
    paper, places = read_placed(text, path, all_pictures())
    first = first_draft(path)
    draft = with_first(_credited(paper.draft), first) if first else _credited(paper.draft)
    paper = settle(replace(paper, draft=draft))
    return Opened(path=path, name=name, text=text, paper=paper, places=places, first=first)


def first_draft(path: Path) -> Draft | None:
    """What the program made of the post, or None when that file is gone or broken."""
    try:
        return from_json((path.parent / first_name(name_of(path))).read_text(encoding="utf-8"), Draft)
    except (OSError, UnicodeDecodeError, EasyreadError):
        return None


def draft_text(paper: Paper) -> str:
    """The draft file of `paper`, as text."""
    return write_paper(paper, all_pictures())


def first_text(draft: Draft, paper: Paper | None = None) -> str:
    """The draft file of a draft that nobody has edited."""
    return draft_text(paper or first_paper(draft))


def _credited(draft: Draft) -> Draft:
    """The draft, its pictures with the credit of their set: the draft file does not repeat it."""

    def credited(picture: Picture | None) -> Picture | None:
        if picture is None or picture.credit or picture.set_name != SET_NAME:
            return picture
        return replace(picture, credit=credit(picture.file))

    sections = tuple(
        replace(s, points=tuple(replace(p, picture=credited(p.picture)) for p in s.points))
        for s in draft.sections
    )
    words = tuple(replace(word, picture=credited(word.picture)) for word in draft.hard_words)
    return replace(draft, sections=sections, hard_words=words, cover=credited(draft.cover))
