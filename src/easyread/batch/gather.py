"""Finds the posts of a run, one file after another: files, the files in folders, the posts in feeds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from easyread.batch.outcome import RECEIPT, Outcome, Post
from easyread.errors import InputError
from easyread.model import Document
from easyread.read import can_read, read
from easyread.read.dates import date_line
from easyread.receipt import mark_of, read_receipt

T = TypeVar("T")

NAME_LETTERS = 60  # with a folder before it and an ending behind, far under the 260 that Windows allows


@dataclass(slots=True, kw_only=True)
class Gathering:
    """What a run is asked to read, and what it did not take.

    `post`: only this post of each file. `since`: only posts of this day and later; posts whose day is not
    known are taken.
    """

    paths: tuple[Path, ...]
    post: int = 0
    since: date | None = None
    allow_private: bool = False
    ocr: bool = False
    most_posts: int = 0  # the highest number of a post that was seen
    older: int = 0
    without_date: int = 0
    left_alone: dict[str, int] = field(default_factory=dict)  # ending -> files in folders that are no text
    _files: list[Path] = field(default_factory=list)

    def files(self, out: Path | None) -> tuple[Path, ...]:
        """Every file, those in folders by their name. Files that easyread made are no input, nor is `out`."""
        if not self._files:
            for path in self.paths:
                self._files += self._inside(path, out) if path.is_dir() else [path]
        return tuple(dict.fromkeys(self._files))

    def _inside(self, folder: Path, out: Path | None) -> list[Path]:
        found: list[Path] = []
        made = out.resolve() if out else None
        for path in sorted(folder.rglob("*")):
            hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
            if (
                hidden
                or not path.is_file()
                or (made and path.resolve().is_relative_to(made))
                or _is_ours(path)
            ):
                continue
            if can_read(path):
                found.append(path)
            else:
                ending = path.suffix.lower() or "no ending"
                self.left_alone[ending] = self.left_alone.get(ending, 0) + 1
        return found


class Done(Protocol[T]):
    """What earlier runs have done. Their outcomes are given in place of the posts."""

    @property
    def names(self) -> Collection[str]: ...

    def post(self, source: Path, mark: str, post: int) -> T | None: ...

    def whole_file(self, source: Path, mark: str) -> list[T]: ...


def posts_in(wanted: Gathering, out: Path | None, earlier: Done[T] | None) -> Iterator[Post | Outcome | T]:
    """Each post with a name of its own; an Outcome for a file that cannot be read or a post that is there."""
    taken: set[str] = set(earlier.names) if earlier else set()
    for path in wanted.files(out):
        mark = _mark(path)
        all_wanted = not wanted.post and wanted.since is None
        if all_wanted and earlier and (there := earlier.whole_file(path, mark)):
            yield from there
            continue
        try:
            documents = read(path, allow_private=wanted.allow_private, ocr=wanted.ocr)
        except InputError as error:
            yield Outcome(source=path, title=path.name, error=error)
            continue
        wanted.most_posts = max(wanted.most_posts, len(documents))
        for post, document in enumerate(documents, start=1):
            is_wanted = _is_wanted(wanted, post, document)
            if is_wanted and earlier and (done := earlier.post(path, mark, post)):
                yield done
                continue
            # Also posts that are not wanted have a name: then it is the same in a run that wants them.
            name = _free(_slug(document.title) or _slug(path.stem) or "paper", taken)
            if not is_wanted:
                continue
            yield Post(source=path, mark=mark, post=post, posts=len(documents), document=document, name=name)


def _mark(path: Path) -> str:
    """The mark of a file; "" where it cannot be opened, which reading it then says."""
    try:
        return mark_of(path)
    except OSError:
        return ""


def _is_wanted(wanted: Gathering, post: int, document: Document) -> bool:
    if wanted.post and post != wanted.post:
        return False
    if wanted.since is None:
        return True
    day = date_line(document.date) if document.date else None
    if day is None:
        wanted.without_date += 1
        return True
    if day.when < (wanted.since.year, wanted.since.month, wanted.since.day):
        wanted.older += 1
        return False
    return True


def _is_ours(path: Path) -> bool:
    """Whether an earlier run made this file: its receipt stands beside it."""
    name, between, _ = path.name.rpartition("-easy-read.")
    if not between:
        return False
    receipt = read_receipt(path.with_name(f"{name}-easy-read.{RECEIPT}"))
    return receipt is not None and (path.name in receipt.hashes or path.name.endswith(RECEIPT))


def _slug(words: str) -> str:
    """`words` as a file name for any computer: small letters, figures and hyphens, cut between words."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", plain.lower())).strip("-")
    return (
        slug
        if len(slug) <= NAME_LETTERS
        else slug[: NAME_LETTERS + 1].rpartition("-")[0] or slug[:NAME_LETTERS]
    )


def _free(slug: str, taken: set[str]) -> str:
    """A name that no other post of this run has: a number is added where two posts have one title."""
    name, number = f"{slug}-easy-read", 2
    while name in taken:
        name, number = f"{slug}-{number}-easy-read", number + 1
    taken.add(name)
    return name
