"""A page of the web is fetched where somebody asks for it: from public computers only, within limits."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from conftest import Run
from easyread.errors import InputError
from easyread.read import address, read
from easyread.read.address import fetch
from easyread.read.kind import ending_of

from .word import p, packed, word

PAGE = b"<html><body><h1>The wall</h1><p>We met in the hall.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    """What the test site answers, by path."""

    def do_GET(self) -> None:
        sends = {
            "/again": "/again",
            "/moved": "/page",
            "/file": "file:///etc/passwd",
            "/plain": "http://example.org/",
            "/inside": "https://10.1.2.3/page",
            "/named": "https://sam:secret@localhost/page",
        }
        if self.path in sends:
            self.send_response(302)
            self.send_header("Location", sends[self.path])
            self.end_headers()
            return
        if self.path == "/drip":
            self.drip()
            return
        if self.path == "/half":
            self.send_response(200)
            self.send_header("Content-Length", "500")
            self.end_headers()
            self.wfile.write(PAGE)
            return
        if self.path not in ("/page", "/big", "/packed"):
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.path == "/packed":
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(PAGE if self.path == "/page" else b"x" * 300_000)

    def drip(self) -> None:
        """One letter now and then, for longer than anybody waits."""
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):
            for _ in range(100):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, ssl.SSLContext]]:
    """The address of a site on this computer, and the certificates that know it."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed: it makes the certificate of the test site")
    folder = tmp_path_factory.mktemp("site")
    key, cert = folder / "key.pem", folder / "cert.pem"
    names = "subjectAltName=DNS:localhost"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", names, "-keyout", str(key), "-out", str(cert)],
        check=True, capture_output=True,
    )  # fmt: skip
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(cert, key)
    server.socket = own.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"https://localhost:{server.server_port}", ssl.create_default_context(cafile=str(cert))
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_also_where_it_has_moved(site: tuple[str, ssl.SSLContext]) -> None:
    base, trust = site
    for path in ("/page", "/moved"):
        found = fetch(base + path, allow_private=True, trust=trust)
        assert (found.data, found.ending, found.name) == (PAGE, ".html", "page")


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/again", "without end"),
        ("/file", "https://"),
        ("/plain", "https://"),
        ("/named", "password"),
        ("/gone", "says no"),
        ("/half", "a part"),
        ("/packed", "packed"),
        ("/big", "too big"),
    ],
)
def test_what_a_site_may_not_do(
    site: tuple[str, ssl.SSLContext], path: str, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "MOST_BYTES", 100_000)
    with pytest.raises(InputError, match=what) as caught:
        fetch(site[0] + path, allow_private=True, trust=site[1])
    assert caught.value.hint


def test_a_site_without_a_known_certificate_is_not_read(site: tuple[str, ssl.SSLContext]) -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        fetch(f"{site[0]}/page", allow_private=True)


@pytest.mark.parametrize(
    "place",
    ["127.0.0.1", "10.0.0.7", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "::1",
     "fe80::1", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"],
)  # fmt: skip
def test_no_private_computer_is_asked(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def found(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(0, 0, 0, "", ("93.184.216.34", 443)), (0, 0, 0, "", (place, 443))]

    def never(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "getaddrinfo", found)
    monkeypatch.setattr(socket, "create_connection", never)
    with pytest.raises(InputError, match="private network"):
        fetch("https://example.org/")


@pytest.mark.parametrize(
    "wrong",
    ["http://example.org/", "ftp://example.org/a", "https://sam:secret@example.org/", "https:///page",
     "https://example.org/a b", "https://example.org:99999/", "https://example.org:8443/", "https://[::1"],
)  # fmt: skip
def test_addresses_that_are_not_opened(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("a connection was opened"))
    with pytest.raises(InputError) as caught:
        fetch(wrong)
    assert caught.value.hint


def test_a_path_that_is_an_address_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def fetched(url: str, *, allow_private: bool) -> address.Fetched:
        asked.append(url)
        return address.Fetched(data=PAGE, ending=".html", name="wall")

    monkeypatch.setattr(address, "fetch", fetched)
    (document,) = read(Path("https://example.org/blog/wall"))
    assert (document.title, document.source) == ("The wall", "wall.html")
    assert asked == ["https://example.org/blog/wall"]


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b"\xef\xbb\xbf<!DOCTYPE HTML><p>x", ".html"),
        (b"  <!-- saved -->\n<html>", ".html"),
        (b"%PDF-1.4", ".pdf"),
        (b"{\\rtf1 x}", ".rtf"),
        (b'<?xml version="1.0"?><rss>', ".xml"),
        (word(p("x")), ".docx"),
        (packed({"mimetype": "application/epub+zip"}), ".docx"),
        (b"From: a\nTo: b\nSubject: c\n\nHello", ".eml"),
        (b"Our week\n\nMonday: we met.", ".txt"),
    ],
)
def test_input_without_a_name_is_known_by_its_first_bytes(data: bytes, ending: str) -> None:
    assert ending_of(data) == ending


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(PAGE)))
    (document,) = read(Path("-"))
    assert document.title == "The wall"


def test_a_site_that_sends_one_letter_now_and_then_is_left(
    site: tuple[str, ssl.SSLContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "SECONDS", 0.5)
    with pytest.raises(InputError, match="too long"):
        fetch(f"{site[0]}/drip", allow_private=True, trust=site[1])


def test_a_public_site_may_not_send_us_to_a_private_one(
    site: tuple[str, ssl.SSLContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first address counts as public here; the one that it sends us to is looked at again."""
    base = f"{site[0]}/inside"
    port = int(base.rpartition(":")[2].partition("/")[0])
    monkeypatch.setattr(address, "PORT", port)
    public = address._is_public
    monkeypatch.setattr(address, "_is_public", lambda place: place in ("127.0.0.1", "::1") or public(place))
    monkeypatch.setattr(address, "_public_place", first_local(address._public_place))
    with pytest.raises(InputError, match="private network"):
        fetch(base, trust=site[1])


def first_local(real: Callable[[str, int, bool], str]) -> Callable[[str, int, bool], str]:
    """The site listens on 127.0.0.1 only."""
    return lambda host, port, private: "127.0.0.1" if host == "localhost" else real(host, port, private)


def test_a_private_page_is_read_only_where_it_is_allowed(
    run: Run, site: tuple[str, ssl.SSLContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ssl, "create_default_context", lambda: site[1])
    base = site[0]
    refused = run("convert", f"{base}/page", "-o", "out", "-f", "json")
    assert refused.code == 3
    assert "port of its own" in refused.err
    monkeypatch.setattr(address, "PORT", int(base.rpartition(":")[2]))
    refused = run("convert", f"{base}/page", "-o", "out", "-f", "json")
    assert refused.code == 3
    assert "private network" in refused.err
    assert "--allow-private" in refused.err
    assert not Path("out").exists()
    for path in ("/page", "/moved"):
        allowed = run("convert", f"{base}{path}", "-o", f"out{path}", "-f", "json", "--allow-private")
        assert allowed.code == 0, allowed.err
        assert Path(f"out{path}/the-wall-easy-read.draft.json").is_file()
