"""The rules on the look of a file: our own files keep them, and files that do not are found out."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import easyread
from easyread.check.file import KINDS, RULES, check_file
from easyread.cli.check import check as check_command
from easyread.errors import InputError
from easyread.library import check as check_text
from easyread.library import export, lay_out, rewrite

POST = Path(__file__).parents[2] / "examples" / "panel-member-a-yellow-card.txt"


@pytest.fixture(scope="module")
def booklet() -> Any:
    [document] = easyread.library.read(POST)
    return lay_out(rewrite(document))


def rules(data: bytes, kind: str) -> set[str]:
    return {finding.rule for finding in check_file(data, kind)[0]}


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_files_keep_all_rules(booklet: Any, kind: str) -> None:
    """A row with no picture is a choice that a person may make: it is good to know, and no more."""
    found = [f for f in check_file(export(booklet, kind), kind)[0] if f.level != "info"]
    assert [(finding.rule, finding.message) for finding in found] == []


def bad_word_file() -> bytes:
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt, RGBColor

    document = docx.Document()
    document.core_properties.title = ""
    document.sections[0].left_margin = Mm(10)
    document.add_heading("Times", level=3)
    long = document.add_paragraph("The bus leaves at 2pm from the square, and it is back at 4pm.")
    long.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    long.paragraph_format.line_spacing = 1.0
    run = document.add_paragraph().add_run("small and pale")
    run.font.size, run.font.name, run.font.color.rgb = Pt(9), "Times New Roman", RGBColor(0xBB, 0xBB, 0xBB)
    run.italic = run.underline = run.bold = run.font.all_caps = True
    document.add_paragraph("")
    document.add_paragraph("- a cake")
    cells = document.add_table(rows=2, cols=2).rows
    cells[0].cells[0].text = "Bring a cup"
    cells[1].cells[0].merge(cells[1].cells[1])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file_with_faults_is_found_out() -> None:
    assert rules(bad_word_file(), "docx") >= {
        *("small-letters", "letter-shapes", "close-lines", "not-left", "italics", "underline"),
        *("capitals-style", "weak-colour", "page-shape", "no-page-numbers", "row-splits"),
        *("file-title", "file-headings", "typed-list", "joined-cells", "empty-lines", "no-picture-beside"),
    }


def picture(wide: int, high: int) -> io.BytesIO:
    """A grey picture as a PNG file."""
    import struct
    import zlib

    rows = b"".join(b"\x00" + b"\x88" * wide for _ in range(high))
    parts = ((b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows)))
    out = b"\x89PNG\r\n\x1a\n"
    for name, data in (*parts, (b"IEND", b"")):
        out += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return io.BytesIO(out)


def test_pictures_that_are_small_blurred_stretched_or_on_the_right_are_found() -> None:
    import docx
    from docx.shared import Mm

    document = docx.Document()
    document.add_picture(picture(40, 40), width=Mm(20))
    document.add_picture(picture(40, 40), width=Mm(60), height=Mm(30))
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text = "We eat cake."
    row.cells[1].paragraphs[0].add_run().add_picture(picture(900, 900), width=Mm(50))
    for properties in document.element.body.iter("{*}docPr"):
        properties.set("descr", "")
    out = io.BytesIO()
    document.save(out)
    found = rules(out.getvalue(), "docx")
    assert found >= {"small-picture", "blurred-picture", "stretched-picture", "picture-side", "alt-text"}


def test_a_pdf_with_faults_is_found_out() -> None:
    weasyprint = pytest.importorskip("weasyprint")
    words = (
        "<p style='font: 9pt Arimo'>Small words</p>"
        + "<p style='break-before: page; font-size: 9pt'>x</p>" * 5
    )
    pdf = weasyprint.HTML(string=f"<style>@page {{ size: A5 }}</style>{words}").write_pdf()
    found = rules(pdf, "pdf")
    assert found >= {"no-tags", "file-title", "file-language", "page-shape", "small-letters", "no-bookmarks"}
    empty = weasyprint.HTML(string="<html></html>").write_pdf()
    assert "page-is-a-picture" in rules(empty, "pdf")


def test_a_web_page_with_faults_is_found_out() -> None:
    page = b"<html><body><h2>A</h2><h4>B</h4><img src='a.png'><a href='/b'>click here</a><i>now</i>"
    page += b"<p style='text-align: justify; hyphens: auto'>Words</p></body></html>"
    assert rules(page, "html") >= {
        *("file-language", "file-title", "file-headings", "alt-text", "link-words"),
        *("italics", "not-left", "hyphens-on"),
    }


def test_the_command_adds_the_file_to_the_report_and_settings_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    Path("a.docx").write_bytes(bad_word_file())
    done = CliRunner().invoke(check_command, ["--layout", "--json", "a.docx"])
    data = json.loads(done.stdout)
    levels = {finding["rule"]: finding["level"] for finding in data["findings"]}
    assert levels["small-letters"] == "must-fix"
    assert {rule["group"] for rule in data["rules"]} >= {"File", "Words"}
    Path("easyread.toml").write_text('[check]\noff = ["small-letters"]\n[check.levels]\nitalics = "info"\n')
    data = json.loads(CliRunner().invoke(check_command, ["--layout", "--json", "a.docx"]).stdout)
    levels = {finding["rule"]: finding["level"] for finding in data["findings"]}
    assert "small-letters" not in levels
    assert levels["italics"] == "info"
    Path("a.txt").write_text("News\n\nWe met.\n")
    assert isinstance(CliRunner().invoke(check_command, ["--layout", "a.txt"]).exception, InputError)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_broken_file_is_told(kind: str) -> None:
    with pytest.raises(InputError):
        check_file(b"no such thing", kind)


def test_the_rules_speak_plain_english() -> None:
    from easyread.model import Document, Origin, Paragraph, Text

    said = [line for rule in RULES for line in (rule.asks, rule.why, rule.cure, f"{rule.wrong}.")]
    blocks = tuple(Paragraph(text=Text(text=line), origin=Origin(line=n)) for n, line in enumerate(said, 3))
    report = check_text(Document(title="Rules", blocks=blocks, source="rules.txt"))
    must = {(f.rule, f.words) for f in report.findings if f.level == "must-fix" and f.rule != "jargon"}
    assert {words for rule, words in must if rule != "short-form"} == set()
    assert {words for rule, words in must if rule == "short-form"} <= {"PDF"}
