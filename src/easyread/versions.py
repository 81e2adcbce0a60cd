"""What a draft file is called, and its earlier versions: plain files in .easyread/NAME beside it."""

from __future__ import annotations

import glob
import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from easyread.errors import InputError
from easyread.files import make_folder, write_set
from easyread.receipt import sha256

ENDING = ".easyread.md"
KEPT = ".easyread"  # the folder beside the drafts, with a folder for each draft in it
LIST = "versions.json"


def name_of(path: Path) -> str:
    """ "bench" for "bench.easyread.md". Raises InputError for another file."""
    if not path.name.endswith(ENDING):
        raise InputError(f"'{path.name}' is not a draft file.", hint=f"A draft file ends in {ENDING}.")
    return path.name.removesuffix(ENDING)


def kept_folder(path: Path) -> Path:
    """Where the earlier versions of the draft file `path` are."""
    return path.parent / KEPT / name_of(path)


def first_name(name: str) -> str:
    """The file with the first draft, from the folder of the draft file."""
    return f"{KEPT}/{name}/first.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One earlier version: its number, when it was kept and why, and the hash of its bytes."""

    number: int
    when: str
    why: str
    sha: str

    @property
    def file(self) -> str:
        return f"{self.number:04}.md"


def versions(path: Path) -> tuple[Version, ...]:
    """The versions of the draft file `path` that are kept, the oldest first."""
    listed = kept_folder(path) / LIST
    if not listed.is_file():
        return ()
    try:
        return tuple(Version(**one) for one in json.loads(listed.read_text(encoding="utf-8")))
    except (ValueError, TypeError, OSError) as error:
        raise InputError(
            f"The list of versions, {listed}, cannot be read.", hint="Move it away. The versions stay there."
        ) from error


def keep(path: Path, why: str, data: bytes | None = None) -> Version | None:
    """Keeps the file at `path` (or `data`) as a version. None when the last one is the same."""
    made, files = kept_files(path, (why, path.read_bytes() if data is None else data))
    if not made:
        return None
    make_folder(kept_folder(path))
    write_set(path.parent, files)
    return made[-1]


def kept_files(path: Path, *given: tuple[str, bytes]) -> tuple[tuple[Version, ...], dict[str, bytes]]:
    """The versions that `given` (why, bytes) would be, and their files: name beside the draft -> bytes.

    One that is the same as the one before it is no new version. Nothing is written.
    """
    known = versions(path)
    made: list[Version] = []
    files: dict[str, bytes] = {}
    start = f"{KEPT}/{name_of(path)}/"
    for why, data in given:
        last = (*known, *made)[-1:]
        if last and last[0].sha == sha256(data):
            continue
        number = len(known) + len(made) + 1
        made.append(Version(number=number, when=_now(), why=why, sha=sha256(data)))
        files[start + made[-1].file] = data
    if made:
        listed = json.dumps([asdict(one) for one in (*known, *made)], ensure_ascii=False, indent=1) + "\n"
        files[start + LIST] = listed.encode("utf-8")
    return tuple(made), files


def text_of(path: Path, number: int) -> bytes:
    """The bytes of version `number`. Raises InputError when there is none, or when it was changed."""
    found = next((one for one in versions(path) if one.number == number), None)
    if found is None:
        raise InputError(f"There is no version {number}.", hint=f"To see them: easyread history {path.name}")
    try:
        return (kept_folder(path) / found.file).read_bytes()
    except OSError as error:
        raise InputError(f"Version {number} is gone: {error.strerror}.", hint="Take another one.") from error


def rescue(path: Path) -> None:
    """Puts a draft file back that a program which was killed had moved aside, and had no time to replace."""
    if path.exists():
        return
    asides = sorted(path.parent.glob(f".{glob.escape(path.name)}.*.old"), key=lambda one: one.stat().st_mtime)
    for aside in asides[-1:]:
        os.replace(aside, path)


def replace_draft(path: Path, text: str, why: str) -> None:
    """Writes `text` in the place of the draft file; what was there is kept as a version first."""
    if path.exists():
        keep(path, why)
    write_set(path.parent, {path.name: text.encode("utf-8")})


def _now() -> str:
    """The time, or that of SOURCE_DATE_EPOCH (reproducible-builds.org)."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(seconds), UTC) if seconds.isdigit() else datetime.now(UTC)
    return moment.replace(microsecond=0).isoformat()
