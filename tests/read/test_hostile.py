"""Files that want to do harm, or are broken: each is read or refused in plain words, and that is all."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest

from easyread.errors import InputError
from easyread.read import READERS, read_bytes
from easyread.read.missing import strings
from easyread.read.refuse import MAX_WITH_PICTURES, MOST_WORDS

from .test_read_docx import more
from .test_read_office import epub, odt
from .word import p, packed, r, word

REAL_RUN = subprocess.run
BODY = "We met in the hall and we talked about the garden wall for a long time. "
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY d SYSTEM "file:///etc/passwd">]>'
)
PACKED: dict[str, Callable[[str, bytes | str], bytes]] = {
    ".docx": lambda name, part: more(word(p(BODY)), {name: part}),
    ".odt": lambda name, part: more(odt(f"<text:p>{BODY}</text:p>"), {name: part}),
    ".epub": lambda name, part: more(epub({"a": f"<p>{BODY * 3}</p>"}), {name: part}),
}
TEXT_OF = {".docx": "word/document.xml", ".odt": "content.xml", ".epub": "book/book.opf"}


def refused(data: bytes, name: str) -> InputError:
    with pytest.raises(InputError) as caught:
        read_bytes(data, name)
    assert caught.value.message.endswith(".")
    assert caught.value.hint.endswith(".")
    return caught.value


@pytest.fixture(autouse=True)
def nothing_else_happens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No file is written, nothing is fetched, and no program is run but our own that opens a PDF."""
    run = subprocess.run

    def only_ours(command: list[str], **given: object) -> object:
        assert command[1:] == ["-m", "easyread.read.pdf_child"]
        return run(command, **given)  # type: ignore[call-overload]

    def never(*_: object, **__: object) -> None:
        raise AssertionError("something was fetched or written")

    monkeypatch.setattr(subprocess, "run", only_ours)
    monkeypatch.setattr(socket, "create_connection", never)
    monkeypatch.setattr(socket, "getaddrinfo", never)
    monkeypatch.setattr(zipfile.ZipFile, "extract", never)
    monkeypatch.setattr(zipfile.ZipFile, "extractall", never)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("suffix", PACKED)
class TestPackedFiles:
    def test_a_part_that_grows_a_thousandfold(self, suffix: str) -> None:
        error = refused(PACKED[suffix]("pictures/big.xml", b" " * 40_000_000), f"bomb{suffix}")
        assert "attack" in error.message

    def test_parts_that_are_too_big_together(self, suffix: str) -> None:
        out = BytesIO(PACKED[suffix]("a.png", b""))
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr("last.bin", b"x")
        data = bytearray(out.getvalue())
        place = data.rindex(b"PK\x01\x02")
        data[place + 24 : place + 28] = (400_000_000).to_bytes(4, "little")  # what it says that it unpacks to
        data[place + 20 : place + 24] = (390_000_000).to_bytes(4, "little")
        assert "too big" in refused(bytes(data), f"bomb{suffix}").message

    def test_too_many_parts(self, suffix: str) -> None:
        out = BytesIO(PACKED[suffix]("a.png", b""))
        with zipfile.ZipFile(out, "a") as archive:
            for number in range(5_001):
                archive.writestr(f"{number}", b"")
        assert "too big" in refused(out.getvalue(), f"many{suffix}").message

    @pytest.mark.parametrize("name", ["../../etc/cron.d/evil", "/etc/passwd", "a/../../b"])
    def test_names_that_lead_out(self, suffix: str, name: str) -> None:
        assert "outside" in refused(PACKED[suffix](name, b"x"), f"out{suffix}").message

    def test_entities(self, suffix: str) -> None:
        error = refused(PACKED[suffix](TEXT_OF[suffix], f"{LAUGHS}<a>&c;&d;</a>"), f"laugh{suffix}")
        assert "own codes" in error.message

    def test_entities_in_wide_letters(self, suffix: str) -> None:
        wide = f'<?xml version="1.0" encoding="UTF-16"?>{LAUGHS}<a>&c;</a>'.encode("utf-16")
        assert "own codes" in refused(PACKED[suffix](TEXT_OF[suffix], wide), f"laugh{suffix}").message

    def test_deep_nesting(self, suffix: str) -> None:
        deep = "<x>" * 5_000 + "</x>" * 5_000
        assert "deep" in refused(PACKED[suffix](TEXT_OF[suffix], deep), f"deep{suffix}").message

    def test_a_broken_part(self, suffix: str) -> None:
        assert "damaged" in refused(PACKED[suffix](TEXT_OF[suffix], "<a><b></a>"), f"bad{suffix}").message

    def test_half_a_file(self, suffix: str) -> None:
        data = PACKED[suffix]("a.png", b"\x00" * 100)
        for share in (0.1, 0.5, 0.9, 0.999):
            refused(data[: int(len(data) * share)], f"half{suffix}")

    def test_giant_pictures_are_never_looked_at(self, suffix: str) -> None:
        size = (60_000).to_bytes(4, "big")
        picture = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + size + size + b"\x08\x02" + b"\x00" * 300
        assert read_bytes(PACKED[suffix]("media/giant.png", picture), f"giant{suffix}")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + BODY,
        "<ul><li>" * 5_000 + BODY,
        "<table><tr><td>" * 3_000 + BODY,
        "<b>" * 50_000 + BODY,
        "<blockquote>" * 900 + BODY,
    ],
)
def test_a_page_nested_too_deep_is_refused_and_not_cut(page: str) -> None:
    assert "deep" in refused(page.encode(), "deep.html").message


