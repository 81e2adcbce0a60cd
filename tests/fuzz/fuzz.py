"""Feeds the readers with damaged files for as long as you like, and keeps each file that breaks one.

Run: python tests/fuzz/fuzz.py KIND FOLDER SECONDS      (KIND: one of KINDS below, or "all")

With atheris installed (pip install atheris) the damage is led by which lines of the readers it reaches.
Without it, it is random. FOLDER keeps the files that were worth trying (`seen/`), the files that broke
something (`found/`), and the count (`count.json`). The tests do not need this script.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]
SLOW = 10.0  # seconds of the processor for one small file
LONGEST = 40_000

try:
    import atheris
except ImportError:
    atheris = None

if atheris is not None:
    with atheris.instrument_imports(include=["easyread"]):
        from easyread.errors import InputError
        from easyread.read import read_bytes
        from easyread.read.pdf import document_in
        from easyread.read.pdf_child import pages_of
        from easyread.read.pdf_open import pages
else:
    from easyread.errors import InputError
    from easyread.read import read_bytes
    from easyread.read.pdf import document_in
    from easyread.read.pdf_child import pages_of
    from easyread.read.pdf_open import pages

from read.test_fuzz import BODY, SEEDS, damaged  # noqa: E402
from read.word import packed  # noqa: E402

# The parts of a packed file that are worth damaging, each put back into a sound file.
INSIDE = {
    "docx": (".docx", "word/document.xml"),
    "docx-styles": (".docx", "word/styles.xml"),
    "odt": (".odt", "content.xml"),
    "epub": (".epub", ""),
}
WORDS = ["The garden", "•", "1.", "co-", "production", "Page 3", "We met in the hall.", "fi", "£5", "", " "]


def whole(suffix: str) -> Callable[[bytes], None]:
    return lambda data: check(read_bytes, data, f"post{suffix}")


def part(kind: str) -> Callable[[bytes], None]:
    """Damage inside one part of a packed file, which itself stays sound."""
    suffix, name = INSIDE[kind]
    archive = zipfile.ZipFile(BytesIO(SEEDS[suffix][0]))
    others: dict[str, str | bytes] = {other: archive.read(other) for other in archive.namelist()}
    place = name or next(other for other in others if other.endswith(("xhtml", "html")))
    return lambda data: check(read_bytes, packed({**others, place: data}), f"post{suffix}")


def pdf(data: bytes) -> None:
    """Here PDFium is not in a process of its own, so that a crash of it is seen."""
    check(lambda told, name: document_in(pages(json.loads(json.dumps(pages_of(told)))), name), data, "a.pdf")


def placed(data: bytes) -> None:
    """Words in any place of any page, as a PDF could have them."""
    told, at = [], 0
    while at + 6 <= len(data) and at < 1_200:
        a, b, c, d, e, f = data[at : at + 6]
        box = [a * 3, b * 4, a * 3 + c, b * 4 + d % 40, d % 40 / 2 + 1, e % 9 == 0]
        told.append((f % 4, [*box, [[WORDS[e % len(WORDS)], f % 5 == 0, ""]]]))
        at += 6
    found = [{"width": 600, "height": 840, "parts": [p for n, p in told if n == page]} for page in range(4)]
    check(lambda _, name: document_in(pages({"pages": found}), name), data, "a.pdf")


def check(read: Callable[[Any, str], Any], data: bytes, name: str) -> None:
    try:
        assert read(data, name)
    except InputError as error:
        if not (error.message.endswith(".") and error.hint.endswith(".")):
            raise ValueError("a message without its end") from error


KINDS: dict[str, Callable[[bytes], None]] = {
    **{kind: whole(f".{kind}") for kind in ("html", "xml", "eml", "rtf", "txt", "md", "mht")},
    **{kind: part(kind) for kind in INSIDE},
    "pdf": pdf,
    "placed": placed,
}


def first_files(kind: str) -> list[bytes]:
    if kind in INSIDE:
        suffix, name = INSIDE[kind]
        archive = zipfile.ZipFile(BytesIO(SEEDS[suffix][0]))
        return [archive.read(name)] if name else [BODY.encode()]
    if kind == "placed":
        return [bytes(range(250)), bytes(random.Random(1).randbytes(600))]  # noqa: S311
    if kind in ("txt", "md"):
        return [file.read_bytes() for file in (ROOT / "examples").glob("*.*")]
    return SEEDS[f".{kind}"]


class Log:
    """Runs one file after another, counts them, and keeps those that break something."""

    def __init__(self, kind: str, folder: Path, end: float) -> None:
        self.kind, self.folder, self.end = kind, folder / kind, end
        self.count, self.began, self.told = 0, time.time(), time.time()
        self.known: set[str] = set()
        for name in ("seen", "found"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)

    def run(self, data: bytes) -> None:
        start = time.process_time()
        try:
            KINDS[self.kind](data)
        except Exception as error:  # noqa: BLE001  whatever a reader does wrong is what we look for
            place = traceback.extract_tb(error.__traceback__)[-1]
            self.keep(f"{type(error).__name__} {place.filename}:{place.lineno}", data)
        if time.process_time() - start > SLOW:
            self.keep("slow", data)
        self.count += 1
        if time.time() - self.told > 30 or time.time() > self.end:
            self.save()
        if time.time() > self.end:
            os._exit(0)  # libFuzzer calls any other end a crash

    def keep(self, why: str, data: bytes) -> None:
        if why in self.known:
            return
        self.known.add(why)
        name = hashlib.sha256(data).hexdigest()[:12]
        (self.folder / "found" / name).write_bytes(data)
        (self.folder / "found" / f"{name}.why").write_text(f"{why}\n{traceback.format_exc()}")

    def save(self) -> None:
        self.told = time.time()
        told = {"files": self.count, "seconds": round(time.time() - self.began), "found": len(self.known)}
        (self.folder / "count.json").write_text(json.dumps(told))


def main() -> None:
    kind, folder, seconds = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    log = Log(kind, folder, time.time() + seconds)
    seeds = first_files(kind)
    if atheris is None:
        chance = random.Random(int(time.time()))  # noqa: S311
        pieces = [
            b"<table>",
            b"<ul><li>",
            b"\x00",
            b"{",
            b"}",
            b"endobj",
            b"9" * 30,
            b"\xff\xfe",
            b"`",
            b"...",
        ]
        while True:
            edits = [(chance.random(), chance.randrange(300), chance.choice(pieces)) for _ in range(4)]
            log.run(damaged(chance.choice(seeds), edits))
    for number, data in enumerate(seeds):
        (log.folder / "seen" / f"first-{number}").write_bytes(data)
    limits = [
        f"-max_len={LONGEST}",
        f"-max_total_time={int(seconds) + 5}",
        "-timeout=60",
        "-rss_limit_mb=3000",
    ]
    flags = [*limits, f"-artifact_prefix={log.folder}/found/", "-verbosity=0", str(log.folder / "seen")]
    atheris.Setup([sys.argv[0], *flags], log.run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
