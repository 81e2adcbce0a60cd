"""Fetches one page of the web, where a person asked for it: https only, public computers only."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from easyread.errors import InputError

MOST_BYTES = 10_000_000
SECONDS = 30.0
MOST_REDIRECTS = 5
PORT = 443

# Addresses that carry another one inside, which could be private: they are not needed to read a blog.
_WRAPPED = tuple(
    ipaddress.ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")
)
_KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/epub+zip": ".epub",
    "application/rtf": ".rtf",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came back: its bytes, and the end of name that fits what the server calls it ("" if unknown)."""

    data: bytes
    ending: str
    name: str


def fetch(address: str, *, allow_private: bool = False, trust: ssl.SSLContext | None = None) -> Fetched:
    """One page. Redirects are followed, each checked like the first address. Raises InputError.

    `allow_private`: also computers of this network. `trust`: other certificates than those of the system.
    """
    end = time.monotonic() + SECONDS
    for _ in range(MOST_REDIRECTS + 1):
        parts = _checked(address)
        answer = _ask(parts, end, allow_private, trust or ssl.create_default_context())
        if isinstance(answer, Fetched):
            return answer
        address = urljoin(address, answer)
    raise InputError(
        "This address leads from one to the next, without end.", hint="Open it in a browser, and save it."
    )


def _checked(address: str) -> SplitResult:
    """The parts of an address that may be asked for. Raises InputError."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as error:
        raise InputError("This is no web address.", hint="An address begins with https://") from error
    if parts.scheme != "https" or not parts.hostname:
        raise InputError(
            "easyread only opens addresses that begin with https://", hint="Save the page as a file."
        )
    if parts.username or parts.password:
        raise InputError(
            "This address has a name or a password in it.", hint="Take it out, or save the page as a file."
        )
    if any(ord(sign) < 33 or ord(sign) == 127 for sign in address):
        raise InputError("This address has a space or a hidden sign in it.", hint="Copy the address again.")
    return parts


def _ask(parts: SplitResult, end: float, allow_private: bool, trust: ssl.SSLContext) -> Fetched | str:
    """The page, or the address that the server sends us on to."""
    host, port = parts.hostname or "", parts.port or PORT
    if port != PORT and not allow_private:
        raise InputError("This address names a port of its own.", hint="Save the page as a file.")
    place = _public_place(host, port, allow_private)
    try:
        with (
            socket.create_connection((place, port), timeout=_left(end)) as plain,
            trust.wrap_socket(plain, server_hostname=host) as line,
            _closed_at(line, end),
        ):
            connection = http.client.HTTPSConnection(host, port)
            connection.sock = line
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            head = {"User-Agent": "easyread", "Accept-Encoding": "identity", "Connection": "close"}
            connection.request("GET", path, headers=head)
            return _answer(connection.getresponse(), end, parts)
    except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
        _left(end)
        raise InputError(
            "This page cannot be opened.", hint="Check the address, or save the page as a file."
        ) from error


@contextmanager
def _closed_at(line: ssl.SSLSocket, end: float) -> Iterator[None]:
    """Ends the connection when the time is up, also where a server sends one letter now and then."""

    def stop() -> None:
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)

    watch = threading.Timer(_left(end), stop)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _public_place(host: str, port: int, allow_private: bool) -> str:
    """The number of the computer that we connect to. All numbers that the name has must be public.

    The same number is used for the connection: asking twice could give two answers.
    """
    try:
        found = {str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError) as error:
        raise InputError("There is no such web address.", hint="Check the address.") from error
    if not allow_private and not all(_is_public(place) for place in found):
        raise InputError(
            "This address is inside a private network. It was not opened.",
            hint="If you trust it, add --allow-private. Or save the page as a file.",
        )
    return sorted(found, key=lambda place: (":" in place, place))[0]


def _is_public(place: str) -> bool:
    number = ipaddress.ip_address(place.partition("%")[0])
    mapped = getattr(number, "ipv4_mapped", None)
    number = mapped or number
    wrapped = any(number in net for net in _WRAPPED if net.version == number.version)
    return number.is_global and not number.is_multicast and not wrapped


def _answer(answer: http.client.HTTPResponse, end: float, parts: SplitResult) -> Fetched | str:
    if answer.status in (301, 302, 303, 307, 308):
        target = answer.getheader("Location") or ""
        if not target:
            raise InputError("This page cannot be opened.", hint="Check the address.")
        return target
    if answer.status != 200:
        raise InputError(
            f"The web site says no to this page ({answer.status}).", hint="Save the page as a file."
        )
    if (answer.getheader("Content-Encoding") or "identity").lower() != "identity":
        raise InputError("This page came packed, which we did not ask for.", hint="Save the page as a file.")
    data = bytearray()
    while True:
        _left(end)
        chunk = answer.read1(65_536)
        if not chunk:
            # Our own watch ends a slow line, and half a page looks like a whole one.
            _left(end)
            break
        data += chunk
        if len(data) > MOST_BYTES:
            raise InputError("This page is too big.", hint="Save the part that you need as a file.")
    told = answer.getheader("Content-Length") or ""
    if told.isdecimal() and len(told) < 12 and len(data) < int(told):
        raise InputError("Only a part of this page came.", hint="Try again, or save the page as a file.")
    kind = (answer.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    name = parts.path.rstrip("/").rpartition("/")[2] or parts.hostname or "page"
    return Fetched(data=bytes(data), ending=_KINDS.get(kind, ""), name=name)


def _left(end: float) -> float:
    left = end - time.monotonic()
    if left <= 0:
        raise InputError("This page takes too long.", hint="Open it in a browser, and save it as a file.")
    return left
