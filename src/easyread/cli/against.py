"""easyread check --against: holds a draft against its source and says which lines it does not support."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from easyread.facts import Ledger
    from easyread.glossary import Glossary
    from easyread.model import Document, Draft

FAULTS = 1  # exit code: a line is not supported
MOST = 40  # sentences that are left out, on a screen


def check_against(source: Path, drafts: tuple[Path, ...], glossary: Glossary, *, as_json: bool) -> int:
    """Prints the ledger of each draft and gives the exit code. Raises InputError."""
    from easyread.facts import compare_texts

    read_source = _document(source)
    ledgers = [(str(path), compare_texts(read_source, _draft(path), glossary)) for path in drafts]
    if as_json:
        data = [_plain(name, ledger) for name, ledger in ledgers]
        click.echo(json.dumps(data[0] if len(data) == 1 else data, ensure_ascii=False, indent=1))
    else:
        for name, ledger in ledgers:
            for line in said(name, str(source), ledger):
                click.echo(line)
    sys.stdout.flush()
    return 0 if all(ledger.supported for _, ledger in ledgers) else FAULTS


def _document(path: Path) -> Document:
    from easyread.read import read

    return read(path)[0]


def _draft(path: Path) -> Document | Draft | str:
    """A draft of easyread (JSON or draft file), or any text. In a text, a line stays a line."""
    if path.name.endswith(".easyread.md"):
        from easyread.workshop.opened import open_draft

        return open_draft(path).paper.draft
    if path.suffix.lower() == ".json":
        from easyread.model import Draft
        from easyread.store import from_json

        return from_json(path.read_text(encoding="utf-8"), Draft)
    return _document(path)


def _plain(name: str, ledger: Ledger) -> dict[str, Any]:
    facts = asdict(ledger)
    return {"draft": name, "facts": facts}


def said(name: str, source: str, ledger: Ledger) -> Iterator[str]:
    """The ledger in plain words, the worst first."""
    bad = [line for line in ledger.lines if not line.supported]
    gone = [s for s in ledger.sources if s.reasons]
    look = [line for line in ledger.lines if line.supported and line.doubts]
    out = [s for s in ledger.sources if s.state == "left out" and not s.reasons]
    yield f"{name}, held against {source}"
    if ledger.supported:
        yield (
            f"No line of {len(ledger.lines)} says what the source does not say."
            if look
            else (f"The source says what each of the {len(ledger.lines)} lines says.")
        )
    if bad:
        yield ""
        yield f"Not supported by the source: {_many(len(bad), 'line')} of {len(ledger.lines)}"
        for line in sorted(bad, key=lambda one: -len(one.reasons)):
            yield f"  {line.line}. {line.text}"
            yield from (f"     - {reason}" for reason in line.reasons)
            yield from (f"     Source: {ledger.sources[at - 1].text}" for at in line.sources)
    if gone:
        yield ""
        yield f"Lost, and it matters: {_many(len(gone), 'sentence')} of the source"
        for one in gone:
            yield f"  {one.text}"
            yield from (f"     - {reason}" for reason in one.reasons)
    if look:
        yield ""
        yield f"Please check: {_many(len(look), 'line')} with other words than the source"
        for line in look[:MOST]:
            yield f"  {line.line}. {line.text}"
            yield from (f"     - {doubt}" for doubt in line.doubts)
    if out:
        yield ""
        yield f"Left out: {_many(len(out), 'sentence')} of the source. Look at them: a draft may be shorter."
        yield from (f"  {one.text}" for one in out[:MOST])
        if len(out) > MOST:
            yield f"  ... and {len(out) - MOST} more. --json lists them all."
    yield ""
    yield "This check sees words and grammar. It does not see all: read the draft beside the source, too."


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