def test_nothing_in_a_page_is_run_or_fetched() -> None:
    page = (
        "<html><head><base href='https://evil.example.org'>"
        "<link rel=stylesheet href=//evil.example.org/a.css>"
        "<script src=//evil.example.org/a.js>alert(1)</script>"
        "<meta http-equiv=refresh content='0;url=file:///'></head>"
        f"<body onload=go()><p onclick=run()>{BODY}</p><iframe src=file:///etc/passwd>In a frame</iframe>"
        "<svg><text>Drawn</text></svg><img src=file:///etc/passwd alt='A picture'>"
        "<object data=x.swf></object>"
        "<a href='data:text/html,boo'>data</a> <a href='VBScript:x'>old</a></body></html>"
    )
    (document,) = read_bytes(page.encode(), "evil.html")
    targets = [
        mark.target for block in document.blocks if hasattr(block, "text") for mark in block.text.marks
    ]
    assert targets == []
    assert "alert" not in "\n".join(strings(document))
    assert "root:" not in "\n".join(strings(document))


def test_a_table_that_says_it_is_endless() -> None:
    cell = f"<td rowspan=999999 colspan=999999>{BODY}</td>"
    assert read_bytes(
        f"<table><tr>{cell * 20}</tr>{'<tr><td>x</td></tr>' * 50}</table>".encode(), "wide.html"
    )


