"""A copy of a Word file has a comment at each finding, and its words and its look are as before."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.text.run import Run

from easyread.check import check
from easyread.errors import InputError
from easyread.glossary import load_glossary
from easyread.model import Bullets, Document, Heading, Origin, Paragraph, Report, Text
from easyread.report.word_comments import comment


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("News", level=0)
    document.add_heading("What we did", level=1)
    paragraph = document.add_paragraph("We ")
    paragraph.add_run("don't").bold = True
    paragraph.add_run(" meet in ")
    paragraph.add_run("May").italic = True
    paragraph.add_run(".")
    document.add_paragraph("Bring 20% more, e.g. tea.", style="List Bullet")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "It wasn’t us!"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def report() -> Report:
    def text(words: str) -> Text:
        return Text(text=words)

    blocks = (
        Heading(text=text("What we did"), origin=Origin(line=2)),
        Paragraph(text=text("We don't meet in May."), origin=Origin(line=3)),
        Bullets(items=(text("Bring 20% more, e.g. tea."),), origin=Origin(line=4)),
        Paragraph(text=text("It wasn't us!"), origin=Origin(line=5)),
        Paragraph(text=text("This isn't in the Word file."), origin=Origin(line=6)),
    )
    made = Document(title="News", blocks=blocks, source="news.docx")
    return check(made, glossary=load_glossary())


def look(data: bytes) -> list[Any]:
    """The words of each run with what it looks like, also in tables."""
    document = docx.Document(io.BytesIO(data))
    paragraphs = [*document.paragraphs, *(p for t in document.tables for c in t._cells for p in c.paragraphs)]
    return [
        (paragraph.style.name, run.text, run.bold, run.italic)
        for paragraph in paragraphs
        for run in paragraph.runs
        if run.text
    ]


def test_each_finding_has_a_comment_and_the_words_are_as_before() -> None:
    data, given = word_file(), report()
    made, lost = comment(data, [given])
    assert look(made) == look(data)
    texts = [c.text for c in docx.Document(io.BytesIO(made)).comments]
    assert len(texts) == len(given.findings) - lost
    assert lost == len([f for f in given.findings if f.origin.line == 6])
    for rule in ("contraction", "percentage", "exclamation", "latin-short-form"):
        assert any(text.endswith(f"({rule})") for text in texts)


def test_a_comment_stands_at_its_words() -> None:
    made, _ = comment(word_file(), [report()])
    document = docx.Document(io.BytesIO(made))
    [number] = [c.comment_id for c in document.comments if "(contraction)" in c.text and "don't" in c.text]
    paragraph = next(p for p in document.paragraphs if "don't" in p.text)
    inside, words = False, ""
    for part in paragraph._p.iterchildren():
        name, key = part.tag.rpartition("}")[2], next(iter(part.attrib.values()), "")
        if name == "commentRangeStart" and key == str(number):
            inside = True
        if name == "commentRangeEnd" and key == str(number):
            inside = False
        if inside and name == "r":
            words += Run(part, paragraph).text
    assert words == "don't"


def test_a_file_that_is_no_word_file_is_refused() -> None:
    with pytest.raises(InputError):
        comment(b"not a file", [report()])
