"""Time to load and to match word data as they grow: python tests/benchmarks/growth.py"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from easyread.english.parser import parse
from easyread.glossary import find, load_glossary
from easyread.glossary.phrases import load_phrases
from easyread.glossary.plain_words import load_plain_words

SIZES = (1_000, 3_000, 10_000)
TEXT = (
    "The panel met the commissioner, and an advocate spoke about co-production and the new care plan. " * 40
)


def _entries(count: int) -> str:
    """Made-up terms, each of two words that no text has."""
    blocks = (
        f'[[term]]\nterm = "zorb{n} quill"\npos = "noun"\n'
        f'explanation = "A zorb{n} quill is a made-up thing."\n'
        for n in range(count)
    )
    return "\n".join(blocks)


def main() -> None:
    """Prints one line for our own data, then one for each size of a file beside them."""
    start = time.perf_counter()
    terms = len(load_glossary().terms)
    loaded = time.perf_counter()
    load_plain_words()
    load_phrases()
    print(f"ours: {terms} terms in {1000 * (loaded - start):.0f} ms, words and phrases in", end=" ")
    print(f"{1000 * (time.perf_counter() - loaded):.0f} ms")
    doc = parse(TEXT)
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            path = Path(folder) / f"{size}.toml"
            path.write_text(_entries(size), encoding="utf-8")
            start = time.perf_counter()
            glossary = load_glossary(path)
            loaded = time.perf_counter()
            found = sum(1 for _ in find(doc, glossary))
            matched = time.perf_counter()
            print(
                f"{size} more: loaded in {1000 * (loaded - start):.0f} ms, {len(doc)} tokens matched in "
                f"{1000 * (matched - loaded):.1f} ms ({found} found)"
            )


if __name__ == "__main__":
    main()
