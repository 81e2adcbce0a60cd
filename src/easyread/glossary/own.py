"""Adds an entry or a decision to a user's own glossary file. The rest of the file stays as it is."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path

from easyread.errors import DataFileError, OutputError
from easyread.glossary.decisions import KEYS
from easyread.glossary.entries import Decision, Problem, Term
from easyread.glossary.load import read_file

HEAD = """# Our own hard words. They win over those of easyread.
# To add one: copy a block, from [[term]] down, and change the words between the " " marks.
title = "Our own words"
"""


def add_entry(path: Path, term: Term) -> None:
    """Write `term` at the end of the file at `path`, which is made when it is not there.

    Raises DataFileError when the file is wrong or has the term, OutputError when it cannot be written.
    """
    path = path.resolve()  # a link stays a link
    _append(path, HEAD.encode() if not path.exists() else _checked(path, term), entry_text(term))


def add_decision(path: Path, decision: Decision) -> None:
    """Write a decision at the end of the file at `path`. It wins over an older one. Raises as add_entry."""
    path = path.resolve()
    before = HEAD.encode() if not path.exists() else _checked(path, None)
    values = {key: getattr(decision, key) for key in KEYS}
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value]
    _append(path, before, "\n".join(["[[decided]]", *lines]) + "\n")


def _append(path: Path, before: bytes, entry: str) -> None:
    newline = "\r\n" if b"\r\n" in before else "\n"
    block = ("" if before.endswith(b"\n") else "\n") + "\n" + entry
    _replace(path, before + block.replace("\n", newline).encode())


def entry_text(term: Term) -> str:
    """The entry as TOML. A JSON string or list of strings is one in TOML too."""
    values: dict[str, object] = {"term": term.term, "pos": term.pos, "forms": term.forms, "short": term.short}
    values |= {"explanation": term.explanation, "example": term.example, "plain": term.plain}
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value]
    return "\n".join(["[[term]]", *lines]) + "\n"


def _checked(path: Path, term: Term | None) -> bytes:
    """The bytes of a file that is right, and that does not hold `term` yet."""
    terms, problems = read_file(path)
    twice = [known for known in terms if term and known.term.casefold() == term.term.casefold()]
    if twice:
        what = f"'{twice[0].term}' is there already."
        problems = (Problem(source=twice[0].source, what=what, cure="Change it there."),)
    if problems:
        raise DataFileError(f"{problems[0].source}: {problems[0].what}", hint=problems[0].cure)
    return path.read_bytes()


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file, then rename, so that a crash leaves the old file whole."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
            if path.exists():
                shutil.copymode(path, name)
            else:
                os.chmod(name, 0o644)  # mkstemp gives it to its owner alone
            os.replace(name, path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written: {error.strerror}.", hint="Try another folder."
        ) from error
