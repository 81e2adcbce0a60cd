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
    """Each letter with what it looks like, also in tables."""
    document = docx.Document(io.BytesIO(data))
    paragraphs = [*document.paragraphs, *(p for t in document.tables for c in t._cells for p in c.paragraphs)]
    return [
        (paragraph.style.name, letter, run.bold, run.italic)
        for paragraph in paragraphs
        for run in paragraph.runs
        for letter in run.text
    ]


def test_each_finding_has_a_comment_and_the_words_are_as_before() -> None:
    data, given = word_file(), report()
    made, lost = comment(data, [given])
    assert look(made) == look(data)
    texts = [c.text for c in docx.Document(io.BytesIO(made)).comments]
    assert sum(len(text.splitlines()) for text in texts) == len(given.findings) - lost
    assert lost == len([f for f in given.findings if f.origin.line == 6])
    for rule in ("contraction", "percentage", "exclamation", "latin-short-form"):
        assert any(line.endswith(f"({rule})") for text in texts for line in text.splitlines())


def words_of(made: bytes, rule: str) -> list[str]:
    """The words that the comments of a rule stand at."""
    document = docx.Document(io.BytesIO(made))
    numbers = [str(one.comment_id) for one in document.comments if f"({rule})" in one.text]
    found = []
    for number in numbers:
        for paragraph in document.paragraphs:
            inside, words = False, ""
            for part in paragraph._p.iterchildren():
                name, key = part.tag.rpartition("}")[2], next(iter(part.attrib.values()), "")
                inside = name == "commentRangeStart" if key == number and "Range" in name else inside
                words += Run(part, paragraph).text if inside and name == "r" else ""
            found += [words] if words else []
    return found


def test_a_comment_stands_at_its_words_also_inside_a_stretch_of_one_look() -> None:
    made, _ = comment(word_file(), [report()])
    assert words_of(made, "contraction") == ["don't"]
    assert [words.strip(" %") for words in words_of(made, "percentage")] == ["20"]
    assert [words.strip() for words in words_of(made, "latin-short-form")] == ["e.g."]


def test_a_file_that_is_no_word_file_is_refused() -> None:
    with pytest.raises(InputError):
        comment(b"not a file", [report()])
