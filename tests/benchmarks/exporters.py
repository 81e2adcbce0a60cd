"""Measures each exporter on 1, 10 and 100 pages, beside plain WeasyPrint and python-docx with the same words.

Run: .venv/bin/python tests/benchmarks/exporters.py
The time is of the processor, the median of RUNS runs after one to warm up; the size is that of the file.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from easyread.export import EXPORTERS
from easyread.layout import lay_out
from easyread.model import Booklet, Draft
from easyread.pipeline import loader
from easyread.styles import load_style
from layout.sample import DRAFT, SECTIONS

RUNS = 3
ROWS_A_PAGE = 4  # of the handout
STYLE = replace(load_style(), parts=("paper",))


def _draft(pages: int) -> Draft:
    """A draft of about so many pages: the rows of the sample, again and again."""
    points = [point for section in SECTIONS for point in section.points]
    wanted = [points[place % len(points)] for place in range(pages * ROWS_A_PAGE)]
    sections = tuple(
        replace(SECTIONS[1], points=tuple(wanted[start : start + 12])) for start in range(0, len(wanted), 12)
    )
    return replace(DRAFT, sections=sections)


def _said(booklet: Booklet) -> list[str]:
    return [line.text.text for section in booklet.sections for row in section.rows for line in row.lines]


def _plain_pdf(booklet: Booklet) -> bytes:
    from weasyprint import HTML

    body = "".join(f"<p>{escape(words)}</p>" for words in _said(booklet))
    page = f"<html lang=en><title>T</title><style>p{{font-size:16pt;line-height:1.5}}</style>{body}</html>"
    made: bytes = HTML(string=page).write_pdf()
    return made


def _plain_docx(booklet: Booklet) -> bytes:
    from docx import Document

    document = Document()
    for words in _said(booklet):
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _measured(make: Callable[[], bytes]) -> tuple[float, int]:
    size = len(make())
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        make()
        times.append(time.process_time() - start)
    return statistics.median(times), size


def main() -> None:
    load = loader(STYLE)
    print("| | " + " | ".join(f"{pages} pages: seconds, kB" for pages in (1, 10, 100)) + " |")
    print("|---|" + "---|" * 3)
    booklets = [lay_out(_draft(pages), STYLE) for pages in (1, 10, 100)]
    makers: dict[str, Callable[[Booklet], bytes]] = {
        f"easyread {kind}": (lambda booklet, export=export: export(booklet, STYLE, load))  # type: ignore[misc]
        for kind, export in EXPORTERS.items()
    }
    makers |= {"WeasyPrint, words alone": _plain_pdf, "python-docx, words alone": _plain_docx}
    for name, make in makers.items():
        cells = [_measured(lambda make=make, booklet=booklet: make(booklet)) for booklet in booklets]  # type: ignore[misc]
        print(f"| {name} | " + " | ".join(f"{took:.2f}, {size / 1000:.0f}" for took, size in cells) + " |")


if __name__ == "__main__":
    main()
