"""The Word file: real styles, safe rows, nothing left of the template, and it opens in LibreOffice."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files as data_files
from pathlib import Path

import pymupdf
import pytest
from docx import Document
from docx.oxml.ns import qn

from easyread.export import docx
from easyread.export.verify import verify
from easyread.export.words import words
from easyread.layout import lay_out
from easyread.model import Booklet
from easyread.styles import Style
from layout.sample import DRAFT, line

from .conftest import load


@pytest.fixture(scope="module")
def opened(files: dict[str, bytes]) -> Document:
    return Document(io.BytesIO(files["docx"]))


def test_each_line_has_a_named_style(opened: Document) -> None:
    body = opened.element.body
    named = {p.style.name for p in opened.paragraphs} | {
        p.style.name for t in opened.tables for c in t._cells for p in c.paragraphs
    }
    assert named >= {"Title", "Heading 1", "Easy Read line", "Easy Read bullet", "Easy Read cover"}
    assert any(run.get(qn("w:val")) == "HardWord" for run in body.iter(qn("w:rStyle")))


def test_body_text_is_16_point_arial_left_with_1_5_lines(opened: Document) -> None:
    defaults = opened.styles.element.find(qn("w:docDefaults"))
    assert defaults.find(f".//{qn('w:sz')}").get(qn("w:val")) == "32"
    assert defaults.find(f".//{qn('w:rFonts')}").get(qn("w:ascii")) == "Arial"
    style = opened.styles["Easy Read line"]
    assert style.paragraph_format.line_spacing == 1.5
    assert style.paragraph_format.alignment == 0
    assert {lang.get(qn("w:val")) for lang in opened.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_words_are_not_hyphenated(opened: Document) -> None:
    hyphenation = opened.settings.element.find(qn("w:autoHyphenation"))
    assert hyphenation.get(qn("w:val")) == "false"


def test_rows_are_two_cells_picture_first_and_stay_whole(opened: Document, booklet: Booklet) -> None:
    rows = [row for table in opened.tables for row in table.rows]
    with_picture = [row for s in booklet.sections for row in s.rows if row.picture]
    assert len(rows) == len(with_picture)
    for row in rows:
        left, right = row.cells
        assert len(left._tc.findall(f".//{qn('w:drawing')}")) == 1
        assert right.text.strip()
        assert row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


def test_pictures_have_alt_text_and_300_dots_an_inch(opened: Document, booklet: Booklet) -> None:
    alts = [p.get("descr") for p in opened.element.body.iter(qn("wp:docPr"))]
    rows = [row for section in booklet.sections for row in section.rows]
    assert booklet.picture is not None
    assert alts == [booklet.picture.alt, *(row.picture.alt for row in rows if row.picture)]
    for shape in opened.inline_shapes:
        part = opened.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed]
        assert abs(part.image.px_width / shape.width.inches - 300) < 3
        assert shape.width == shape.height


def test_headings_stay_with_their_rows_and_long_sections_start_a_page(opened: Document) -> None:
    assert opened.styles["Heading 1"].paragraph_format.keep_with_next
    breaks = {p.text: p.paragraph_format.page_break_before for p in opened.paragraphs}
    assert breaks["What is a panel?"]
    assert not breaks["Money"]


def test_the_footer_counts_pages_but_not_on_the_cover(opened: Document) -> None:
    section = opened.sections[0]
    assert section.different_first_page_header_footer
    footer = section.footer._element
    fields = [field.get(qn("w:instr")).strip() for field in footer.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert "Easy Read draft: not yet checked" in section.footer.paragraphs[0].text
    assert section.first_page_footer.paragraphs[0].text == ""


def test_lists_are_real_lists(opened: Document) -> None:
    bullet = opened.styles["Easy Read bullet"].element
    assert bullet.find(f".//{qn('w:numId')}").get(qn("w:val")) == "1"
    assert "•" not in "".join(paragraph.text for paragraph in opened.paragraphs)


def test_the_contents_leads_to_the_sections(opened: Document) -> None:
    marks = {mark.get(qn("w:name")) for mark in opened.element.body.iter(qn("w:bookmarkStart"))}
    targets = [link.get(qn("w:anchor")) for link in opened.element.body.iter(qn("w:hyperlink"))]
    assert targets
    assert set(targets) <= marks


def test_the_properties_are_ours_and_nothing_of_the_template_is_left(
    opened: Document, files: dict[str, bytes]
) -> None:
    properties = opened.core_properties
    assert properties.title == "Working together in Oldham"
    assert properties.author == "Michael Turner"
    assert properties.language == "en-GB"
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as archive:
        names = archive.namelist()
        everything = b"".join(archive.read(name) for name in names if name.endswith((".xml", ".rels")))
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in names if "thumbnail" in name or "customXml" in name]
    for leftover in (b"python-docx", b"Macintosh", b"w:rsid", b"en-US"):
        assert leftover not in everything


def test_source_date_epoch_dates_the_file(
    booklet: Booklet, style: Style, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796428800")
    made = docx.export(booklet, style, load)
    assert Document(io.BytesIO(made)).core_properties.created.year == 2026
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "5")
    assert Document(io.BytesIO(docx.export(booklet, style, load))).core_properties.created.year == 1980


def _without_alt(document: Document) -> None:
    next(document.element.body.iter(qn("wp:docPr"))).set("descr", "")


def _with_gap(document: Document) -> None:
    document.add_paragraph("")


def _with_split(document: Document) -> None:
    properties = document.tables[0].rows[0]._tr.trPr
    properties.remove(properties.find(qn("w:cantSplit")))


def _without_title(document: Document) -> None:
    document.core_properties.title = ""


def _with_skip(document: Document) -> None:
    document.paragraphs[-1].style = document.styles["Heading 2"]
    for paragraph in document.paragraphs:
        if paragraph.style.name == "Heading 1":
            paragraph.style = document.styles["Easy Read line"]


@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (_without_alt, "docx-alt-text"),
        (_with_gap, "docx-empty-paragraph"),
        (_with_split, "docx-row-splits"),
        (_without_title, "docx-title"),
        (_with_skip, "docx-headings"),
    ],
)
def test_a_spoiled_file_is_found(
    files: dict[str, bytes], spoil: Callable[[Document], None], rule: str
) -> None:
    document = Document(io.BytesIO(files["docx"]))
    spoil(document)
    out = io.BytesIO()
    document.save(out)
    assert rule in [finding.rule for finding in verify(out.getvalue(), "docx")]


def test_what_is_not_a_word_file_is_found() -> None:
    assert verify(b"PK not a zip", "docx")[0].rule == "docx-unreadable"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_with_all_words_and_pages(
    booklet: Booklet, style: Style, tmp_path: Path
) -> None:
    title = "Nothing about us without us: what people in Oldham did next, and why they did it"
    long = lay_out(replace(DRAFT, title=line(title, "heading")), style)
    (tmp_path / "handout.docx").write_bytes(docx.export(long, style, load))
    fonts = data_files("fontpkg_arimo").joinpath("files")
    (tmp_path / "fonts.conf").write_text(
        f"<fontconfig><dir>{fonts}</dir><cachedir>{tmp_path}</cachedir></fontconfig>", encoding="utf-8"
    )
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "handout.docx")]
    environment = {**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}
    subprocess.run(command, check=True, capture_output=True, timeout=180, env=environment)
    document = pymupdf.open(tmp_path / "handout.pdf")
    said = "".join("".join(page.get_text().split()) for page in document).replace("\u2011", "-")
    for word in words((tmp_path / "handout.docx").read_bytes(), "docx"):
        assert word in said
    assert "About this paper" in document[1].get_text()
    assert f"Page 2 of {document.page_count}" in " ".join(document[1].get_text().split())
    assert "Page 1" not in document[0].get_text()


_FIELD = qn("w:fldSimple")


def test_the_contents_says_the_page_of_each_part(opened: Document, booklet: Booklet) -> None:
    """As fields that Word and LibreOffice fill in; until then, as far as it can be reckoned."""
    fields = [
        field for field in opened.element.body.iter(_FIELD) if "PAGEREF" in str(field.get(qn("w:instr")))
    ]
    contents = next(section for section in booklet.sections if section.part == "contents")
    assert len(fields) == len(contents.rows[0].lines)
    marks = {mark.get(qn("w:name")) for mark in opened.element.body.iter(qn("w:bookmarkStart"))}
    assert {str(field.get(qn("w:instr"))).split()[1] for field in fields} <= marks
    pages = [int(next(field.iter(qn("w:t"))).text or 0) for field in fields]
    assert pages == sorted(pages)
    assert pages[0] > 2


def test_the_last_row_of_a_section_takes_the_one_before_it_along(opened: Document) -> None:
    rows = [row for table in opened.tables for row in table.rows]
    kept = [row for row in rows if all(p.paragraph_format.keep_with_next for p in row.cells[1].paragraphs)]
    assert 2 < len(kept) < len(rows)


def test_each_row_can_be_found_again_by_its_code(opened: Document, booklet: Booklet) -> None:
    """The bookmark of a row holds its words and no others, also when a person has added a paragraph."""
    body = opened.element.body
    marks = {mark.get(qn("w:name")): mark for mark in body.iter(qn("w:bookmarkStart"))}
    ends = {mark.get(qn("w:id")): mark for mark in body.iter(qn("w:bookmarkEnd"))}
    everything = list(body.iter())
    for section in booklet.sections:
        for row in section.rows:
            start = marks[f"er_{row.id}"]
            inside = everything[everything.index(start) : everything.index(ends[start.get(qn("w:id"))])]
            words = [each for each in inside if each.tag == qn("w:t")]
            shown = [each.getparent().getparent().tag == _FIELD for each in words]  # a page number is no word
            said = "".join(each.text or "" for each, field in zip(words, shown, strict=True) if not field)
            wanted = "".join(said.text.text for said in row.lines)
            assert re.sub(r"[\s\u00a0-]", "", said) == re.sub(r"[\s\u00a0-]", "", wanted)
    assert {"er_title", *(f"er_{section.id}" for section in booklet.sections if section.heading)} <= set(
        marks
    )
    assert all(len(name) <= 40 for name in marks)
