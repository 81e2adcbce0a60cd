"""Real files with random damage: each is read or refused, in plain words. Nothing else may come out."""

from __future__ import annotations

import json
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easyread.errors import InputError
from easyread.read import READERS, read_bytes
from easyread.read.pdf import document_in
from easyread.read.pdf_child import pages_of
from easyread.read.pdf_open import pages

from .test_read_feed import ATOM, BLOGGER, RSS, WXR
from .test_read_office import epub, mail
from .word import packed

FILES = Path(__file__).with_name("files")
CALM = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
BODY = "<h1>The wall</h1><p>We met in the hall and talked about it for a long time, all of us, as always.</p>"

SEEDS: dict[str, list[bytes]] = {
    ".xml": [source.encode() for source in (RSS, ATOM, WXR, BLOGGER)],
    ".eml": [mail("Hello\n> there\n", BODY).as_bytes(), mail("Hello there").as_bytes()],
    ".epub": [epub({"a": BODY, "b": BODY})],
    **{f".{kind}": [(FILES / f"garden.{kind}").read_bytes()] for kind in ("docx", "odt", "rtf", "pdf")},
    ".html": [(FILES / name).read_bytes() for name in ("wordpress.html", "blogger.html")],
}
SEEDS[".mht"] = [b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + SEEDS[".html"][0]]

# Pieces that mean something in one of the formats, and numbers that are too large for all of them.
PIECES = st.sampled_from(
    [
        b"<table>",
        b"<td rowspan=99999 colspan=99999>",
        b"<ul><li>",
        b"</div>",
        b"<blockquote><cite>",
        b"<dl><dt>",
        b"<!--",
        b"]]>",
        b"<![CDATA[",
        b"<w:p>",
        b"<w:tbl><w:tr><w:tc>",
        b"<w:vMerge/>",
        b"{",
        b"}",
        b"\\par ",
        b"\\'",
        b"\\u-99999999999 ",
        b"\\bin99999999 ",
        b"\\cell\\row ",
        b"endobj",
        b"/Kids [1 0 R]",
        b"stream\n",
        b"\x00" * 40,
        b"BT /F1 9 Tf (x) Tj ET",
        b"\nContent-Type: multipart/mixed; boundary=b\n",
        b"--b\n",
        b"=?utf-8?b?////?=",
        b"9" * 30,
        b"-1",
        b"\xff\xfe",
        b"\xed\xa0\x80",
        b"\xe2\x80\xae",
        b"&#0;",
        b"&#x110000;",
        b"",
    ]
)
# Where, as a share of the file; how much goes; what comes.
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 300), PIECES), min_size=1, max_size=8)


def damaged(data: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    for share, length, piece in edits:
        place = int(share * len(data))
        data = data[:place] + piece + data[place + length :]
    return data


def damaged_inside(data: bytes, edits: list[tuple[float, int, bytes]], which: int) -> bytes:
    """A packed file, sound as such, with one damaged part."""
    archive = zipfile.ZipFile(BytesIO(data))
    names = [name for name in archive.namelist() if name.endswith(("xml", "opf", "rels"))]
    parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = names[which % len(names)]
    parts[name] = damaged(archive.read(name), edits)
    return packed(parts)


def test_every_format_has_a_seed() -> None:
    other_names = {".text", ".txt", ".md", ".markdown", ".htm", ".xhtml", ".docm", ".rss", ".atom", ".mhtml"}
    assert set(READERS) - other_names == set(SEEDS)


@pytest.mark.parametrize("suffix", sorted(set(SEEDS) - {".pdf"}))
@CALM
@given(EDITS, st.integers(0, 100), st.booleans())
def test_a_damaged_file(suffix: str, edits: list[tuple[float, int, bytes]], which: int, inside: bool) -> None:
    data = SEEDS[suffix][which % len(SEEDS[suffix])]
    with suppress(InputError):
        if inside and data.startswith(b"PK"):
            assert read_bytes(damaged_inside(data, edits, which), f"post{suffix}")
        else:
            assert read_bytes(damaged(data, edits), f"post{suffix}")


@CALM
@given(EDITS)
def test_a_damaged_pdf(edits: list[tuple[float, int, bytes]]) -> None:
    """Here PDFium is not in a process of its own, so that a crash of it would be seen."""
    told = json.loads(json.dumps(pages_of(damaged(SEEDS[".pdf"][0], edits))))
    with suppress(InputError):
        assert document_in(pages(told), "post.pdf")
