"""Word files: what a reader sees is kept, in order; what is beside the text is in the notes."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document as NewWord

from easyread.errors import InputError
from easyread.model import Bullets, Document, Figure, Heading, Paragraph, Quote, Table
from easyread.read import read_bytes
from easyread.read.missing import strings

from .word import W, beside, p, packed, r, word

BODY = "We met in the hall and we talked about the garden wall for a long time."


def one(data: bytes, name: str = "our-wall.docx") -> Document:
    (document,) = read_bytes(data, name)
    return document


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(type(block).__name__, " | ".join(strings(block))) for block in document.blocks]


def test_a_file_made_by_python_docx() -> None:
    made = NewWord()
    made.add_heading("The garden wall", 0)
    made.add_paragraph("By Sam Green, trustee")
    made.add_heading("What we want", 1)
    made.add_paragraph(BODY)
    for words in ("a gate", "a bench"):
        made.add_paragraph(words, style="List Bullet")
    for words in ("dig", "build"):
        made.add_paragraph(words, style="List Number")
    made.add_paragraph("It was our wall.", style="Quote")
    table = made.add_table(rows=2, cols=2)
    for cell, words in zip(
        (c for row in table.rows for c in row.cells), ("Day", "Who", "Monday", "Ana"), strict=True
    ):
        cell.text = words
    out = BytesIO()
    made.save(out)
    document = one(out.getvalue())
    assert (document.title, document.author, document.role) == ("The garden wall", "Sam Green", "trustee")
    assert [type(block) for block in document.blocks] == [Heading, Paragraph, Bullets, Bullets, Quote, Table]
    bullets, numbers = (block for block in document.blocks if isinstance(block, Bullets))
    assert ([item.text for item in bullets.items], bullets.ordered) == (["a gate", "a bench"], False)
    assert ([item.text for item in numbers.items], numbers.ordered) == (["dig", "build"], True)


def test_headings_by_style_also_by_one_that_rests_on_another() -> None:
    document = one(
        word(p("The wall", "T") + p("One", "H1") + p(BODY) + p("Two", "H2") + p(BODY) + p("Red", "Own"))
    )
    assert document.title == "The wall"
    assert [(b.text.text, b.level) for b in document.blocks if isinstance(b, Heading)] == [
        ("One", 2),
        ("Two", 3),
        ("Red", 2),
    ]


def test_tracked_changes_are_taken_as_accepted() -> None:
    changed = (
        r("We want ")
        + "<w:ins>" + r("three") + "</w:ins><w:del><w:r><w:delText>two</w:delText></w:r></w:del>"
        + "<w:moveFrom>" + r(" old") + "</w:moveFrom>" + r(" benches.")
    )  # fmt: skip
    document = one(word(p("The wall", "T") + p(changed)))
    assert kinds(document) == [("Paragraph", "We want three benches.")]
    assert [note.text for note in document.notes if "struck out" in note.message] == ["two old"]


def test_footnotes_comments_headers_and_hidden_words_are_notes() -> None:
    calls = (
        r("We want a wall."),
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="5"/></w:r>',
        r("secret", "<w:vanish/>"),
    )
    parts = {
        "footnotes": beside("footnote", 2, "Of brick."),
        "comments": beside("comment", 5, "Really?"),
        "header1": f'<w:hdr xmlns:w="{W}">{p("Draft 3")}</w:hdr>',
    }
    document = one(word(p("The wall", "T") + p("".join(calls)), **parts))
    assert kinds(document) == [("Paragraph", "We want a wall.")]
    assert {note.text for note in document.notes} == {"Of brick.", "Really?", "Draft 3", "secret"}


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    drawn = (
        r("Beside it.")
        + '<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:docPr descr="A wall of red bricks"/>'
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = one(word(p("The wall", "T") + p(drawn) + p("After it.")))
    texts = [text for block in document.blocks for text in strings(block) if text]
    assert texts == ["Beside it.", "A wall of red bricks", "In the box.", "After it."]
    assert [b.alt for b in document.blocks if isinstance(b, Figure)] == ["A wall of red bricks"]


def test_lists_inside_lists_and_lists_that_go_on() -> None:
    body = (
        p("The wall", "T") + p(BODY) + p("a gate", item=(1, 0)) + p("of oak", item=(1, 1)) + p("Then we:")
        + p("dig", item=(2, 0)) + p("build", item=(2, 0)) + p("We rest.") + p("paint", item=(2, 0))
    )  # fmt: skip
    document = one(word(body))
    lists = [[item.text for item in b.items] for b in document.blocks if isinstance(b, Bullets)]
    assert lists == [["a gate", "of oak"], ["dig", "build"], ["3. paint"]]
    assert "flattened" in {note.code for note in document.notes}


def test_cells_that_go_over_rows_and_columns() -> None:
    def cell(words: str, more: str = "") -> str:
        return f"<w:tc><w:tcPr>{more}</w:tcPr>{p(words)}</w:tc>"

    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("Day") + cell("Who") + cell("Where"),
        cell("Monday", down) + cell("Ana") + cell("Hall"),
        cell("", on) + cell("Nobody is there", '<w:gridSpan w:val="2"/>'),
    )
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    (found,) = (b for b in one(word(p("The wall", "T") + table)).blocks if isinstance(b, Table))
    assert [[text.text for text in row] for row in found.rows] == [
        ["Day", "Who", "Where"],
        ["Monday", "Ana", "Hall"],
        ["Monday", "Nobody is there", ""],
    ]


def test_links_are_kept_and_none_opens_a_file() -> None:
    def link(name: str, words: str) -> str:
        return f'<w:hyperlink r:id="{name}">{r(words)}</w:hyperlink>'

    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Target="https://example.org/wall"/><Relationship Id="b" Target="file:///etc/passwd"/>'
        "</Relationships>"
    )
    body = p("The wall", "T") + p(r("See ") + link("a", "our page") + r(" and ") + link("b", "this file"))
    document = one(more(word(body), {"word/_rels/document.xml.rels": rels}))
    (paragraph,) = (b for b in document.blocks if isinstance(b, Paragraph))
    assert [(mark.kind, mark.target) for mark in paragraph.text.marks] == [
        ("link", "https://example.org/wall")
    ]
    assert "file:///etc/passwd" in [note.text for note in document.notes]


def more(data: bytes, parts: dict[str, str | bytes]) -> bytes:
    """The packed file with more parts in it."""
    archive = ZipFile(BytesIO(data))
    return packed({**{name: archive.read(name) for name in archive.namelist()}, **parts})


def test_macros_are_noted_and_never_run() -> None:
    data = more(word(p("The wall", "T") + p(BODY)), {"word/vbaProject.bin": b"Sub AutoOpen()"})
    for name in ("wall.docm", "wall.docx"):
        assert any("macros" in note.message for note in one(data, name).notes)


def test_a_style_that_rests_on_itself_is_no_trap() -> None:
    assert kinds(one(word(p("The wall", "T") + p(BODY, "Loop")))) == [("Paragraph", BODY)]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "old Word"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"PK\x03\x04 and then nothing", "not a whole"),
        (packed({"hello.txt": "Hello"}), "no Word text"),
        (word(p("The wall"))[:900], "not a whole"),
        (b"Just some words.", "not a whole"),
    ],
)
def test_what_is_no_word_file(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what) as caught:
        read_bytes(data, "wall.docx")
    assert caught.value.hint
