"""Measures convert and check as whole processes, and how much of it is the parser and the layout of the PDF.

Run: .venv/bin/python tests/benchmarks/measure.py [FILE ...]        (default: the posts in examples/)
Each command runs once to warm up and then RUNS times; the median is shown. The shares are measured in one
process of their own, in the same run, so that they can be compared with each other.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 5
ROOT = Path(__file__).parents[2]
EASYREAD = ROOT / ".venv" / "bin" / "easyread"
_SHARES = """
import json, sys, time
from pathlib import Path
started = time.perf_counter()
spent = {"parser": 0.0, "pdf layout": 0.0}
def timed(name, function):
    def run(*args, **kwargs):
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            spent[name] += time.perf_counter() - start
    return run
import spacy.language, weasyprint
spacy.language.Language.__call__ = timed("parser", spacy.language.Language.__call__)
weasyprint.HTML.render = timed("pdf layout", weasyprint.HTML.render)
weasyprint.HTML.write_pdf = timed("pdf layout", weasyprint.HTML.write_pdf)
calls = [0]
counted = spacy.language.Language.__call__
def counting(*args, **kwargs):
    calls[0] += 1
    return counted(*args, **kwargs)
spacy.language.Language.__call__ = counting
from easyread.cli import main
try:
    main(["convert", sys.argv[1], "-o", sys.argv[2], "--quiet", "--force"])
except SystemExit:
    pass
total = time.perf_counter() - started
print(json.dumps({"total": total, "parses": calls[0], **spent}))
"""


def whole(command: list[str]) -> tuple[float, int]:
    """The median seconds, and the highest peak memory in MiB, of RUNS runs after one to warm up."""
    seconds, memory = [], 0
    for run in range(RUNS + 1):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        if run:
            seconds.append(time.perf_counter() - start)
            memory = max(memory, usage.ru_maxrss // 1024)
    return statistics.median(seconds), memory


def main() -> None:
    """Prints a table."""
    files = [Path(name) for name in sys.argv[1:]] or sorted((ROOT / "examples").glob("*.*"))
    print(f"{'command':58} {'seconds':>8} {'MiB':>5}")
    print(f"{'easyread --help':58} {whole([str(EASYREAD), '--help'])[0]:8.2f}")
    for file in files:
        words = len(file.read_text(encoding="utf-8", errors="replace").split())
        with tempfile.TemporaryDirectory() as folder:
            convert = whole([str(EASYREAD), "convert", str(file), "-o", folder, "--quiet", "--force"])
            print(f"{f'easyread convert {file.name} ({words} words)':58} {convert[0]:8.2f} {convert[1]:5}")
            check = whole([str(EASYREAD), "check", str(file)])
            print(f"{f'easyread check {file.name}':58} {check[0]:8.2f} {check[1]:5}")
            told = subprocess.run(
                [sys.executable, "-c", _SHARES, str(file), folder], capture_output=True, text=True, check=True
            )
        shares = json.loads(told.stdout.strip().splitlines()[-1])
        total = shares["total"]
        for part in ("parser", "pdf layout"):
            share = shares[part]
            print(f"    of which {part}: {share:.2f} s of {total:.2f} s, {100 * share / total:.0f} %")
        print(f"    parses: {shares['parses']}")


if __name__ == "__main__":
    main()
