"""The receipt beside the output: what was made, from what, with which versions and options."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

from easyread.options import Options

KIND = "easyread receipt"
SCHEMA = 1
DISTRIBUTION = "easyread-handouts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What an earlier run wrote down: the name of its input, and the hash of each file of ours."""

    source: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict)


def sha256(data: bytes) -> str:
    """The SHA-256 of `data`, as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read_receipt(path: Path) -> Receipt | None:
    """What the receipt at `path` says. None when there is none, or when it is not ours."""
    try:
        found = json.loads(path.read_bytes())
        if found["kind"] != KIND or found["schema"] != SCHEMA:
            return None
        return Receipt(source=str(found["input"]["name"]), hashes={**found["earlier"], **found["output"]})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_receipt(
    source: Mapping[str, str | int],
    options: Options,
    output: Mapping[str, bytes],
    earlier: Mapping[str, str],
) -> bytes:
    """The bytes of the receipt. `source`: the name of the file, its hash, and which of its posts it is.

    `earlier` are files of ours that another run made and this one leaves alone.

    It holds no folder names. The time is in it only where SOURCE_DATE_EPOCH gives it, so that the same input
    gives the same bytes.
    """
    receipt: dict[str, Any] = {
        "kind": KIND,
        "schema": SCHEMA,
        "input": dict(source),
        "options": said(options),
        "output": {name: sha256(data) for name, data in sorted(output.items())},
        "earlier": dict(sorted(earlier.items())),
        "versions": versions(),
    }
    if made := _made():
        receipt["made"] = made
    return (json.dumps(receipt, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def said(options: Options) -> dict[str, Any]:
    """The options as a receipt names them."""
    return {
        "formats": list(options.formats),
        "style": options.style,
        "level": options.level,
        "keep": options.keep,
        "pages": options.pages,
        "linear": options.linear,
        "staff": options.staff,
        "glossary": _file(options.glossary),
        "handout": _file(options.handout),
    }


def _file(path: Path | None) -> dict[str, str] | None:
    return {"name": path.name, "sha256": sha256(path.read_bytes())} if path else None


@lru_cache(maxsize=1)
def versions() -> Mapping[str, str]:
    """The version of Python, of easyread and of each part that it asks for."""
    needed = [wanted for wanted in metadata.requires(DISTRIBUTION) or () if "extra ==" not in wanted]
    parts = [re.split(r"[^\w.-]", wanted)[0] for wanted in needed]
    named = {name: _version(name) for name in sorted(parts)}
    return {"python": platform.python_version(), DISTRIBUTION: metadata.version(DISTRIBUTION), **named}


def _version(name: str) -> str:
    """The version of a part. Some are needed for one command only (Flask for the review page)."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _made() -> str:
    """The time in SOURCE_DATE_EPOCH (reproducible-builds.org), or ""."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(seconds), UTC).isoformat() if seconds.isdigit() else ""


def mark_of(source: Path) -> str:
    """The hash of the input; "" for standard input and a page of the web, which are not files here."""
    return sha256(source.read_bytes()) if source.is_file() else ""
