"""Where things stand: the page of a PDF goes from the reader to the reports; empty cells say nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from weasyprint import HTML

from conftest import Run
from easyread.model import Bullets, Draft, Heading, Paragraph, Table
from easyread.pipeline import lines_of
from easyread.read import read_bytes
from easyread.store import from_json

from .test_read_office import odt
from .word import p, word

BREAK = "<p style='break-before: page'>"
BODY = "We met in the hall. We talked about the garden wall."
LONG = (
    "The council wants to change how it chooses which of the many small roads are mended first, because "
    "nobody asked the people who walk on them every day of the week and all through the winter."
)


@pytest.fixture(scope="module")
def three_pages() -> bytes:
    lists = "<ul><li>a key</li><li>a map</li></ul>"
    made: bytes = HTML(
        string=f"<h1>Our wall</h1><p>{BODY}</p>{BREAK}{LONG}</p><h2>What we need</h2>{lists}"
        f"{BREAK}Everyone had tea.</p>"
    ).write_pdf()
    return made


def test_each_block_of_a_pdf_knows_its_page(three_pages: bytes) -> None:
    (document,) = read_bytes(three_pages, "wall.pdf")
    pages = {type(block): block.origin.page for block in document.blocks}
    assert [block.origin.page for block in document.blocks if isinstance(block, Paragraph)] == [1, 2, 3]
    assert (pages[Heading], pages[Bullets]) == (2, 2)


def test_the_reports_and_the_notes_name_the_page(run: Run, tmp_path: Path, three_pages: bytes) -> None:
    path = tmp_path / "wall.pdf"
    path.write_bytes(three_pages)
    found = json.loads(run("check", path, "--json").out)["findings"]
    assert {finding["page"] for finding in found if finding["rule"] == "long-sentence"} == {2}
    assert "page 2" in run("check", path).out
    run("convert", path, "-o", "out", "-f", "json")
    (staff,) = Path("out").glob("*.read-first.md")
    assert "(page 2 of wall.pdf)" in staff.read_text(encoding="utf-8")


def test_a_file_without_pages_names_lines(run: Run, post: Path) -> None:
    assert "page" not in json.loads(run("check", post, "--json").out)["findings"][0]


ROWS = [["Name", "Job", "Steps"], ["Sam", "", "Ask first"], ["Jo", "Cook", ""]]


def said_of(run: Run, path: Path) -> str:
    run("convert", path, "-o", "out", "-f", "json")
    draft = from_json(next(Path("out").glob("*.draft.json")).read_text(encoding="utf-8"), Draft)
    return "\n".join(line.text.text for line in lines_of(draft))


@pytest.mark.parametrize("suffix", ["html", "docx", "odt", "md"])
def test_an_empty_cell_says_nothing(run: Run, tmp_path: Path, suffix: str) -> None:
    rows = {
        "html": lambda: "".join(
            f"<tr>{''.join(f'<{cell}>{c}</{cell}>' for c in row)}</tr>"
            for cell, row in zip(("th", "td", "td"), ROWS, strict=True)
        ),
        "docx": lambda: "".join(
            f"<w:tr>{''.join(f'<w:tc>{p(c)}</w:tc>' for c in row)}</w:tr>" for row in ROWS
        ),
        "odt": lambda: "".join(
            "<table:table-row>"
            + "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in row)
            + "</table:table-row>"
            for row in ROWS
        ),
        "md": lambda: "\n".join(f"| {' | '.join(row)} |" for row in (ROWS[0], ["---"] * 3, *ROWS[1:])),
    }[suffix]()
    data = {
        "html": f"<h1>Our jobs</h1><p>{BODY}</p><table>{rows}</table>".encode(),
        "docx": word(p("Our jobs", "T") + p(BODY) + f"<w:tbl>{rows}</w:tbl>"),
        "odt": odt(f"<text:p>{BODY}</text:p><table:table>{rows}</table:table>"),
        "md": f"# Our jobs\n\n{BODY}\n\n{rows}\n".encode(),
    }[suffix]
    path = tmp_path / f"jobs.{suffix}"
    path.write_bytes(data)
    (document,) = read_bytes(data, path.name)
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in table.rows] == ROWS
    said = said_of(run, path)
    assert "Ask first" in said
    assert "Cook" in said
    bare = {line.strip(" :.").lower() for line in said.splitlines()}
    assert not bare & {"steps", "job", "name"}
