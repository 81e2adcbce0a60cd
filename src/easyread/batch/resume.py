"""Goes on with a run that was stopped: what is made is not made again, and no half file stays behind."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

from easyread.batch.outcome import RECEIPT, Outcome
from easyread.files import ASIDE
from easyread.options import Options
from easyread.receipt import KIND, SCHEMA, said, sha256, versions
from easyread.versions import ENDING, KEPT, kept_folder


class Earlier:
    """What earlier runs with the same options and the same version made in a folder, by its receipts."""

    def __init__(self, out: Path, options: Options) -> None:
        self._out = out
        self._done: dict[tuple[str, str, int], tuple[str, Mapping[str, Any]]] = {}
        wanted = (said(options), dict(versions()))
        for path in sorted(out.glob(f"*.{RECEIPT}")) if out.is_dir() else ():
            receipt = _receipt_in(_bytes(path))
            if receipt is None or (receipt["options"], receipt["versions"]) != wanted:
                continue
            told = receipt["input"]
            if all((out / name).is_file() for name in receipt["output"]) and told.get("sha256"):
                key = (str(told["name"]), str(told["sha256"]), int(told["post"]))
                self._done[key] = (path.name.removesuffix(f".{RECEIPT}"), receipt)

    @property
    def names(self) -> frozenset[str]:
        """The names that the files of finished posts have."""
        return frozenset(name for name, _ in self._done.values())

    def post(self, source: Path, mark: str, post: int) -> Outcome | None:
        """The post, where it is done."""
        if not mark or (found := self._done.get((source.name, mark, post))) is None:
            return None
        name, receipt = found
        files = (*receipt["output"], f"{name}.{RECEIPT}")
        return Outcome(
            source=source,
            title=name.removesuffix("-easy-read"),
            name=name,
            post=post,
            posts=int(receipt["input"]["posts"]),
            files=tuple(self._out / file for file in files),
            made_before=True,
        )

    def whole_file(self, source: Path, mark: str) -> list[Outcome]:
        """All posts of a file, where all are done; else nothing. Then the file is not even read."""
        first = self.post(source, mark, 1)
        if first is None:
            return []
        found = [self.post(source, mark, post) for post in range(1, first.posts + 1)]
        return [one for one in found if one is not None] if all(found) else []


def mend_folder(out: Path) -> None:
    """Ends the writing that a run left half done when it was killed.

    All files of a post are written whole under other names before the first one takes its place. So either
    all of them are there in one form or the other (then they take their places), or none has (then they go).
    """
    asides = [(path, match) for path in sorted(_within(out)) if (match := ASIDE.fullmatch(path.name))]
    asides = [(path, match) for path, match in asides if not _is_alive(int(match["pid"]))]
    for path, match in asides:
        if match["name"].endswith(f".{RECEIPT}") and match["end"] == "tmp":
            _finish(out, path, match["name"], match["pid"])
    for path, match in asides:
        with suppress(OSError):
            if match["end"] == "old" and not path.with_name(match["name"]).exists():
                os.replace(path, path.with_name(match["name"]))
            path.unlink(missing_ok=True)


def _finish(out: Path, waiting: Path, name: str, pid: str) -> None:
    receipt = _receipt_in(_bytes(waiting))
    if receipt is None:
        return
    moves: list[tuple[Path, Path]] = []
    for file, known in receipt["output"].items():
        aside = out / f".{file}.{pid}.tmp"
        if sha256(_bytes(aside)) == known:
            moves.append((aside, out / file))
        elif sha256(_bytes(out / file)) != known:
            return
    kept = [
        (aside, aside.with_name(match["name"]))
        for aside in sorted(kept_folder(out / name.replace(f".{RECEIPT}", ENDING)).glob(f".*.{pid}.tmp"))
        if (match := ASIDE.fullmatch(aside.name))
    ]
    for aside, target in (*kept, *moves, (waiting, out / name)):
        os.replace(aside, target)


def _within(out: Path) -> Iterator[Path]:
    """The hidden files of the folder, and those beside the kept versions of its drafts."""
    return chain(out.glob(".*"), out.glob(f"{KEPT}/*/.*")) if out.is_dir() else iter(())


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _receipt_in(data: bytes) -> dict[str, Any] | None:
    """What a receipt of ours says, with all that a resumed run asks of it; else None."""
    try:
        receipt: dict[str, Any] = json.loads(data)
        kind = (receipt["kind"], receipt["schema"])
        whole = all(key in receipt for key in ("options", "versions", "output"))
        known = int(receipt["input"]["posts"]) > 0 and int(receipt["input"]["post"]) > 0
    except (ValueError, KeyError, TypeError):
        return None
    return receipt if whole and known and kind == (KIND, SCHEMA) else None


def _is_alive(pid: int) -> bool:
    """Whether the run that wrote a file still goes on."""
    if os.name == "nt":  # there, os.kill would end it
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
