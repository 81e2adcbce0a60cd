"""Writes the files of one post whole or not at all, and never over work that is not ours to lose."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from easyread.errors import OutputError
from easyread.receipt import Receipt, sha256

# A file that waits for its place, and one that made room: ".name.123.tmp", ".name.123.old".
ASIDE = re.compile(r"\.(?P<name>.+)\.(?P<pid>\d{1,10})\.(?P<end>tmp|old)")
# What the system says, in our words: what is wrong and what to do.
_CAUSES: Mapping[int, tuple[str, str]] = {
    errno.ENOSPC: ("The disk is full.", "Make room on it, or choose another folder with -o."),
    errno.EDQUOT: ("Your share of the disk is full.", "Make room, or choose another folder with -o."),
    errno.EROFS: ("Nothing can be written to this disk.", "Choose another folder with -o."),
    errno.ENAMETOOLONG: ("The name of the folder is too long.", "Choose a shorter one with -o."),
}


def make_folder(folder: Path) -> None:
    """Makes the folder where it is missing, and sees that files can be written. Raises OutputError."""
    with _in_our_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".easyread.{os.getpid()}.tmp"
        probe.touch()
        probe.unlink()


def identities(paths: Iterable[Path]) -> frozenset[tuple[int, int]]:
    """What tells files apart, whatever names they have: the disk, and the number on it."""
    found: set[tuple[int, int]] = set()
    for path in paths:
        with suppress(OSError, ValueError):
            known = path.stat()
            found.add((known.st_dev, known.st_ino))
    return frozenset(found)


def refuse(
    folder: Path,
    names: Iterable[str],
    receipt: Receipt | None,
    source: str,
    inputs: frozenset[tuple[int, int]],
    *,
    force: bool,
) -> None:
    """Raises OutputError when one of `names` is there and may not be replaced.

    It may be replaced when the receipt shows that we wrote it from `source`, and nobody changed it. `force`
    allows all but to write over an input of this run. `inputs` are the identities of those.
    """
    for name in names:
        target = folder / name
        if not os.path.lexists(target):
            continue
        if target.is_dir() or identities([target]) & inputs:
            raise OutputError(
                f"'{name}' is needed for something else.", hint="Choose another folder with -o."
            )
        if not force:
            _refuse_changed(target, receipt, source)


def _refuse_changed(target: Path, receipt: Receipt | None, source: str) -> None:
    keep = "To keep it, choose another folder with -o. To lose it, add --force."
    recorded = receipt.hashes.get(target.name) if receipt else None
    if receipt is None or recorded is None:
        raise OutputError(f"'{target.name}' is there, and easyread did not write it.", hint=keep)
    if receipt.source != source:
        raise OutputError(f"'{target.name}' was made from another file, '{receipt.source}'.", hint=keep)
    with _in_our_words(target.parent):
        now = sha256(target.read_bytes())
    if now != recorded:
        raise OutputError(f"Someone has changed '{target.name}' since we wrote it.", hint=keep)


def write_set(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Writes all `files` (name -> bytes) into `folder`, or none. Raises OutputError.

    Each is written in full under another name, and only then takes its place. When a later one fails, those
    before it go back to what they were.
    """
    waiting: dict[Path, Path] = {}
    done: list[tuple[Path, Path | None]] = []
    with _in_our_words(folder):
        try:
            for name, data in files.items():
                waiting[folder / name] = _write_aside(folder / name, data)
            for target, aside in waiting.items():
                done.append((target, _move_away(target)))
                os.replace(aside, target)
        except BaseException:  # Ctrl-C too: half a handout must not stay behind
            _undo(waiting.values(), done)
            raise
        for _, old in done:
            if old is not None:
                old.unlink(missing_ok=True)
    return tuple(waiting)


def _write_aside(target: Path, data: bytes) -> Path:
    """A new file in the same folder, so that the move to its place is one step."""
    aside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with aside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    return aside


def _move_away(target: Path) -> Path | None:
    """The file that stands at `target` under another name; None when there is none."""
    if not os.path.lexists(target):
        return None
    old = target.with_name(f".{target.name}.{os.getpid()}.old")
    os.replace(target, old)
    return old


def _undo(waiting: Iterable[Path], done: list[tuple[Path, Path | None]]) -> None:
    for target, old in reversed(done):
        with suppress(OSError):
            if old is not None:
                os.replace(old, target)
            else:
                target.unlink(missing_ok=True)
    for aside in waiting:
        with suppress(OSError):
            aside.unlink(missing_ok=True)


@contextmanager
def _in_our_words(folder: Path) -> Iterator[None]:
    """An OSError becomes an OutputError that says what to do."""
    try:
        yield
    except PermissionError as error:
        raise OutputError(
            f"You may not write in the folder '{folder}'.",
            hint="Close its files in other programs, or choose another folder with -o.",
        ) from error
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError(
            f"'{folder}' is a file, not a folder.", hint="Choose another folder with -o."
        ) from error
    except OSError as error:
        what, hint = _CAUSES.get(error.errno or 0, (f"{error.strerror}.", "Choose another folder with -o."))
        raise OutputError(f"The files cannot be written in '{folder}'. {what}", hint=hint) from error