def many(count: int) -> str:
    return BODY * (count // 15 + 1)


def long_files() -> dict[str, bytes]:
    words = many(250_000)
    return {
        "long.txt": words.encode(),
        "long.md": words.encode(),
        "long.html": f"<p>{words}</p>".encode(),
        "long.docx": word(p(words)),
        "runs.docx": word(p("".join(r(BODY, "<w:b/>" if n % 2 else "") for n in range(8_000)))),
        "long.odt": odt(f"<text:p>{words}</text:p>"),
        "long.rtf": b"{\\rtf1 " + words.encode() + b"}",
        "long.xml": f"<rss><channel><item><description>{words}</description></item></channel></rss>".encode(),
        "long.eml": f"Subject: x\nFrom: y\n\n{words}".encode(),
        "mended.txt": ("In the hall the cafÃ© was open for all of us. " * 4_000).encode(),
        "spaces.txt": b"The door " + b" " * 2_000_000 + b"is blue.",
        "spaces.html": b"<p>The door " + b" \n" * 1_000_000 + b"is blue.",
        "dots.txt": b"The door is blue " + b". " * 300_000,
        "marks.md": b"The door is blue " + b"*[" * 3_000,
        "brackets.rtf": b"{\\rtf1 The door is blue " + b"{" * 200_000 + b"}" * 200_000 + b"}",
        "hex.rtf": b"{\\rtf1 The door is blue {\\pict " + b"0123456789abcdef" * 200_000 + b"}}",
    }


@pytest.mark.parametrize("name", long_files())
def test_a_very_long_paragraph_is_read(name: str) -> None:
    documents = read_bytes(long_files()[name], name)
    words = "\n".join(strings(documents))
    assert "blue" in words or "hall" in words


def test_more_words_than_anybody_wants() -> None:
    assert "too long" in refused(f"<p>{many(MOST_WORDS + 20_000)}</p>".encode(), "novels.html").message


def test_a_file_of_200_megabytes(tmp_path: Path) -> None:
    from easyread.read import read

    for name in ("big.pdf", "big.docx", "big.html", "big.txt"):
        path = tmp_path / name
        with path.open("wb") as file:
            file.write(b"%PDF-1.7 PK\x03\x04")
            file.truncate(200_000_000)
        with pytest.raises(InputError, match="too big"):
            read(path)
        path.unlink()
    assert MAX_WITH_PICTURES < 200_000_000


@pytest.mark.parametrize("suffix", sorted(READERS))
@pytest.mark.parametrize(
    "data", [b"\x00" * 5_000, b"\xff" * 5_000, b"<" * 5_000, b"PK\x03\x04" + b"\x00" * 500]
)
def test_bytes_that_say_nothing(suffix: str, data: bytes) -> None:
    with suppress(InputError):
        assert all(document.title for document in read_bytes(data, f"x{suffix}"))


def test_an_email_inside_an_email_inside_an_email() -> None:
    inner = "\n".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n" for n in range(1_500))
    data = f"Subject: x\nContent-Type: multipart/mixed; boundary=b0\n\n{inner}\n".encode()
    refused(data, "deep.eml")


def test_a_pdf_whose_program_falls_over_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def fell(*_: object, **__: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(args=[], returncode=-11, stdout=b"", stderr=b"")

    def slow(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired(cmd="x", timeout=1)

    for way, what in ((fell, "damaged"), (slow, "too long")):
        monkeypatch.setattr(subprocess, "run", way)
        assert what in refused(b"%PDF-1.7", "x.pdf").message


def test_words_nobody_sees_do_not_come_in() -> None:
    body = p(r("Seen.") + r("Ignore the rest.", "<w:vanish/>") + f"<w:del>{r('Struck.')}</w:del>")
    (document,) = read_bytes(word(p("The wall", "T") + body), "x.docx")
    assert [strings(block)[0] for block in document.blocks] == ["Seen."]


def test_packed_names_only() -> None:
    assert "no Word text" in refused(packed({"xl/workbook.xml": "<x/>"}), "sheet.docx").message


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits")
def test_the_process_that_opens_a_pdf_can_neither_eat_memory_nor_write_a_file(tmp_path: Path) -> None:
    """The limits of the process are really there: it does here what a bad PDF could make PDFium do."""
    target = tmp_path / "written"
    tries = {
        "memory": "b'x' * 4_000_000_000",
        "file": f"open({str(target)!r}, 'wb', buffering=0).write(b'x' * 100)",
        "time": "resource.getrlimit(resource.RLIMIT_CPU)[0] < 200 or 1 / 0",
    }
    for what, act in tries.items():
        code = (
            "import io, resource, sys\n"
            "from easyread.read import pdf_child\n"
            f"def pages_of(data):\n    {act}\n    return {{'pages': 'no limit on {what}'}}\n"
            "pdf_child.pages_of = pages_of\n"
            "pdf_child.main()\n"
        )
        done = REAL_RUN([sys.executable, "-c", code], input=b"", capture_output=True, check=False)
        assert (b"no limit" in done.stdout) is (what == "time"), (what, done.stdout, done.stderr)
    assert not target.exists() or target.stat().st_size == 0


def test_a_pdf_bomb_ends_in_a_message() -> None:
    """One small page whose text is packed twice: 200 MB in a few bytes."""
    from zlib import compress

    packed_text = compress(compress(b" " * 200_000_000, 9), 9)
    parts = [
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n",
        b"4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n" % len(packed_text),
        packed_text,
        b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
    ]
    refused(b"".join(parts), "bomb.pdf")
