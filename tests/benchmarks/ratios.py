"""Measures the program against the parts that it is built on, side by side in one process.

Run: .venv/bin/python tests/benchmarks/ratios.py [check] [convert] [export] [start] [long] [many] [checked]

Each pair is run in turn, ROUNDS times, and the best time of each counts: other work of the computer makes
a run slower, never faster. "long", "many" and "checked" take some minutes.
"""

from __future__ import annotations

import cProfile
import multiprocessing
import os
import pstats
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 5
MANY = (10, 50, 100, 200)
LENGTHS = (10_000, 100_000, 1_000_000)
WHO = (
    "The panel",
    "A new tenant",
    "The council",
    "Our group",
    "My support worker",
    "Two carers",
    "The bus company",
)
DID = (
    "talked about",
    "asked for",
    "was told about",
    "paid for",
    "wrote down",
    "complained about",
    "voted on",
)
WHAT = (
    "the cost of repairs",
    "a letter in plain words",
    "the bench near the doors",
    "our plan for the summer",
    "the commissioning of day services",
    "the rules for visitors",
)
WHEN = ("in May", "although it took a long time", "because people were left out", "before the money ran out",
        "so that everyone could come", "and nobody was surprised")  # fmt: skip


def best(pairs: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """The best time of each, run in turn: of the processor, as other work shares this computer."""
    found: dict[str, list[float]] = {name: [] for name in pairs}
    for _ in range(rounds):
        for name, run in pairs.items():
            start = time.process_time()
            run()
            found[name].append(time.process_time() - start)
    return {name: min(seconds) for name, seconds in found.items()}


def text_of(words: int, seed: int = 1) -> str:
    """A text of our own, in paragraphs of five sentences; no sentence stands twice."""
    chance = random.Random(seed)  # noqa: S311
    paragraphs, count, number = [], 0, 0
    while count < words:
        said = []
        for _ in range(5):
            number += 1
            parts = (chance.choice(WHO), chance.choice(DID), chance.choice(WHAT), chance.choice(WHEN))
            said.append(f"{' '.join(parts)}, at meeting {number}.")
        paragraphs.append(" ".join(said))
        count += sum(len(one.split()) for one in said)
    return "A long report\n\n" + "\n\n".join(paragraphs) + "\n"


def check() -> None:
    """`check` against the parser alone: the same words, parsed by the same components in the same batches."""
    from easyread.check import check as report_on
    from easyread.check import units
    from easyread.english import parser
    from easyread.glossary import load_glossary
    from easyread.read import read_bytes

    (document,) = read_bytes(text_of(5_000).encode(), "long.txt")
    glossary = load_glossary()
    seen: list[str] = []
    real = units.parse_many

    def noted(texts: object) -> object:
        given = list(texts)  # type: ignore[call-overload]
        seen.extend(given)
        return real(given)

    units.parse_many = noted  # type: ignore[assignment]
    report_on(document, glossary=glossary)
    units.parse_many = real
    told = best(
        {
            "check": lambda: report_on(document, glossary=glossary),
            "parser": lambda: list(parser.parse_many(seen)),
        }
    )
    words = sum(len(text.split()) for text in seen)
    print(
        f"check: {words / told['check']:.0f} words a second; parser alone: {words / told['parser']:.0f};",
        end=" ",
    )
    print(f"ratio {told['parser'] / told['check']:.2f} (wanted: at least 0.80)")


def convert() -> None:
    """`convert` without export: how much of it is inside the parser, and parses for each sentence."""
    from spacy.language import Language

    from easyread import pipeline
    from easyread.english import parser
    from easyread.read import read

    spent, calls = [0.0], [0]
    whole, many = Language.__call__, Language.pipe

    def one(self: Language, *given: object, **named: object) -> object:
        start = time.perf_counter()
        made = whole(self, *given, **named)  # type: ignore[arg-type]
        spent[0] += time.perf_counter() - start
        calls[0] += 1
        return made

    def several(self: Language, texts: object, **named: object) -> object:
        start = time.perf_counter()
        made = list(many(self, texts, **named))  # type: ignore[call-overload]
        spent[0] += time.perf_counter() - start
        calls[0] += len(made)
        return iter(made)

    documents = [one for path in sorted((ROOT / "examples").glob("*.*")) for one in read(path)]
    pipeline.make_draft(documents[0])
    Language.__call__, Language.pipe = one, several  # type: ignore[method-assign, assignment]
    try:
        shares, per_sentence = [], []
        for document in documents:
            parser.parse.cache_clear()
            spent[0], calls[0] = 0.0, 0
            start = time.perf_counter()
            draft = pipeline.make_draft(document)
            shares.append((spent[0], time.perf_counter() - start))
            per_sentence.append((calls[0], len(draft.sentences)))
    finally:
        Language.__call__, Language.pipe = whole, many  # type: ignore[method-assign]
    inside, total = (sum(column) for column in zip(*shares, strict=True))
    parses, sentences = (sum(column) for column in zip(*per_sentence, strict=True))
    print(
        f"convert without export: {inside / total:.2f} of {total:.2f} s inside the parser (wanted: 0.50);",
        end=" ",
    )
    print(f"{parses / sentences:.1f} parses a sentence ({parses} for {sentences})")
    watch = cProfile.Profile()
    parser.parse.cache_clear()
    watch.runcall(pipeline.make_draft, documents[1])
    rows = pstats.Stats(watch).stats  # type: ignore[attr-defined]
    ours = {key: value for key, value in rows.items() if "easyread" in key[0]}
    all_time = sum(value[2] for value in rows.values())
    for (file, line, name), value in sorted(ours.items(), key=lambda item: -item[1][2])[:12]:
        place = f"{Path(file).parent.name}/{Path(file).name}:{line}"
        print(f"    {100 * value[2] / all_time:4.1f} % in {place} {name}")


def export() -> None:
    """Word and PDF of a handout of about 10 pages, against WeasyPrint alone on the same web page."""
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    from easyread import pipeline
    from easyread.export import EXPORTERS, html, pdf
    from easyread.layout import lay_out
    from easyread.read import read_bytes
    from easyread.styles import load_style

    style = load_style("handout")
    load = pipeline.loader(style)
    words = 150
    while True:
        (document,) = read_bytes(text_of(words).encode(), "report.txt")
        booklet = lay_out(pipeline.make_draft(document), style)
        pages = pipeline.pages_of(pipeline.make_file(booklet, style, "pdf")) or 0
        if pages >= 10 or words > 2_000:
            break
        words += 60
    page = html.page(booklet, style, load, kind="paper", fonts=pdf._FONT_CSS)

    def alone() -> object:
        made = HTML(string=page, url_fetcher=pdf.fetch, base_url=None)
        return made.write_pdf(font_config=FontConfiguration(), pdf_variant="pdf/ua-1")

    told = best(
        {
            "both": lambda: [pipeline.make_file(booklet, style, kind) for kind in ("docx", "pdf")],
            "pdf": lambda: EXPORTERS["pdf"](booklet, style, load),
            "docx": lambda: EXPORTERS["docx"](booklet, style, load),
            "weasyprint": alone,
        }
    )
    alone_s = told["weasyprint"]
    print(f"Word and PDF of {pages} pages: {told['both']:.2f} s; WeasyPrint alone: {alone_s:.2f} s;", end=" ")
    print(f"ratio {told['both'] / alone_s:.2f} (wanted: at most 1.30)")
    rest = told["both"] - told["pdf"] - told["docx"]
    print(f"    PDF {told['pdf']:.2f} s, Word {told['docx']:.2f} s, checks of both {rest:.2f} s")


def start() -> None:
    """Whole processes: --version, and the first check of one page."""
    post = str(next((ROOT / "examples").glob("panel*.txt")))
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    for words, most in ((["--version"], 0.15), (["check", post], 2.5)):
        command = [sys.executable, "-m", "easyread", *words]
        seconds = []
        for _ in range(ROUNDS + 1):
            begun = time.perf_counter()
            subprocess.run(command, env=env, capture_output=True, check=False)
            seconds.append(time.perf_counter() - begun)
        named = " ".join(Path(word).name for word in words)
        print(
            f"easyread {named}: best {min(seconds):.2f} s, median {statistics.median(seconds):.2f} s", end=" "
        )
        print(f"(wanted: {most} s)")


def long() -> None:
    """Processor time for each thousand words, from ten thousand to a million."""
    from easyread.check import check as report_on
    from easyread.glossary import load_glossary
    from easyread.read import read_bytes

    glossary = load_glossary()
    (warm,) = read_bytes(text_of(500).encode(), "warm.txt")
    report_on(warm, glossary=glossary)
    for words in LENGTHS:
        data = text_of(words).encode()
        begun = time.process_time()
        (document,) = read_bytes(data, "long.txt")
        read_s = time.process_time() - begun
        report_on(replace(document, notes=()), glossary=glossary, quick=True)
        quick_s = time.process_time() - begun - read_s
        each = 1000 * 1000 / words
        print(
            f"{words:>9} words: read {read_s * each:.2f}, quick check {quick_s * each:.1f}",
            end=", ",
            flush=True,
        )
        begun = time.process_time()
        report_on(replace(document, notes=()), glossary=glossary)
        print(f"check {(time.process_time() - begun) * each:.1f} ms a thousand", flush=True)


def many() -> None:
    """The memory of a run over many posts, of this process and of its two workers (Linux only)."""
    from easyread.batch import Gathering, run
    from easyread.options import Options

    with tempfile.TemporaryDirectory() as name:
        posts, out = Path(name) / "posts", Path(name) / "out"
        posts.mkdir()
        for number in range(MANY[-1]):
            text = text_of(500, seed=number).replace("A long report", f"Report {number}")
            (posts / f"{number:04}.txt").write_text(text, encoding="utf-8")
        done = run(Gathering(paths=(posts,)), out, Options(formats=("docx", "json")), jobs=2)
        for count, _ in enumerate(done, start=1):
            if count in MANY:
                pids = [os.getpid(), *(child.pid for child in multiprocessing.active_children())]
                print(f"after {count:>4} posts: {[mebibytes(pid) for pid in pids]} MiB")
                sys.stdout.flush()


def many_checked() -> None:
    """The same for texts that are checked."""
    from easyread.batch import Gathering
    from easyread.batch.check_all import check_all
    from easyread.batch.work import Look
    from easyread.check.profile import Profile

    with tempfile.TemporaryDirectory() as name:
        texts = Path(name)
        for number in range(MANY[-1]):
            (texts / f"{number:04}.txt").write_text(text_of(500, seed=number), encoding="utf-8")
        done = check_all(Gathering(paths=(texts,)), lambda _: Look(profile=Profile()), jobs=2)
        for count, _ in enumerate(done, start=1):
            if count in MANY:
                pids = [os.getpid(), *(child.pid for child in multiprocessing.active_children())]
                print(f"after {count:>4} texts: {[mebibytes(pid) for pid in pids]} MiB", flush=True)


def mebibytes(pid: int | None) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))


def main() -> None:
    parts = {"check": check, "convert": convert, "export": export, "start": start, "long": long, "many": many}
    parts["checked"] = many_checked
    for name in sys.argv[1:] or parts:
        parts[name]()


if __name__ == "__main__":
    main()
