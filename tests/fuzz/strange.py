"""Feeds the exporters with strange drafts for as long as you like, and counts what became of them.

Run: python tests/fuzz/strange.py SECONDS [SEED]

Each draft goes through every exporter, the checks of its file and the comparison of words, and through the
draft file and back. At the end there is a line for each kind of refusal and of fault. A fault is our bug.
"""

from __future__ import annotations

import collections
import random
import re
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]

from hypothesis import HealthCheck, Phase, given, seed, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from easyread import pipeline  # noqa: E402
from easyread.draftfile import first_paper, read_paper, write_paper  # noqa: E402
from easyread.errors import EasyreadError, OwnOutputError  # noqa: E402
from easyread.export import EXPORTERS, pdf  # noqa: E402
from easyread.export.verify import same_words  # noqa: E402
from easyread.layout import lay_out  # noqa: E402
from easyread.styles import load_style  # noqa: E402
from export.strange import drafts, handouts  # noqa: E402

SLOW = 20.0  # seconds of the processor for one file
STYLES = [load_style(name) for name in ("handout", "large-print", "booklet", "text-only")]
NUMBERS = re.compile(r"object \d+ \d+|annotation \d+|page \d+|“.*?”|There (?:is|are) .*|:\d+:.*", re.DOTALL)
made: collections.Counter[str] = collections.Counter()
refused: collections.Counter[str] = collections.Counter()
faults: collections.Counter[str] = collections.Counter()
asked: set[str] = set()
real_fetch = pdf.fetch


def noted(url: str) -> object:
    asked.add(url.partition(":")[0])
    return real_fetch(url)


def tried(kind: str, do: Callable[[], Any]) -> Any:
    """What `do` gives; None where it fails, which is counted."""
    start = time.process_time()
    try:
        done = do()
        made[kind] += 1
        if time.process_time() - start > SLOW:
            faults[f"{kind}: slow"] += 1
        return done
    except EasyreadError as error:
        said = NUMBERS.sub("", f"{error.message}")
        ours = isinstance(error, OwnOutputError) and "Take emoji" not in error.hint
        (faults if ours else refused)[f"{kind}: {said[:110]}"] += 1
    except Exception as error:  # noqa: BLE001  whatever an exporter does wrong is what we look for
        place = traceback.extract_tb(error.__traceback__)[-1]
        faults[f"{kind}: {type(error).__name__} {Path(place.filename).name}:{place.lineno}"] += 1
    return None


@given(drafts, handouts, st.sampled_from(STYLES), st.booleans())
def one(draft: Any, handout: Any, style: Any, linear: bool) -> None:
    if time.time() > END:
        raise KeyboardInterrupt
    made["drafts"] += 1
    look = pipeline.set_up(style, handout, linear=linear)
    booklet = tried("layout", lambda: lay_out(draft, look, handout))
    if booklet is not None:
        files = {kind: tried(kind, lambda k=kind: pipeline.make_file(booklet, look, k)) for kind in EXPORTERS}
        for fault in same_words({kind: data for kind, data in files.items() if data is not None}):
            faults[fault.message] += 1
    text = tried("draft file", lambda: write_paper(first_paper(draft), {}))
    tried("draft file, read again", lambda: read_paper(text, "a.easyread.md", {}))


END = time.time() + float(sys.argv[1])


def main() -> None:
    pdf.fetch = noted
    chance = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**9)  # noqa: S311
    calm = settings(
        max_examples=10**7,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    try:
        seed(chance)(calm(one))()
    except BaseException as error:  # noqa: BLE001  hypothesis wraps what ends it
        print(f"Seed {chance}, ended by {type(error).__name__}")
    print("Made:", dict(made))
    print("WeasyPrint asked for:", sorted(asked))
    for name, found in (("Refused", refused), ("FAULT", faults)):
        for what, count in found.most_common():
            print(f"{name} {count} times: {what}")


if __name__ == "__main__":
    main()
