"""What kind of file some bytes are, for input that has no name: standard input, a page of the web."""

from __future__ import annotations

import re

_PAGE = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n)*){3}")
_HEAD = 4096


def is_web_address(text: str) -> bool:
    """Whether `text` asks for a page of the web. A path on disk has lost one "/" of it."""
    return text.lower().startswith(("https:/", "http:/"))


def ending_of(data: bytes) -> str:
    """The end of name that fits the bytes, such as ".pdf". What has no signs of anything is plain text."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"PK\x03\x04"):
        return _packed(data)
    if b"%PDF-" in head[:1024]:
        return ".pdf"
    if head.startswith(b"{\\rtf"):
        return ".rtf"
    if _PAGE.match(head):
        return ".html"
    if head.lstrip().startswith(b"<?xml") or _FEED.match(head.lstrip()):
        return ".xml" if _FEED.search(head) else ".html"
    if _MAIL.match(head) and re.search(rb"(?im)^(?:from|subject|mime-version):", head):
        return ".eml"
    return ".txt"


def _packed(data: bytes) -> str:
    """By the names of the parts, which stand in the file as they are."""
    if b"mimetypeapplication/epub+zip" in data[:200]:
        return ".epub"
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]:
        return ".odt"
    return ".docx"
