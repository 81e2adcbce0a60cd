"""easyread rewrite: a filter. A line in, its easy lines on one line out, in the same order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

from easyread.options import LEVELS, Level

if TYPE_CHECKING:
    from easyread.model import Line


@click.command()
@click.option(
    "--json", "as_json", is_flag=True, help="For each line, a JSON object: the lines and the changes."
)
@click.option("--level", type=click.Choice(LEVELS), default="easy", help="How far to go. Default: easy.")
@click.option("--variants", is_flag=True, help="Show all ways to say each line, and what is wrong with them.")
def rewrite(as_json: bool, level: Level, variants: bool) -> None:
    """Make each line of standard input easier. Each line gives one line.

    Hard words are not explained here: `easyread convert` does that.
    """
    if variants and as_json:
        raise click.UsageError("Use --variants or --json, not both.")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # as what comes in; Windows would choose another
    for text in _lines():
        if variants:
            click.echo(_variants(text, level))
            continue
        lines = _rewritten(text, level)
        click.echo(_as_json(text, lines) if as_json else _as_text(lines))


def _as_text(lines: Sequence[Line]) -> str:
    """The lines as running text: a list that was made goes back into a sentence, with commas and "and"."""
    out: list[str] = []
    for k, line in enumerate(lines):
        text = line.text.text.removesuffix(":") if line.kind == "lead-in" and line.changes else line.text.text
        if line.kind == "item" and k + 1 < len(lines) and lines[k + 1].kind == "item":
            last = k + 2 == len(lines) or lines[k + 2].kind != "item"
            linked = lines[k + 1].text.text.split()[0].lower() in {"and", "or"}
            text += " and" if last and not linked else ","
        out.append(text)
    return " ".join(out)


def _lines() -> Iterator[str]:
    """The lines of standard input as UTF-8, whatever the settings of the computer are."""
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8-sig", errors="replace").strip()


def _variants(text: str, level: Level) -> str:
    """Each way to say `text` that differs from the others, the one that is chosen first."""
    from easyread.english.sentences import sentences
    from easyread.facts import lost
    from easyread.rewrite import candidates

    out: list[str] = [f"# {text}"]
    for sentence in sentences(text):
        chosen = [line.text.text for line in _rewritten(sentence, level)]
        seen: list[list[str]] = []
        for candidate in candidates(sentence, guard=lost, level=level):
            said = [line.text.text for line in candidate.lines]
            if said in seen:
                continue
            seen.append(said)
            mark = "chosen" if said == chosen else "; ".join(candidate.problems) or "also sound"
            out += ["", f"{candidate.name} ({mark})", *(f"  {line}" for line in said)]
    return "\n".join([*out, ""])


def _rewritten(text: str, level: Level) -> tuple[Line, ...]:
    from easyread.english.sentences import sentences
    from easyread.facts import lost
    from easyread.rewrite import rewrite_sentence

    return tuple(
        line for sentence in sentences(text) for line in rewrite_sentence(sentence, guard=lost, level=level)
    )


def _as_json(text: str, lines: tuple[Line, ...]) -> str:
    said = [
        {"text": line.text.text, "kind": line.kind, "changes": [asdict(change) for change in line.changes]}
        for line in lines
    ]
    return json.dumps({"text": text, "lines": said}, ensure_ascii=False)
