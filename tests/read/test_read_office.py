"""One post saved by LibreOffice in five formats says the same in each; books and e-mails are read, too."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from easyread.errors import InputError
from easyread.model import Bullets, Document, Heading, Paragraph, Table
from easyread.read import read, read_bytes
from easyread.read.missing import strings

from .word import packed

FILES = Path(__file__).with_name("files")
BODY = "We met in the hall and we talked about the garden wall for a long time, until the tea was cold again."


def saved(suffix: str) -> Document:
    (document,) = read(FILES / f"garden.{suffix}")
    return document


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "pdf"])
def test_the_same_post_in_every_format(suffix: str) -> None:
    post = saved(suffix)
    assert post.title == "A gate that opens both ways"
    assert (post.author, post.role, post.date) == ("Tom Ashby", "volunteer", "12 October 2022")
    shapes = [type(block) for block in post.blocks]
    assert shapes == [Paragraph, Heading, Paragraph, Bullets, Heading, Bullets, Table, Paragraph]
    assert [[item.text for item in b.items] for b in post.blocks if isinstance(b, Bullets)] == [
        ["the gate is old", "nobody has the key", "there is no money before April"],
        ["We found the key.", "We oiled the hinge."],
    ]
    assert [b.ordered for b in post.blocks if isinstance(b, Bullets)] == [False, True]
    (table,) = (block for block in post.blocks if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Gate", "Width", "Opens"],
        ["North", "90 cm", "in and out"],
        ["South", "1.2 metres", "in only"],
    ]
    last = post.blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.text.text.startswith("It took nine minutes. The café next door")
    assert "https://gates.example.org/plan" in strings(post)


def odt(body: str, more: dict[str, str | bytes] | None = None) -> bytes:
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"))
    )
    content = f"<office:document-content {names}><office:body><office:text>{body}</office:text></office:body>"
    return packed({"content.xml": f"{content}</office:document-content>", **(more or {})})


def test_what_is_beside_an_odt_text_is_noted() -> None:
    note = "<text:note><text:note-body><text:p>Of brick.</text:p></text:note-body></text:note>"
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>no wall</text:p></text:deletion>"
        '</text:changed-region></text:tracked-changes><text:h text:outline-level="1">The wall</text:h>'
        f"<text:p>{BODY}{note}</text:p>"
    )
    (document,) = read_bytes(odt(body, {"Basic/script.xml": "<x/>"}), "wall.odt")
    assert [strings(block)[0] for block in document.blocks] == [BODY]
    assert {"no wall", "Of brick."} <= {found.text for found in document.notes}
    assert any("macros" in found.message for found in document.notes)


def test_a_row_that_says_it_repeats_a_million_times_is_no_bomb() -> None:
    cell = '<table:table-cell table:number-columns-repeated="9999999"><text:p>A</text:p></table:table-cell>'
    row = f"<table:table-row>{cell}<table:table-cell/></table:table-row>"
    (document,) = read_bytes(odt(f"<text:p>{BODY}</text:p><table:table>{row * 2}</table:table>"), "wall.odt")
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert len(table.rows[0]) < 200


def test_an_odt_with_a_password_is_refused() -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(InputError, match="password"):
        read_bytes(odt(f"<text:p>{BODY}</text:p>", {"META-INF/manifest.xml": manifest}), "wall.odt")


def test_rich_text_as_word_writes_it() -> None:
    source = (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}"
        r"{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 heading 2;}}"
        r"{\header Draft three}\pard\s1 The wall\par\pard\s0 We met on Monday.{\footnote Of brick.}\par"
        r"\pard\s2 Costs\par\pard\s0 It costs \'a390 and caf\'e9 tea \u8211? a lot.\par"
        r"{\f0\fs24 \v Nobody sees this.}{\deleted\f0 Struck out.}{\f0\v0 Seen.}\par"
        r"{\pict\pngblip " + "89504e470d0a1a0a" * 400 + r"}{\object\objdata 00}\par}"
    )
    (document,) = read_bytes(source.encode("latin-1"), "wall.rtf")
    assert document.title == "The wall"
    texts = [strings(block)[0] for block in document.blocks]
    assert texts == ["We met on Monday.", "Costs", "It costs £90 and café tea – a lot.", "Seen."]
    assert {"Of brick.", "Draft three", "Nobody sees this.", "Struck out."} <= {
        note.text for note in document.notes
    }
    assert "8950" not in "\n".join(strings(document))


def epub(chapters: dict[str, str], more: dict[str, str | bytes] | None = None) -> bytes:
    items = "".join(f'<item id="{name}" href="{name}.xhtml"/>' for name in chapters)
    order = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata><title>Our year</title></metadata>'
        f"<manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="book/book.opf"/></rootfiles></container>'
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "book/book.opf": opf,
            **{f"book/{name}.xhtml": f"<html><body>{text}</body></html>" for name, text in chapters.items()},
            **(more or {}),
        }
    )


def test_each_chapter_of_a_book_is_a_document_in_the_order_of_the_book() -> None:
    book = epub(
        {
            "cover": "<p>Our year</p>",
            "second": f"<h1>The wall</h1><p>{BODY}</p><ul><li>one</li><li>two</li></ul>",
            "first": f"<h1>The gate</h1><p>{BODY}</p><aside>An aside is text in a book.</aside>",
        }
    )
    documents = read_bytes(book, "year.epub")
    assert [(d.title, d.series) for d in documents] == [("The wall", "Our year"), ("The gate", "Our year")]
    assert "An aside is text in a book." in strings(documents[1].blocks)
    assert "Our year" in [note.text for note in documents[0].notes]


def test_a_locked_book_is_refused() -> None:
    book = epub({"a": f"<p>{BODY}</p>"}, {"META-INF/encryption.xml": "<encryption><AES/></encryption>"})
    with pytest.raises(InputError, match="locked"):
        read_bytes(book, "year.epub")


def mail(text: str = "", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Notes from the café meeting"
    message["From"] = "Ada Finch <ada@example.org>"
    message["Date"] = "Tue, 05 Mar 2024 09:30:00 +0000"
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message


def test_an_email_with_plain_text() -> None:
    answered = "On Monday Sam wrote:\n> Is it red?\n> Or blue?\n"
    message = mail(f"{BODY}\n\nWe agreed:\n\n- to paint it\n- to dig\n\n{answered}")
    message.add_attachment(b"MZ\x90", maintype="application", subtype="octet-stream", filename="run-me.exe")
    (document,) = read_bytes(message.as_bytes(), "mail.eml")
    assert (document.title, document.author, document.date) == (
        "Notes from the café meeting",
        "Ada Finch",
        "5 March 2024",
    )
    (bullets,) = (block for block in document.blocks if isinstance(block, Bullets))
    assert [item.text for item in bullets.items] == ["to paint it", "to dig"]
    noted = [note.text for note in document.notes]
    assert "Is it red? Or blue?" in noted
    assert "run-me.exe" in noted


def test_an_email_with_html_is_read_by_its_looks() -> None:
    html = (
        f"<h2>The wall</h2><p>{BODY}</p><img src='https://spy.example.org/dot.gif' alt=''><ol><li>a<li>b</ol>"
    )
    (document,) = read_bytes(mail("Read this in a browser.", html).as_bytes(), "mail.eml")
    assert [type(block) for block in document.blocks] == [Heading, Paragraph, Bullets]


def test_a_hidden_sign_in_the_head_of_a_part_does_no_harm() -> None:
    head = b"MIME-Version: 1.0\nSubject: x\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    part = b'Content-Type: text/html; charset="u\x00f-8"\n\n<p>' + BODY.encode() + b"</p>\n--b--\n"
    (document,) = read_bytes(head + part, "page.mht")
    assert BODY in strings(document.blocks)


def test_a_damaged_head_of_an_email_does_no_harm() -> None:
    data = mail(BODY).as_bytes().replace(b"=?utf-8?", b"=?u\xfff-8?")
    (document,) = read_bytes(data, "mail.eml")
    assert BODY in strings(document.blocks)


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        (b"just words and no head", "mail.eml", "not an e-mail"),
        (b"Subject: Hello\n\n", "mail.eml", "no words"),
        (packed({"a": "b"}), "year.epub", "not a book"),
        (packed({"a": "b"}), "wall.odt", "no text"),
        (b"{\\rtx", "wall.rtf", "not a rich text"),
        (b"%PDF-1.4", "wall.odt", "PDF"),
    ],
)
def test_what_is_none_of_these(data: bytes, name: str, what: str) -> None:
    with pytest.raises(InputError, match=what) as caught:
        read_bytes(data, name)
    assert caught.value.hint
