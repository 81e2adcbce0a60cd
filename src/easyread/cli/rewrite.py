"""easyread rewrite: a filter. A line in, its easy lines on one line out, in the same order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from easyread.model import Line


@click.command()
@click.option(
    "--json", "as_json", is_flag=True, help="For each line, a JSON object: the lines and the changes."
)
def rewrite(as_json: bool) -> None:
    """Make each line of standard input easier. Each line gives one line.

    Hard words are not explained here: `easyread convert` does that.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # as what comes in; Windows would choose another
    for text in _lines():
        lines = _rewritten(text)
        click.echo(_as_json(text, lines) if as_json else " ".join(line.text.text for line in lines))


def _lines() -> Iterator[str]:
    """The lines of standard input as UTF-8, whatever the settings of the computer are."""
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8-sig", errors="replace").strip()


def _rewritten(text: str) -> tuple[Line, ...]:
    from easyread.english.sentences import sentences
    from easyread.facts import lost
    from easyread.rewrite import rewrite_sentence

    return tuple(line for sentence in sentences(text) for line in rewrite_sentence(sentence, guard=lost))


def _as_json(text: str, lines: tuple[Line, ...]) -> str:
    said = [
        {"text": line.text.text, "kind": line.kind, "changes": [asdict(change) for change in line.changes]}
        for line in lines
    ]
    return json.dumps({"text": text, "lines": said}, ensure_ascii=False)
