"""Measures the fact guard on its probes: how many bad drafts it refuses, how many good ones it accepts.

python tests/facts/measure.py [--show]      the table of docs/facts.md; with --show, each wrong answer
"""

from __future__ import annotations

import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from easyread.facts import Verdict, judge

PROBES = Path(__file__).parent / "probes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """A source, lines made from it, and whether they are honest."""

    kind: str
    source: str
    lines: tuple[str, ...]
    honest: bool
    note: str = ""


def probes(folder: Path = PROBES) -> Iterator[Probe]:
    """The probes of all files of `folder`."""
    for path in sorted(folder.glob("*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["probe"]:
            yield Probe(**{**entry, "lines": tuple(entry["lines"])})


def results(folder: Path = PROBES) -> list[tuple[Probe, Verdict]]:
    """Each probe with its verdict."""
    return [(probe, judge(probe.source, probe.lines)) for probe in probes(folder)]


def table(found: list[tuple[Probe, Verdict]]) -> str:
    """The table of docs/facts.md."""
    counts: dict[tuple[bool, str], list[bool]] = defaultdict(list)
    for probe, verdict in found:
        counts[probe.honest, probe.kind].append(verdict.supported == probe.honest)
    rows = ["| Kind | Probes | Right answers |", "|---|---|---|"]
    for honest, title in ((False, "refused"), (True, "accepted")):
        for (kind_honest, kind), right in sorted(counts.items()):
            if kind_honest == honest:
                rows.append(
                    f"| {kind} | {len(right)} | {title} {sum(right)} ({sum(right) / len(right):.0%}) |"
                )
        every = [r for (h, _), right in counts.items() if h == honest for r in right]
        if not every:
            continue
        rows.append(
            f"| **all that must be {title}** | {len(every)} | {sum(every)} ({sum(every) / len(every):.1%}) |"
        )
    return "\n".join(rows)


def main() -> None:
    """Prints the table, and with --show each wrong answer."""
    folders = [Path(word) for word in sys.argv[1:] if not word.startswith("-")]
    found = results(*folders)
    if "--show" in sys.argv:
        for probe, verdict in found:
            if verdict.supported != probe.honest:
                print("FALSE ALARM" if probe.honest else "MISSED", probe.kind, "|", probe.note)
                print(
                    "   ",
                    probe.source,
                    "\n    ->",
                    " / ".join(probe.lines),
                    "\n    ",
                    verdict.reasons,
                    verdict.doubts,
                )
    print(table(found))


if __name__ == "__main__":
    main()
