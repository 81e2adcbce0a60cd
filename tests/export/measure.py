"""Makes every style of every example and prints what the checks say, as a table for docs/booklet.md.

.venv/bin/python tests/export/measure.py
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from easyread.export import EXPORTERS
from easyread.export.verify import same_words, verify
from easyread.export.verify_any import verify_any
from easyread.glossary import load_glossary
from easyread.handout_toml import Handout
from easyread.layout import lay_out
from easyread.model import Draft
from easyread.pipeline import ONE_PAGE, loader, make_draft, pages_of, with_fewer_points
from easyread.read import read
from easyread.resources import data_dir
from easyread.styles import load_style

KINDS = ("pdf", "docx", "html", "epub")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One style of all texts."""

    pages: tuple[int, ...]
    faults: tuple[int, ...]  # of each kind of file
    others: int  # files whose words are not those of the PDF


def measured(name: str, drafts: Sequence[Draft]) -> Measured:
    """What the checks say of one style."""
    pages: list[int] = []
    faults = dict.fromkeys(KINDS, 0)
    others = 0
    for draft in drafts:
        style = load_style(name)
        if name == ONE_PAGE:
            style = with_fewer_points(draft, style, Handout())
        booklet = lay_out(draft, style)
        files = {kind: EXPORTERS[kind](booklet, style, loader(style)) for kind in KINDS}
        pages.append(pages_of(files["pdf"]) or 0)
        others += len(same_words(files))
        for kind, data in files.items():
            found = [one for one in verify_any(data, kind) if one.level != "info"]
            faults[kind] += len(verify(data, kind)) + len(found)
    return Measured(pages=tuple(pages), faults=tuple(faults.values()), others=others)


def main(paths: Sequence[str]) -> None:
    """Prints the table."""
    glossary = load_glossary()
    files = [Path(path) for path in paths] or sorted(Path("examples").glob("*.*"))
    drafts = [make_draft(document, glossary) for path in files for document in read(path)]
    print(f"{len(drafts)} texts of {len(files)} files.\n")
    print("| Style | Pages of the PDF | PDF | Word | Web page | E-book | Other words |")
    print("|---|---|---|---|---|---|---|")
    for name in sorted(path.parent.name for path in data_dir("styles").glob("*/style.toml")):
        one = measured(name, drafts)
        numbers = " | ".join(map(str, (*one.faults, one.others)))
        print(f"| `{name}` | {', '.join(map(str, one.pages))} | {numbers} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
