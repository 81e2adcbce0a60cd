"""Measures the check: 1 MB of text beside the parser alone, --quick beside other linters, and starting.

Run: .venv/bin/python tests/benchmarks/check.py [--proselint PROGRAM] [--alex PROGRAM] [--textlint PROGRAM]
       [--size LETTERS] [--runs NUMBER]

The text is made of the posts in examples/, again and again, with other names and numbers in each round, so
that nothing is answered from a cache. All is measured in one run, by turns, on the same text. Told is the
median of the runs, in seconds of the processor (user and system): what else the computer does counts little.
The programs of others are measured only where you name them. textlint runs with the rules that you set up in
the folder of that program (a .textlintrc.json); here: write-good and alex.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
LARGE = "large"
_NAMES = (
    "Ann",
    "Bola",
    "Cerys",
    "Dev",
    "Ewan",
    "Farah",
    "Gwen",
    "Hal",
    "Iona",
    "Jo",
    "Kit",
    "Lou",
    "Mo",
    "Nia",
)
_PARSER = """
import json, sys, time
from pathlib import Path
from easyread.check import RULES, check
from easyread.check.profile import USUAL, load_profile
from easyread.english.parser import nlp
from easyread.english.sentences import sentences
from easyread.glossary import load_glossary
from easyread.read import read
[document] = read(Path(sys.argv[1]))
glossary, profile = load_glossary(), load_profile(USUAL, RULES)
nlp()
lines = [s for block in document.blocks for item in getattr(block, "items", None) or [block.text]
         for s in sentences(item.text)]
start = time.process_time()
for doc in nlp().pipe(lines, batch_size=64):
    pass
parser = time.process_time() - start
start = time.process_time()
report = check(document, glossary=glossary, profile=profile)
whole = time.process_time() - start
start = time.process_time()
fast = check(document, glossary=glossary, profile=profile, quick=True)
quick = time.process_time() - start
print(json.dumps({"parser": parser, "check": whole, "quick": quick, "lines": len(lines),
                  "components": nlp().pipe_names, "findings": len(report.findings),
                  "quick findings": len(fast.findings)}))
"""


def text_of(size: int) -> str:
    """Plain text of about `size` letters, with paragraphs that are all different."""
    posts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    paragraphs = [part.strip() for post in posts for part in re.split(r"\n\s*\n", post) if len(part) > 80]
    out, length, n = ["A long report"], 0, 0
    while length < size:
        words = paragraphs[n % len(paragraphs)].split()
        words.insert(len(words) // 2, f"({_NAMES[n % len(_NAMES)]}, {n})")
        out.append(" ".join(words))
        length += len(out[-1])
        n += 1
    return "\n\n".join(out) + "\n"


def seconds(command: list[str], cwd: Path | None = None) -> float:
    """The processor's seconds of a whole process. Linters end with 1 where they find something."""
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in {0, 1}:
        sys.exit(f"{' '.join(command)} failed.")
    return usage.ru_utime + usage.ru_stime


def programs(options: argparse.Namespace) -> dict[str, tuple[list[str], Path | None]]:
    """The command lines to compare, without the file."""
    easyread = [sys.executable, "-m", "easyread", "check", "--quiet"]
    found: dict[str, tuple[list[str], Path | None]] = {
        "easyread check": (easyread, None),
        "easyread check --quick": ([*easyread, "--quick"], None),
    }
    if options.proselint:
        found["proselint"] = ([options.proselint, "check"], None)
    if options.alex:
        found["alex"] = ([options.alex, "--quiet"], None)
    if options.textlint:
        folder = Path(options.textlint).absolute().parents[2]  # the folder that has node_modules
        found["textlint"] = ([str(Path(options.textlint).absolute())], folder)
    return found


def main() -> None:
    """Prints two tables."""
    parser = argparse.ArgumentParser()
    for name in ("proselint", "alex", "textlint"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--runs", type=int, default=3, help="how often, after one run to warm up")
    parser.add_argument("--size", type=int, default=1_000_000, help="letters of the large text")
    options = parser.parse_args()
    os.environ.setdefault("PYTHONPATH", str(ROOT / "src"))
    with tempfile.TemporaryDirectory() as folder:
        sizes = {"1 sentence": 0, "20 KB": 20_000, LARGE: options.size}
        files = {name: Path(folder) / f"{name.replace(' ', '-')}.txt" for name in sizes}
        for name, size in sizes.items():
            files[name].write_text(text_of(size) if size else "News\n\nWe met in May.\n", encoding="utf-8")
        times: dict[tuple[str, str], list[float]] = {}
        for run in range(options.runs + 1):  # the first is to warm up
            for name, (command, cwd) in programs(options).items():
                for size, file in files.items():
                    if size == LARGE and name == "easyread check":
                        continue  # see the second table
                    took = seconds([*command, str(file)], cwd)
                    if run:
                        times.setdefault((name, size), []).append(took)
        print("| Program, as a whole process | " + " | ".join(sizes) + " |\n|---|" + "---|" * len(sizes))
        for name in programs(options):
            found = [times.get((name, size)) for size in sizes]
            print(
                f"| {name} | " + " | ".join(f"{statistics.median(t):.2f}" if t else "" for t in found) + " |"
            )
        sys.stdout.flush()
        done = subprocess.run(
            [sys.executable, "-c", _PARSER, str(files[LARGE])], capture_output=True, text=True, check=True
        )
    told = json.loads(done.stdout)
    print(f"\nThe large text has {options.size:,} letters in {told['lines']} lines.")
    print(f"Components: {', '.join(told['components'])}; 64 lines at a time.")
    for name in ("parser", "check", "quick"):
        print(f"{name}: {told[name]:.1f} s, {told[name] / told['parser']:.2f} times the parser")
    print(f"findings: {told['findings']}, quick: {told['quick findings']}")


if __name__ == "__main__":
    main()
